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
  await expect(page.getByText(say('live_capture_title'), { exact: true })).toBeVisible({
    timeout: BASELINE_TIMEOUT_MS,
  });
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

test('a newcomer is led from the live check into the first lesson, and is asked only once', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted' });
  await startCamera(page);
  await takeBaseline(page);
  await button(page, 'live_learn_begin').click({ timeout: FILM_TIMEOUT_MS });
  await expect(page.getByRole('heading', { level: 1, name: say('feel_tour') })).toBeFocused();
  await expect(button(page, 'feel_begin'), 'the camera is on already').toBeVisible();
  await page.goBack();
  const invite = page.getByRole('region', { name: say('live_learn_title') });
  await invite.getByRole('button', { name: say('live_check_later') }).click();
  await expect(invite).toBeHidden();
  await page.reload();
  await startCamera(page);
  await takeBaseline(page);
  await button(page, 'live_new_baseline').click();
  // Once the minute is over that every invitation waits for, something else is offered, and not this.
  await expect(button(page, 'live_check_start')).toBeVisible({ timeout: FILM_TIMEOUT_MS });
  await expect(invite).toBeHidden();
});

test('the second visit goes on with the baseline of the first', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted' });
  await startCamera(page);
  await takeBaseline(page);
  await page.reload();
  await startCamera(page);
  await takeBaseline(page);
  await expect(page.getByText(say('live_capture_title'), { exact: true })).toBeHidden();
});

test('the figure alone can be shown, and a pause turns the camera off', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted' });
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
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted' });
  await startCamera(page);
  await takeBaseline(page);
  await page.getByText(say('live_all_angles')).click();
  await expect(page.getByText('°').first()).toBeVisible();
  await page.getByText(say('live_details'), { exact: true }).click();
  await expect(page.getByText(/LiteRT · wasm/)).toBeVisible();
});

test('another language is chosen in the middle of a session, which goes on', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted' });
  await startCamera(page);
  await takeBaseline(page);
  await page.getByRole('link', { name: say('app_nav_settings'), exact: true }).click();
  await page.getByText('Deutsch', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('settings_title', 'de') })).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(say('app_nav_settings', 'de')));
  await page.locator('nav a[href="#/live"]').click();
  await expect(page.getByRole('button', { name: say('live_pause', 'de'), exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});
