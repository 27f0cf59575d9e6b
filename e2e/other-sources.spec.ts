import { still } from './harness/footage';
import { BASELINE_TIMEOUT_MS, button, expectWord, takeBaseline } from './harness/live-page';
import { expect, test } from './harness/test';
import { say } from './harness/words';

test('the mannequin shows what the page does without any camera', async ({ open }) => {
  const { page } = await open({ camera: 'none' });
  await button(page, 'live_try_mannequin').click();
  await takeBaseline(page);
  await expectWord(page, 'live_state_off', 60_000);
});

test('a picture file is measured', async ({ open }) => {
  const { page } = await open({ camera: 'none' });
  await page.locator('input[type=file]').setInputFiles(still('front'));
  await takeBaseline(page);
});

test('a file that is neither picture nor video is refused in words', async ({ open }) => {
  const { page } = await open({ camera: 'none' });
  const file = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Sit tall.') };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText(say('fault_camera_file_unsupported'))).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
});
