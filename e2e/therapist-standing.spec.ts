import type { Locator, Page } from '@playwright/test';
import { still } from './harness/footage';
import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import { addClient, ENGINE_TIMEOUT_MS, makeLock, openClientPart, openTab } from './harness/therapist-page';
import { said, say } from './harness/words';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2026, 2, 2, 9);
const VISIT_DAYS = [0, 14, 35];

test('the pelvis of somebody who stands is followed over three visits, on the screen and in the report', async ({
  open,
}) => {
  const { page } = await open({ camera: 'none', route: '/therapist?clients' });
  await page.clock.setFixedTime(FIRST_MS);
  await makeLock(page);
  await addClient(page, 'S6');
  await openTab(page, 'therapist_tab_stills');
  await page.locator('input[type=file]').setInputFiles(VISIT_DAYS.map(() => still('standing')));
  const tray = page.locator('.tray li button');
  await expect(tray.nth(VISIT_DAYS.length - 1)).toBeVisible({ timeout: ENGINE_TIMEOUT_MS });
  for (const [index, day] of VISIT_DAYS.entries()) {
    await page.clock.setFixedTime(FIRST_MS + day * DAY_MS);
    await tray.nth(index).click();
    await page.getByLabel(say('body_lines')).check();
    // The same photo each time; at the last visit the therapist puts the right hip lower, and nothing else.
    if (index === VISIT_DAYS.length - 1) await lowerRightHip(page);
    await page.getByLabel(said('room_photo_consent', { code: 'S6' })).check();
    await button(page, 'room_photo_keep').click();
    await expect(page.getByText(said('room_photo_with', { code: 'S6' }))).toBeVisible();
  }

  await openTab(page, 'therapist_tab_clients');
  await openClientPart(page, 'room_part_photos');
  await expectTrends(page.getByRole('region', { name: say('therapist_trend') }));
  await openClientPart(page, 'therapist_part_report');
  await expectTrends(page.locator('article.report'));
});

async function lowerRightHip(page: Page): Promise<void> {
  const hip = said('therapist_part_right', { part: say('therapist_part_hip') });
  await page.getByRole('button', { name: hip }).press('Shift+ArrowDown');
}

/** A line of three points for each part that was seen; only what moved past the error is called a change. */
async function expectTrends(place: Locator): Promise<void> {
  const row = (key: string) => place.getByRole('listitem').filter({ hasText: say(key) });
  const noChange = new RegExp(say('therapist_change_none').split('{')[0]!.replace('(', '\\('));
  await expect(row('body_pelvis').locator('circle')).toHaveCount(VISIT_DAYS.length);
  await expect(row('body_pelvis')).toContainText(say('body_right_lower'));
  await expect(row('body_pelvis')).not.toContainText(noChange);
  await expect(row('body_ankles').locator('circle')).toHaveCount(VISIT_DAYS.length);
  await expect(row('body_ankles')).toContainText(noChange);
  await expect(place).toContainText(say('body_lines_defined'));
}
