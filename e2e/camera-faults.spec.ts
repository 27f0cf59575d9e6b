import { ROOT } from '../scripts/run-command.mjs';
import { clip } from './harness/footage';
import { BASELINE_TIMEOUT_MS, button, expectWord, startCamera, takeBaseline } from './harness/live-page';
import { expect, test } from './harness/test';
import { say } from './harness/words';

test('a refused camera is explained, and an allowed one starts', async ({ open }) => {
  const { page, setCameraPermission } = await open({
    camera: clip('desk-check'),
    engine: 'scripted',
    permission: 'denied',
  });
  await startCamera(page);
  await expect(page.getByText(say('fault_camera_denied'))).toBeVisible();
  await expect(page.getByText(say('fault_camera_denied_next'))).toBeVisible();
  await setCameraPermission('granted');
  await takeBaseline(page);
});

test('without a camera the page says so and offers the mannequin', async ({ open }) => {
  const { page } = await open({ camera: 'none' });
  await startCamera(page);
  await expect(page.getByText(say('fault_camera_missing'))).toBeVisible();
  await button(page, 'live_other_way').click();
  await takeBaseline(page);
});

test('a question that nobody answers leaves the page waiting in words, and can be left', async ({ open }) => {
  const { page } = await open({
    camera: clip('desk-check'),
    engine: 'scripted',
    permission: 'prompt',
    // Without a window Chromium closes its own question after half a second, sooner than anybody can leave it.
    prepare: (context) =>
      context.addInitScript(() => {
        // A blank page, which comes first, has no cameras.
        if ('mediaDevices' in navigator)
          navigator.mediaDevices.getUserMedia = () => new Promise<MediaStream>(() => undefined);
      }),
  });
  await startCamera(page);
  await expect(page.getByText(say('live_asking_text'))).toBeVisible();
  await button(page, 'live_cancel').click();
  await expect(page.getByText(say('live_headline'))).toBeVisible();
});

test('a question closed without an answer is told, and can be asked again', async ({ open }) => {
  const { page, setCameraPermission } = await open({
    camera: clip('desk-check'),
    engine: 'scripted',
    permission: 'prompt',
  });
  await startCamera(page);
  await expect(page.getByText(say('fault_camera_dismissed'))).toBeVisible();
  await setCameraPermission('granted');
  await button(page, 'live_retry').click();
  await takeBaseline(page);
});

test('a camera pulled out is missed at once, and goes on when it is back', async ({ open }) => {
  const { page } = await open({
    camera: clip('unplug'),
    engine: 'scripted',
    prepare: (context) => context.addInitScript({ path: `${ROOT}e2e/harness/removable-camera.js` }),
  });
  await startCamera(page);
  await expect(button(page, 'live_pause')).toBeVisible();
  await page.evaluate('pullOutCamera()');
  await expect(page.getByText(say('fault_camera_unplugged'))).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await expect(page.getByText(say('fault_camera_unplugged_next'))).toBeVisible();
  await page.evaluate('plugInCamera()');
  await expect(button(page, 'live_pause')).toBeVisible();
});

test('a camera that stops by itself is tried again', async ({ open }) => {
  const { page } = await open({ camera: clip('unplug'), engine: 'scripted' });
  await startCamera(page);
  await expect(page.getByText(say('fault_camera_stopped'))).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await expect(button(page, 'live_pause')).toBeVisible();
});

test('a permission taken away while the camera runs is told', async ({ open }) => {
  const { page, setCameraPermission } = await open({ camera: clip('desk-check'), engine: 'scripted' });
  await startCamera(page);
  await takeBaseline(page);
  await setCameraPermission('denied');
  await expect(
    page.getByText(say('fault_camera_revoked')).or(page.getByText(say('fault_camera_denied'))),
  ).toBeVisible();
});

test('a covered lens is no posture: the page says what is in the way and goes on by itself', async ({ open }) => {
  const { page } = await open({ camera: clip('covered-lens'), engine: 'scripted' });
  await startCamera(page);
  await expect(page.getByText(say('fault_camera_covered'))).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await expect(page.getByText(say('fault_camera_covered'))).toBeHidden({ timeout: BASELINE_TIMEOUT_MS });
  await expectWord(page, 'live_state_aligned', BASELINE_TIMEOUT_MS);
});

test('a part of the app that does not arrive is not blamed on the camera, and is tried again', async ({ open }) => {
  const { page } = await open({
    camera: clip('desk-check'),
    engine: 'scripted',
    prepare: (context) => context.route(WEBCAM_PART, (route) => route.abort()),
    expectedErrors: [/ERR_FAILED/, /dynamically imported module/],
  });
  await startCamera(page);
  await expect(page.getByText(say('fault_camera_not_loaded'), { exact: true })).toBeVisible();
  await page.context().unroute(WEBCAM_PART);
  await button(page, 'live_retry').click();
  await expect(button(page, 'live_pause')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
});

const WEBCAM_PART = /\/assets\/webcam-[^/]*\.js$/;
