import type { Page } from '@playwright/test';
import { clip } from './harness/footage';
import { button, expectWord, FILM_TIMEOUT_MS, startCamera, takeBaseline } from './harness/live-page';
import { expect, test } from './harness/test';
import { say } from './harness/words';

const LITE_MODEL = /\/engine\/pose_landmark_lite-[^/]+\.tflite$/;

test('the second engine can be chosen and does the same', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), route: 'settings' });
  await page.getByLabel(say('settings_engine'), { exact: true }).selectOption('mediapipe');
  await page.getByRole('link', { name: say('app_nav_live'), exact: true }).click();
  await startCamera(page);
  await takeBaseline(page);
  await expectEngine(page, /MediaPipe · cpu/);
});

test('where LiteRT cannot start, the second engine takes over', async ({ open }) => {
  const { page } = await open({
    camera: clip('desk-check'),
    prepare: (context) => context.route(/\/engine\/litert_[^/]+$/, (route) => route.abort()),
    expectedErrors: [/litert_/],
  });
  await startCamera(page);
  await takeBaseline(page);
  await expectEngine(page, /MediaPipe · cpu/);
});

test('a damaged model is told in words and fetched afresh', async ({ open }) => {
  let isDamaged = true;
  const { page } = await open({
    camera: clip('desk-check'),
    prepare: (context) =>
      context.route(LITE_MODEL, (route) =>
        isDamaged ? route.fulfill({ body: 'not a model', contentType: 'application/octet-stream' }) : route.continue(),
      ),
    expectedErrors: [/integrity/],
  });
  await startCamera(page);
  await expect(page.getByText(say('fault_engine_model_damaged'))).toBeVisible();
  await expect(page.getByText(say('fault_engine_model_damaged_next'))).toBeVisible();
  isDamaged = false;
  await button(page, 'live_retry').click();
  await takeBaseline(page);
});

test('a model that does not arrive is told in words', async ({ open }) => {
  const { page } = await open({
    camera: clip('desk-check'),
    prepare: (context) => context.route(LITE_MODEL, (route) => route.fulfill({ status: 404 })),
    expectedErrors: [/404/],
  });
  await startCamera(page);
  await expect(page.getByText(say('fault_engine_model_missing'))).toBeVisible();
  await expect(button(page, 'live_retry')).toBeVisible();
});

test('how much of a slow first download has come is told, and then it begins', async ({ open }) => {
  const held: (() => void)[] = [];
  const { page } = await open({
    camera: clip('desk-check'),
    prepare: (context) =>
      context.route(LITE_MODEL, (route) => new Promise<void>((go) => held.push(() => go(route.continue())))),
  });
  await startCamera(page);
  const progress = page.getByRole('progressbar');
  await expect(progress).toBeVisible();
  await expect.poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.position)).toBeGreaterThan(0.5);
  expect(await progress.evaluate((bar: HTMLProgressElement) => bar.position)).toBeLessThan(1);
  held.forEach((go) => go());
  await takeBaseline(page);
});

test('a worker that hangs is noticed, and the check goes on with a new one', async ({ open }) => {
  test.setTimeout(480_000);
  const { page } = await open({ camera: clip('desk-check') });
  await startCamera(page);
  await takeBaseline(page);
  const another = page.waitForEvent('worker', { timeout: 120_000 });
  hang(page);
  await another;
  await expectWord(page, 'live_state_off', FILM_TIMEOUT_MS);
  await expectWord(page, 'live_state_aligned');
  await expect(page.getByText(say('fault_camera_frozen'))).toBeHidden();
});

/** From now on the pose worker does nothing, for ever. */
function hang(page: Page): void {
  const [worker] = page.workers().filter((one) => one.url().includes('pose-worker'));
  if (!worker) throw new Error('The page has no pose worker to hang.');
  // It never answers; it ends, and the question with it.
  worker.evaluate('for (;;);').catch(() => undefined);
}

async function expectEngine(page: Page, name: RegExp): Promise<void> {
  await page.getByText(say('live_details'), { exact: true }).click();
  await expect(page.getByText(name)).toBeVisible();
}
