import { readFile } from 'node:fs/promises';
import { benchFootage } from '../bench/footage';
import { ROOT } from '../scripts/run-command.mjs';
import { openDaySettings, startDay } from './harness/day-page';
import { clip } from './harness/footage';
import {
  BASELINE_TIMEOUT_MS,
  button,
  expectWord,
  FILM_TIMEOUT_MS,
  startCamera,
  takeBaseline,
} from './harness/live-page';
import { sit, WITH_MANNEQUIN } from './harness/mannequin-camera';
import { RawPage } from './harness/raw-page';
import { expect, test } from './harness/test';
import { say } from './harness/words';

/** The film of a check, slowly: upright for more than two minutes, slumped for one, upright again; then anew. */
const SLOW_FPS = 1;
const HIDDEN_MINUTES = 5;

/** What bench/monitor-probe.js writes down. */
interface Probe {
  readonly looks: number;
  readonly titles: readonly { readonly text: string }[];
}

test('a page that is really hidden goes on measuring for five minutes and speaks up', async ({
  open,
  scriptedSite,
}) => {
  test.setTimeout(600_000);
  const { page } = await open({ camera: await benchFootage(SLOW_FPS), engine: 'scripted', isThrottled: true });
  const probe = await readFile(`${ROOT}bench/monitor-probe.js`, 'utf8');
  const day = await RawPage.open(page.context().browser()!, `${scriptedSite}#/monitor`, probe);
  const read = async () => JSON.parse(String(await day.evaluate('JSON.stringify(monitorProbe)'))) as Probe;
  await day.until(shows('coach_start'), BASELINE_TIMEOUT_MS);
  await day.evaluate(UNFOLD);
  await day.until(shows('coach_dwell'), BASELINE_TIMEOUT_MS);
  await day.evaluate(choose('coach_dwell', '20'));
  await day.press(say('coach_start'));
  await day.until(shows('live_state_aligned'), BASELINE_TIMEOUT_MS);
  await day.hide();
  await day.until(`document.visibilityState === 'hidden'`, 5000);
  const before = await read();
  const looksByMinute: number[] = [];
  for (let minute = 0; minute < HIDDEN_MINUTES; minute += 1) {
    const { looks } = await read();
    await page.waitForTimeout(60_000);
    looksByMinute.push((await read()).looks - looks);
  }
  expect(await day.evaluate('document.visibilityState')).toBe('hidden');
  expect(Math.min(...looksByMinute)).toBeGreaterThanOrEqual(4);
  const titles = (await read()).titles.slice(before.titles.length).map(({ text }) => text);
  expect(titles.join()).toContain(say('coach_cue_title'));
});

test('“that was fine” gives the signal more room, and can be taken back', async ({ open }) => {
  const { page } = await open({ ...WITH_MANNEQUIN, engine: 'scripted', route: '/monitor' });
  await openDaySettings(page);
  await page.getByLabel(say('coach_dwell'), { exact: true }).selectOption('20');
  await sit(page, 'upright');
  await startDay(page);
  await sit(page, 'slumped');
  await button(page, 'coach_cue_fine').click({ timeout: FILM_TIMEOUT_MS });
  await expect(page.getByText(say('coach_loosened'))).toBeVisible();
  await expect(page.getByRole('heading', { name: say('coach_loosened_heading') })).toBeVisible();
  await button(page, 'coach_undo').click();
  await expect(page.getByRole('heading', { name: say('coach_loosened_heading') })).toBeHidden();
});

/** An expression: what may be chosen about reminders is there. */
const UNFOLD = `document.querySelector('main summary').click()`;

/** An expression: chooses in the list with this label, as a person would. */
function choose(label: string, value: string): string {
  const select = `[...document.querySelectorAll('label')].find((l) => l.textContent.trim() === ${JSON.stringify(say(label))}).control`;
  return `(() => { const list = ${select}; list.value = '${value}'; list.dispatchEvent(new Event('change', { bubbles: true })); })()`;
}

/** An expression: the page shows these words. */
function shows(key: string): string {
  return `document.body.innerText.includes(${JSON.stringify(say(key))})`;
}

test('of two tabs one measures, the other can take over, and knows when that one is closed', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', route: '/monitor' });
  await startDay(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByText(say('coach_elsewhere_title'))).toBeVisible();
  await button(other, 'coach_take_over').click();
  await expectWord(other, 'live_state_aligned', BASELINE_TIMEOUT_MS);
  await expect(page.getByText(say('coach_elsewhere_title'))).toBeVisible();
  await other.close();
  await expect(button(page, 'coach_continue')).toBeVisible();
});

test('the day goes on after a reload, with the same baseline', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', route: '/live' });
  await startCamera(page);
  await takeBaseline(page);
  await page.goto(page.url().replace(/#.*/, '#/monitor'));
  await startDay(page);
  await page.reload();
  await expectWord(page, 'live_state_aligned', BASELINE_TIMEOUT_MS);
  await button(page, 'coach_stop').click();
  await expect(button(page, 'coach_start')).toBeVisible();
});
