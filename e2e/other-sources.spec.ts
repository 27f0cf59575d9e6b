import { PNG } from 'pngjs';
import { clip, still } from './harness/footage';
import { BASELINE_TIMEOUT_MS, button, expectWord, FILM_TIMEOUT_MS, takeBaseline } from './harness/live-page';
import { expect, test } from './harness/test';
import { say } from './harness/words';

test('the mannequin shows what the page does without any camera', async ({ open }) => {
  const { page } = await open({ camera: 'none' });
  await button(page, 'live_try_mannequin').click();
  // Its baseline comes with the page: nobody has to wait until a figure has sat still.
  await expectWord(page, 'live_state_aligned', BASELINE_TIMEOUT_MS);
  expect(await page.evaluate(() => localStorage.getItem('plumbline-baselines')), 'none was taken').toBeNull();
  await button(page, 'live_mannequin_head_tilt').click();
  await expectWord(page, 'live_state_off', FILM_TIMEOUT_MS);
  await button(page, 'live_mannequin_upright').click();
  await expectWord(page, 'live_state_aligned', FILM_TIMEOUT_MS);
});

test('a picture file is measured, and not judged', async ({ open }) => {
  const { page } = await open({ camera: 'none' });
  await page.locator('input[type=file]').setInputFiles(still('front'));
  await expectWord(page, 'live_still_title', BASELINE_TIMEOUT_MS);
  await expect(page.getByText('°').first()).toBeVisible();
});

test('a picture gives the same numbers after another one, and half a minute later', async ({ open }) => {
  const { page } = await open({ camera: 'none' });
  const angles = page.getByRole('region', { name: say('live_still_title') });
  const numbersOf = async (name: string): Promise<string> => {
    await page.locator('input[type=file]').setInputFiles(still(name));
    await expect(angles.getByText('°').first()).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
    return angles.innerText();
  };
  const fresh = await numbersOf('front');
  await page.waitForTimeout(30_000);
  expect(await angles.innerText()).toBe(fresh);
  await button(page, 'live_stop').click();
  expect(await numbersOf('front-slump')).not.toBe(fresh);
  await button(page, 'live_stop').click();
  expect(await numbersOf('front')).toBe(fresh);
});

test('nobody is carried into a picture that is transparent all over', async ({ open }) => {
  const { page } = await open({ camera: 'none' });
  await page.locator('input[type=file]').setInputFiles(still('front'));
  await expectWord(page, 'live_still_text', BASELINE_TIMEOUT_MS);
  await button(page, 'live_stop').click();
  const buffer = PNG.sync.write(new PNG({ width: 640, height: 480, fill: true }));
  await page.locator('input[type=file]').setInputFiles({ name: 'empty.png', mimeType: 'image/png', buffer });
  await expectWord(page, 'live_still_nobody', BASELINE_TIMEOUT_MS);
});

test('a video file is measured', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check') });
  const buffer = Buffer.from(await page.evaluate(recordCamera, 12_000), 'base64');
  await page.locator('input[type=file]').setInputFiles({ name: 'desk.webm', mimeType: 'video/webm', buffer });
  await takeBaseline(page);
});

test('a file that is neither picture nor video is refused in words', async ({ open }) => {
  const { page } = await open({ camera: 'none' });
  const file = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Sit tall.') };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText(say('fault_camera_file_unsupported'))).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
});

/** Runs in the page: a film of what the camera shows, as base64. */
async function recordCamera(lengthMs: number): Promise<string> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: true });
  const recorder = new MediaRecorder(stream, { mimeType: 'video/webm' });
  const film = new Promise<Blob>((resolve) => (recorder.ondataavailable = ({ data }) => resolve(data)));
  recorder.start();
  await new Promise((resolve) => setTimeout(resolve, lengthMs));
  recorder.stop();
  const bytes = new Uint8Array(await (await film).arrayBuffer());
  for (const track of stream.getTracks()) track.stop();
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
