import { clip } from './harness/footage';
import {
  BASELINE_TIMEOUT_MS,
  button,
  expectWord,
  FILM_TIMEOUT_MS,
  startCamera,
  takeBaseline,
} from './harness/live-page';
import { expect, test } from './harness/test';
import { say } from './harness/words';

test('a person at a desk takes a baseline, learns that they slumped, and that they are back', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check') });
  await startCamera(page);
  await expect(page.getByText(say('live_capture_title'))).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await takeBaseline(page);
  await expectWord(page, 'live_state_off', FILM_TIMEOUT_MS);
  await expect(page.getByText(say('live_why_slump'))).toBeVisible();
  await expect(page.getByText(say('live_next_slump'))).toBeVisible();
  await expectWord(page, 'live_state_aligned');
});

test('from the side a slump is named just the same', async ({ open }) => {
  const { page } = await open({ camera: clip('side-view') });
  await startCamera(page);
  await takeBaseline(page);
  await expectWord(page, 'live_state_off', FILM_TIMEOUT_MS);
  await expect(page.getByText(say('live_why_slump'))).toBeVisible();
});

test('the second visit goes on with the baseline of the first', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check') });
  await startCamera(page);
  await takeBaseline(page);
  await page.reload();
  await startCamera(page);
  await takeBaseline(page);
  await expect(page.getByText(say('live_capture_title'))).toBeHidden();
});

test('the figure alone can be shown, and a pause turns the camera off', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check') });
  await startCamera(page);
  await takeBaseline(page);
  await button(page, 'live_picture_hide').click();
  await expect(page.locator('video')).toBeHidden();
  await button(page, 'live_pause').click();
  await expect(page.getByText(say('live_paused_text'))).toBeVisible();
  await button(page, 'live_resume').click();
  await takeBaseline(page);
});

test('every angle and the engine can be looked up', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check') });
  await startCamera(page);
  await takeBaseline(page);
  await page.getByText(say('live_all_angles')).click();
  await expect(page.getByText('°').first()).toBeVisible();
  await page.getByText(say('live_details'), { exact: true }).click();
  await expect(page.getByText(/LiteRT · wasm/)).toBeVisible();
});
