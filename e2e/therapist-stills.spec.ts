import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { clip, still } from './harness/footage';
import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import { ENGINE_TIMEOUT_MS, openTab, startDemonstration } from './harness/therapist-page';
import { say } from './harness/words';

test('an angle follows a landmark that is put right by hand, and steps back', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/therapist?stills' });
  await page.locator('input[type=file]').setInputFiles(still('front'));
  const tilt = page.locator('[data-angle=shoulderTilt]');
  await expect(tilt).toBeVisible({ timeout: ENGINE_TIMEOUT_MS });
  const before = await tilt.textContent();
  const shoulder = say('therapist_part_right').replace('{part}', say('therapist_part_shoulder'));
  await page.getByRole('button', { name: shoulder }).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(tilt).not.toHaveText(before ?? '');
  await button(page, 'therapist_undo').click();
  await button(page, 'therapist_undo').click();
  await expect(tilt).toHaveText(before ?? '');
});

test('C7 and tragus tapped on a side picture give the tapped neck angle', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/therapist?stills' });
  await page.locator('input[type=file]').setInputFiles(still('left-side'));
  await expect(page.locator('[data-angle=neckInclination]')).toBeVisible({ timeout: ENGINE_TIMEOUT_MS });
  await button(page, 'therapist_tool_c7').click();
  const box = (await page.locator('svg.taps').boundingBox())!;
  await page.mouse.click(box.x + 0.56 * box.width, box.y + 0.34 * box.height);
  await page.mouse.click(box.x + 0.545 * box.width, box.y + 0.25 * box.height);
  const angle = page.locator('[data-angle=craniovertebralAngle]');
  await expect(angle).toContainText('°');
  const before = await angle.textContent();
  const points = page.getByRole('group', { name: say('therapist_handles') });
  await points.getByRole('button', { name: say('therapist_tool_tragus') }).focus();
  for (let i = 0; i < 2; i += 1) await page.keyboard.press('Shift+ArrowLeft');
  await expect(angle).not.toHaveText(before ?? '');
});

test('before and after stand side by side, over each other and with an edge between them', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/therapist?stills' });
  await page.locator('input[type=file]').setInputFiles([still('left-side-slump'), still('left-side')]);
  await page.getByLabel(say('therapist_compare_with')).selectOption({ index: 1 }, { timeout: ENGINE_TIMEOUT_MS });
  const comparison = page.getByRole('region', { name: say('therapist_compare') });
  // Files know of no camera: by what they were brought to one size is said on the picture.
  await expect(comparison.locator('.scale')).toContainText(/×/);
  await expect(comparison.locator('[data-angle=neckInclination]')).toHaveText([/°/, /°/]);
  await expect(comparison.locator('figure')).toHaveCount(2);
  // Both, with their numbers below, as one picture.
  const save = comparison.getByRole('button', { name: say('room_photo_save_picture') });
  const [saved] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const { width, height } = PNG.sync.read(readFileSync(await saved.path()));
  expect(width).toBe(2 * 640);
  expect(height).toBeGreaterThan(480);
  for (const [mode, slider] of [
    ['therapist_compare_overlay', 'therapist_compare_share'],
    ['therapist_compare_slider', 'therapist_compare_edge'],
  ] as const) {
    await comparison.getByText(say(mode), { exact: true }).click();
    await expect(comparison.locator('figure')).toHaveCount(1);
    await comparison.getByLabel(say(slider)).fill('30');
    await expect(comparison.getByText('30 %')).toBeVisible();
  }
});

test('a still is zoomed into by keys and buttons, and a loupe shows where a point goes', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/therapist?stills' });
  await page.locator('input[type=file]').setInputFiles(still('left-side'));
  await expect(page.locator('[data-angle=neckInclination]')).toBeVisible({ timeout: ENGINE_TIMEOUT_MS });
  await button(page, 'visit_zoom_in').click();
  await button(page, 'visit_zoom_in').press('+');
  await expect(page.getByText(say('visit_zoom_now').replace('{percent}', '188'))).toBeVisible();

  // A point goes where it is let go of, and the loupe is there until then.
  await button(page, 'therapist_tool_c7').click();
  const view = (await page.locator('.view').boundingBox())!;
  const loupe = page.locator('.loupe');
  await page.mouse.move(view.x + 0.4 * view.width, view.y + 0.5 * view.height);
  await expect(loupe).toBeVisible();
  await page.mouse.down();
  await page.mouse.move(view.x + 0.55 * view.width, view.y + 0.45 * view.height);
  await page.mouse.up();
  await expect(loupe).toBeHidden();
  const c7 = page.getByRole('group', { name: say('therapist_handles') }).getByRole('button', {
    name: say('therapist_tool_c7'),
  });
  const dot = (await c7.locator('.dot').boundingBox())!;
  expect(Math.abs(dot.x + dot.width / 2 - (view.x + 0.55 * view.width))).toBeLessThan(3);
  expect(Math.abs(dot.y + dot.height / 2 - (view.y + 0.45 * view.height))).toBeLessThan(3);

  // By keyboard alone: the point that is moved is shown large, and the picture fits again with 0.
  await c7.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(loupe).toBeVisible();
  await page.keyboard.press('0');
  await expect(page.getByText(say('visit_zoom_now').replace('{percent}', '100'))).toBeVisible();
});

test('a still stands mirrored as the stage did, and points go where they are put on it', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', route: '/therapist' });
  await startDemonstration(page);
  await button(page, 'therapist_take_still').click();
  await openTab(page, 'therapist_tab_stills');
  const mirrored = page.getByLabel(say('therapist_mirror'), { exact: true });
  await expect(mirrored).toBeChecked();
  await button(page, 'therapist_tool_c7').click();
  const box = (await page.locator('svg.taps').boundingBox())!;
  await page.mouse.click(box.x + 0.3 * box.width, box.y + 0.4 * box.height);
  const c7 = page
    .getByRole('group', { name: say('therapist_handles') })
    .getByRole('button', { name: say('therapist_tool_c7') });
  const across = async () => {
    const dot = (await c7.locator('.dot').boundingBox())!;
    return (dot.x + dot.width / 2 - box.x) / box.width;
  };
  expect(await across()).toBeCloseTo(0.3, 1);
  await c7.press('Shift+ArrowRight');
  expect(await across()).toBeGreaterThan(0.305);
  // As the camera saw it, the same point of the picture lies on the other side.
  await mirrored.uncheck();
  expect(await across()).toBeCloseTo(0.7, 1);
});
