import type { Page } from '@playwright/test';
import { still } from './harness/footage';
import { button } from './harness/live-page';
import { sit, WITH_MANNEQUIN } from './harness/mannequin-camera';
import { expect, test } from './harness/test';
import {
  addClient,
  ENGINE_TIMEOUT_MS,
  makeLock,
  openClientPart,
  openTab,
  startDemonstration,
} from './harness/therapist-page';
import { said, say } from './harness/words';

test('a photo of somebody who stands shows pelvis, knees and ankles with their error, and a plumb line that moves', async ({
  open,
}) => {
  const { page } = await open({ camera: 'none', route: '/therapist?stills' });
  await page.locator('input[type=file]').setInputFiles(still('standing'));
  await page.getByLabel(say('body_lines')).check({ timeout: ENGINE_TIMEOUT_MS });
  const lines = page.locator('.standing dl > div');
  for (const key of ['body_pelvis', 'body_knees', 'body_ankles', 'body_left_leg', 'body_right_leg'])
    await expect(lines.filter({ hasText: say(key) }).first()).toContainText(/±/);

  const plumb = page.getByRole('slider', { name: say('body_plumb_move') });
  const at = async () => Number(await plumb.getAttribute('aria-valuenow'));
  const middle = await at();
  await plumb.focus();
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('Shift+ArrowRight');
  expect(await at()).toBeGreaterThan(middle + 4);
  const knob = (await plumb.locator('.knob').boundingBox())!;
  await page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height / 2);
  await page.mouse.down();
  await page.mouse.move(knob.x - 150, knob.y + 30, { steps: 4 });
  await page.mouse.up();
  expect(await at()).toBeLessThan(middle);
  await page.getByLabel(say('body_plumb_colour')).selectOption({ label: say('body_colour_yellow') });
  await expect(page.locator('.picture .bob')).toHaveCSS('fill', 'rgb(255, 213, 74)');
  // Each is a step that is taken back.
  await button(page, 'therapist_undo').click();
  await expect(page.locator('.picture .bob')).toHaveCSS('fill', 'rgb(255, 255, 255)');
});

test('of somebody at a desk the lines say what is out of the picture instead of a number', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/therapist?stills' });
  await page.locator('input[type=file]').setInputFiles(still('front'));
  await page.getByLabel(say('body_lines')).check({ timeout: ENGINE_TIMEOUT_MS });
  const lines = page.locator('.standing dl > div');
  await expect(lines.filter({ hasText: say('body_knees') }).first()).toContainText(say('body_reason_knees'));
  await expect(page.locator('.standing').getByText('±')).toHaveCount(0);
});

test('how far a client turns the head is measured twice to each side, kept in the visit with its error, and reported', async ({
  open,
}) => {
  const { page } = await open({
    ...WITH_MANNEQUIN,
    route: '/therapist?clients',
    screen: { viewport: { width: 390, height: 844 } },
  });
  await makeLock(page);
  await addClient(page, 'R2');
  await openTab(page, 'therapist_tab_demonstrate');
  await sit(page, 'upright');
  await startDemonstration(page);
  await button(page, 'body_motion_start').click();
  // On a phone too, what to do and what was counted stand under the picture.
  const counted = page.getByText(said('body_motion_tries', { left: '0', right: '0', wanted: '2' }));
  for (const seen of [page.locator('main video'), counted, button(page, 'visit_stop')])
    await expect(seen).toBeInViewport({ ratio: 0.9 });
  await turnHead(page);
  await expect(page.getByText(say('body_motion_kept'))).toBeInViewport();

  await openTab(page, 'therapist_tab_clients');
  await openClientPart(page, 'therapist_part_visits');
  const row = page.getByRole('row', { name: new RegExp(say('body_motion_neck_turn')) });
  await expect(row).toContainText(said('angles_give_or_take', { value: '18.0°' }));
  // Its head truly turns 32° to either side.
  const degrees = [...((await row.textContent()) ?? '').matchAll(/(\d+)°/g)].slice(0, 2).map(([, deg]) => Number(deg));
  for (const deg of degrees) expect(Math.abs(deg - 32)).toBeLessThanOrEqual(12);
  await openClientPart(page, 'therapist_part_report');
  await expect(
    page.locator('article.report').getByRole('row', { name: new RegExp(say('body_motion_neck_turn')) }),
  ).toBeVisible();
});

/** Over each shoulder in turn, until two looks to each side were measured. */
async function turnHead(page: Page): Promise<void> {
  const done = page.getByText(say('body_motion_kept'));
  await page.waitForTimeout(1500);
  for (let round = 0; round < 6 && !(await done.isVisible()); round += 1)
    for (const side of ['farLeft', 'farRight'] as const) {
      await sit(page, side);
      await page.waitForTimeout(1500);
      await sit(page, 'upright');
      await page.waitForTimeout(1500);
    }
}
