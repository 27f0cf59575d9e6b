import type { BrowserContext, Locator, Page } from '@playwright/test';
import { ROOT } from '../scripts/run-command.mjs';
import { CHIME_NOTES_HZ } from '../src/feel/chime';
import { accessibilityProblems } from './harness/accessibility';
import { rowsIn } from './harness/history-rows';
import { expectPhase, goTo, LESSON_TIMEOUT_MS, openLesson } from './harness/learn-page';
import { BASELINE_TIMEOUT_MS, button } from './harness/live-page';
import { giveMannequin, sit, WITH_MANNEQUIN } from './harness/mannequin-camera';
import { expect, test } from './harness/test';
import { say } from './harness/words';

interface Heard {
  readonly sentences: readonly { readonly text: string; readonly lang: string; readonly isLocal: boolean }[];
  /** Milliseconds on, off, on. */
  readonly pulses: readonly string[];
  /** What the page makes of sound, and where it leads. */
  readonly nodes: readonly {
    readonly kind: string;
    readonly node: AudioNode;
    readonly connected: readonly AudioNode[];
  }[];
}
interface ToneNow {
  readonly gain: number;
  readonly pan: number;
  readonly frequencyHz: number;
  readonly reachesEar: boolean;
}
declare global {
  interface Window {
    readonly heard: Heard;
    toneNow(): ToneNow | null;
  }
}

test('with the eyes closed the voice leads and the tone says where', async ({ open }) => {
  test.setTimeout(LESSON_TIMEOUT_MS);
  const { page } = await open({
    route: 'learn',
    engine: 'scripted',
    ...WITH_MANNEQUIN,
    prepare: (context) => listen(context, { asksGuess: false, captions: false }),
  });
  await openLesson(page, 'feel_head');
  await button(page, 'feel_start_drill').click();
  await expect.poll(() => spoken(page)).toContain(say('feel_relax_head'));
  expect(await tone(page)).toMatchObject({ gain: 0, reachesEar: true });
  await goTo(page, 'sunken', 'sunkenDeep');
  await expect.poll(() => spoken(page)).toContain(say('feel_hold_text'));
  const inFront = say('feel_result_error_tone').replace('{place}', say('feel_dir_in_front').replace('{amount}', '.*'));
  await expect.poll(() => spoken(page)).toMatch(new RegExp(inFront.replace('. ', '\\. ')));
  await expect.poll(() => felt(page), 'held, then not there yet').toEqual(['30', '60 90 60']);
  await expect.poll(async () => (await tone(page))?.gain ?? 0).toBeGreaterThan(0.02);
  expect((await tone(page))?.frequencyHz, 'sinks when in front').toBeLessThan(440);
  expect((await tone(page))?.pan, 'no side').toBe(0);
  await sit(page, 'upright');
  await expect.poll(async () => (await tone(page))?.gain ?? 1, 'silent at the target').toBeLessThan(0.005);
  const { sentences } = await page.evaluate(() => ({ sentences: window.heard.sentences }));
  expect(sentences.every(({ lang, isLocal }) => /^en\b/.test(lang) && isLocal)).toBe(true);
});

test('where no voice speaks the language notes lead instead, told before the eyes are closed', async ({ open }) => {
  test.setTimeout(LESSON_TIMEOUT_MS);
  const { page } = await open({
    route: 'learn',
    engine: 'scripted',
    ...WITH_MANNEQUIN,
    screen: { locale: 'de-DE' },
    prepare: (context) => listen(context, { asksGuess: false }),
  });
  await sit(page, 'upright');
  await page.getByRole('button', { name: new RegExp(`^${say('feel_head', 'de')}`) }).click();
  await page.getByRole('button', { name: say('live_use_camera', 'de') }).click();
  await expect(page.getByText(say('feel_leads_notes', 'de'))).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await page.getByRole('button', { name: say('feel_start_drill', 'de') }).click();
  await expect(page.getByRole('status')).toHaveText(say('feel_relax_head', 'de'));
  await sit(page, 'sunkenDeep');
  await expect.poll(() => notes(page), 'find it').toEqual(CHIME_NOTES_HZ.find);
  await sit(page, 'sunken');
  await expect.poll(() => notes(page), 'hold it').toEqual([...CHIME_NOTES_HZ.find, ...CHIME_NOTES_HZ.hold]);
  await expect.poll(() => notes(page), 'look').toHaveLength(5);
  expect((await notes(page)).slice(3)).toEqual(CHIME_NOTES_HZ.look);
  expect(await spoken(page)).toBe('');
});

for (const [name, choice] of [
  ['with voice, tone and vibration off, captions say it', { speech: false, tone: false, vibration: false }],
  ['at no volume, captions say it', { volume: 0 }],
] as const)
  test(name, async ({ open }) => {
    test.setTimeout(LESSON_TIMEOUT_MS);
    const { page } = await open({
      route: 'learn',
      engine: 'scripted',
      ...WITH_MANNEQUIN,
      prepare: (context) => listen(context, choice),
    });
    await openLesson(page, 'feel_head');
    await expect(page.getByText(say('feel_leads_nothing'))).toBeVisible();
    await button(page, 'feel_begin').click();
    await expect(page.getByText(say('feel_relax_head'))).toBeVisible();
    await goTo(page, 'sunken', 'sunkenDeep');
    await expect(page.getByText(say('feel_hold_text'))).toBeVisible();
    await expectPhase(page, 'feel_guess_title');
    await button(page, 'feel_guess_skip').click();
    await expect(page.getByRole('status')).toContainText(say('feel_dir_in_front').replace('{amount} ', ''));
    expect(await spoken(page)).toBe('');
    expect((await felt(page)).length > 0).toBe(!('vibration' in choice));
    expect(await tone(page)).toMatchObject({ gain: 0 });
  });

test('by keyboard and screen reader alone, with little motion, without a barrier', async ({ open }) => {
  test.setTimeout(LESSON_TIMEOUT_MS);
  const { page } = await open({
    route: 'learn',
    screen: { reducedMotion: 'reduce' },
    engine: 'scripted',
    ...WITH_MANNEQUIN,
  });
  await expect(page.getByRole('heading', { level: 1, name: say('feel_headline') })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await pressOn(page, say('feel_head'));
  await expect(page.getByRole('heading', { level: 1, name: say('feel_head') })).toBeFocused();
  await sit(page, 'upright');
  await pressOn(page, say('live_use_camera'));
  await expect(button(page, 'feel_start_drill')).toBeVisible({ timeout: 60_000 });
  expect(await accessibilityProblems(page)).toEqual([]);
  await pressOn(page, say('feel_start_drill'));
  const voice = page.getByRole('status');
  await expect(voice).toHaveText(say('feel_relax_head'));
  await expect(loudWord(page, 'feel_relax_title'), 'the keyboard is not lost with the button').toBeFocused();
  await sit(page, 'sunkenDeep');
  await expect(voice).toHaveText(`${say('feel_find_head')} ${say('feel_find_hint')}`, { timeout: 30_000 });
  await page.keyboard.press('Space');
  await expect(voice).toHaveText(say('feel_hold_text'));
  expect(await accessibilityProblems(page)).toEqual([]);
  await expect(page.getByRole('slider', { name: say('feel_guess_slider') })).toBeFocused({ timeout: 30_000 });
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', /target$/);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expectPhase(page, 'feel_show_title');
  await expect(loudWord(page, 'feel_show_title')).toBeFocused();
  await pressOn(page, say('feel_sound'));
  await page.keyboard.press('Escape');
  await expect(voice, 'choosing what is heard pauses').toHaveText(say('feel_paused_text'));
  await pressOn(page, say('feel_leave'));
  await expect(loudWord(page, 'feel_summary_title'), 'what was tried is shown').toBeFocused();
  expect(await accessibilityProblems(page)).toEqual([]);
  await expect
    .poll(async () => (await rowsIn<{ kind: string }>(page, 'entries')).map(({ kind }) => kind))
    .toContain('drill');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: say('feel_headline') })).toBeFocused();
});

function loudWord(page: Page, key: string): Locator {
  return page.getByRole('heading', { level: 2, name: say(key), exact: true });
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`the lessons without a camera have no barrier on a phone (${colorScheme})`, async ({ open }) => {
    const { page } = await open({
      camera: 'none',
      route: 'learn',
      screen: { viewport: { width: 360, height: 740 }, colorScheme },
    });
    for (const lesson of ['feel_discrimination', 'feel_comfort', 'feel_when_to_stop']) {
      await page.getByRole('button', { name: new RegExp(`^${say(lesson).replace('?', '\\?')}`) }).click();
      await expect(page.getByRole('heading', { level: 1, name: say(lesson) })).toBeVisible();
      expect(await accessibilityProblems(page)).toEqual([]);
      await button(page, 'feel_back').first().click();
    }
    expect(await accessibilityProblems(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'sideways overflow, pixels').toBeLessThanOrEqual(0);
  });

/** The mannequin before the camera, an ear at the loudspeaker, and what the person chose of sound and words. */
async function listen(context: BrowserContext, choice: object): Promise<void> {
  await giveMannequin(context);
  await context.addInitScript({ path: `${ROOT}e2e/harness/sound-recorder.js` });
  await context.addInitScript((chosen) => {
    if (location.protocol === 'about:') return;
    localStorage.setItem('plumbline-feel', JSON.stringify({ version: 1, ...chosen }));
  }, choice);
}

async function spoken(page: Page): Promise<string> {
  return page.evaluate(() => window.heard.sentences.map(({ text }) => text).join('\n'));
}

/** The single notes so far: what sounds on goes by way of the panner. */
function notes(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const { nodes } = window.heard;
    const isLast = (node: AudioNode) =>
      nodes.some((at) => at.node === node && at.connected.includes(node.context.destination));
    return nodes
      .filter(({ kind, connected }) => kind === 'oscillator' && connected.some(isLast))
      .map(({ node }) => (node as OscillatorNode).frequency.value);
  });
}

function felt(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.heard.pulses);
}

function tone(page: Page): Promise<ToneNow | null> {
  return page.evaluate(() => window.toneNow());
}

/** Tab until the name is reached, then Enter: as a person without a mouse does. */
async function pressOn(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    const isButton = await page.evaluate(() => document.activeElement?.tagName === 'BUTTON');
    if (isButton && focused.startsWith(name)) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach "${name}".`);
}
