import type { Page } from '@playwright/test';
import { ROOT } from '../scripts/run-command.mjs';
import { clip } from './harness/footage';
import { button } from './harness/live-page';
import { rise, sit, WITH_MANNEQUIN } from './harness/mannequin-camera';
import { expect, test } from './harness/test';
import { addClient, makeLock, openClientPart, openTab, startDemonstration } from './harness/therapist-page';
import { said, say } from './harness/words';

const count = (taken: string) => say('therapist_repeat_count').replace('{count}', taken).replace('{wanted}', '3');

test('a client is led through a visit, and a repeat waits until they stood up and sat down again', async ({ open }) => {
  const { page } = await open({
    ...WITH_MANNEQUIN,
    engine: 'scripted',
    route: '/therapist?clients',
    screen: { viewport: { width: 1280, height: 800 } },
  });
  await makeLock(page);
  await addClient(page, 'G7');
  await openTab(page, 'therapist_tab_demonstrate');
  await sit(page, 'upright');
  await startDemonstration(page);
  await expect(page.locator('.rows')).toBeInViewport({ ratio: 1 });
  await page.getByLabel(say('visit_side')).uncheck();
  await page.getByRole('heading', { name: say('therapist_ghost') }).scrollIntoViewIfNeeded();
  await expect(button(page, 'therapist_repeat_take')).toBeInViewport({ ratio: 1 });
  await button(page, 'visit_start').click();
  await expectCue(page, 'visit_cue_hold');
  await expectCue(page, 'visit_cue_rise');
  await expect(page.getByText(count('1'), { exact: true })).toBeHidden();

  // Whoever stays seated is asked again, and nothing is taken.
  await expect(page.getByText(say('visit_unseen_rise'))).toBeVisible();
  await rise(page);
  await expectCue(page, 'visit_cue_sit');
  await sit(page, 'upright');
  await expectCue(page, 'visit_cue_hold');
  await expectCue(page, 'visit_cue_rise');

  // A pedal takes the last one as it is, and the visit says so.
  await page.keyboard.press('PageDown');
  await expectCue(page, 'visit_cue_done');
  await expect(page.getByText(count('3'), { exact: true })).toBeVisible();
  await openTab(page, 'therapist_tab_clients');
  await openClientPart(page, 'therapist_part_visits');
  await expect(page.getByText(say('visit_rose').replace('{seen}', '1').replace('{all}', '2'))).toBeVisible();
});

test('from the side a client is asked to turn until they are seen from there, and hears each step', async ({
  open,
}) => {
  const { page } = await open({
    camera: clip('side-view'),
    prepare: (context) => context.addInitScript({ path: `${ROOT}e2e/harness/sound-recorder.js` }),
    engine: 'scripted',
    route: '/therapist?clients',
  });
  await makeLock(page);
  await addClient(page, 'S3');
  await openTab(page, 'therapist_tab_demonstrate');
  await startDemonstration(page);

  // The front comes first, and the client stands sideways.
  await button(page, 'visit_start').click();
  await expectCue(page, 'visit_cue_turn_front');
  expect(await spoken(page)).toContain(say('visit_cue_turn_front'));
  await button(page, 'visit_stop').click();

  await page.getByLabel(say('visit_front')).uncheck();
  await button(page, 'visit_start').click();
  await expectCue(page, 'visit_cue_hold');
  await expectCue(page, 'visit_cue_rise');
  expect(await spoken(page)).toEqual(
    expect.arrayContaining(['3', '2', '1', say('visit_cue_hold'), say('visit_cue_rise')]),
  );
  await expect(
    page.getByText(said('visit_now', { position: say('visit_side'), count: '1', wanted: '3' })),
  ).toBeVisible();

  // Without the sound it is only written.
  await page.getByLabel(say('visit_sound')).uncheck();
  const before = (await spoken(page)).length;
  await page.keyboard.press('PageDown');
  await expect(
    page.getByText(said('visit_now', { position: say('visit_side'), count: '2', wanted: '3' })),
  ).toBeVisible();
  expect(await spoken(page)).toHaveLength(before);
});

async function spoken(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    (window as unknown as { heard: { sentences: { text: string }[] } }).heard.sentences.map(({ text }) => text),
  );
}

/** As the client reads it, on the picture. */
function expectCue(page: Page, key: string): Promise<void> {
  return expect(page.locator('p.cue', { hasText: say(key) }).first()).toBeVisible();
}
