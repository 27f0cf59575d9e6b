import type { Page } from '@playwright/test';
import { button } from './harness/live-page';
import { rise, sit, WITH_MANNEQUIN } from './harness/mannequin-camera';
import { expect, test } from './harness/test';
import { addClient, makeLock, openClientPart, openTab, startDemonstration } from './harness/therapist-page';
import { say } from './harness/words';

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

/** As the client reads it, on the picture. */
function expectCue(page: Page, key: string): Promise<void> {
  return expect(page.locator('p.cue', { hasText: say(key) }).first()).toBeVisible();
}
