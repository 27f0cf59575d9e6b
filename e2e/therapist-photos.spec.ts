import type { Locator, Page } from '@playwright/test';
import { still } from './harness/footage';
import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import { addClient, ENGINE_TIMEOUT_MS, makeLock, PASSPHRASE } from './harness/therapist-page';
import { say } from './harness/words';

test('two photos of a client are measured and in the report in 15 clicks at most, and are undone another day', async ({
  open,
}) => {
  const { page } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(page);
  await addClient(page, 'F4');
  let clicks = 0;
  const click = async (target: Locator): Promise<void> => {
    clicks += 1;
    await target.click();
  };
  const tapNeck = async (): Promise<void> => {
    await click(button(page, 'therapist_tool_c7'));
    await tap(page, 0.56, 0.34);
    await tap(page, 0.545, 0.25);
    clicks += 2;
    await expect(page.locator('[data-angle=craniovertebralAngle]')).toContainText('°');
  };

  await click(page.getByRole('link', { name: say('therapist_tab_stills'), exact: true }));
  clicks += 1; // The button that lets the browser ask for files.
  await page.locator('input[type=file]').setInputFiles([still('left-side-slump'), still('left-side')]);
  const tray = page.locator('.tray button');
  await expect(tray).toHaveCount(3, { timeout: ENGINE_TIMEOUT_MS });
  await tapNeck();
  await click(tray.first());
  await tapNeck();
  await click(page.getByLabel(say('room_photo_consent').replace('{code}', 'F4')));
  await click(page.getByRole('button', { name: say('room_photo_keep_all').replace('{count}', '2') }));
  await expect(page.getByText(say('room_photo_with').replace('{code}', 'F4'))).toBeVisible();
  await click(page.getByRole('link', { name: say('therapist_tab_clients'), exact: true }));
  await click(page.getByText(say('therapist_part_report'), { exact: true }));
  const sheet = page.locator('article.report');
  await expect(sheet.locator('figure img')).toHaveCount(2);
  await expect(sheet.locator('figure').first()).toContainText(say('angles_craniovertebral_angle'));
  await expect(sheet.getByRole('row', { name: new RegExp(say('angles_craniovertebral_angle')) })).toBeVisible();
  expect(clicks).toBeLessThanOrEqual(15);

  // The photos, their points and the steps back are there after the lock, and nowhere before it is opened.
  await button(page, 'therapist_lock').click();
  await expect(page.locator('img')).toHaveCount(0);
  await page.getByLabel(say('therapist_passphrase'), { exact: true }).fill(PASSPHRASE);
  await button(page, 'therapist_unlock').click();
  await page.getByRole('button', { name: /F4/ }).click({ timeout: 30_000 });
  await page.getByText(say('room_part_photos'), { exact: true }).click();
  await page
    .getByRole('button', { name: say('room_photo_open') })
    .first()
    .click();
  const angle = page.locator('[data-angle=craniovertebralAngle]');
  await expect(angle).toContainText('°');
  await button(page, 'therapist_undo').click();
  await expect(angle).toHaveCount(0);
});

async function tap(page: Page, x: number, y: number): Promise<void> {
  const box = (await page.locator('svg.taps').boundingBox())!;
  await page.mouse.click(box.x + x * box.width, box.y + y * box.height);
}
