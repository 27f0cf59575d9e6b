import type { Page } from '@playwright/test';
import { ROOT } from '../scripts/run-command.mjs';
import { happened, recordedMs, startDay, untilRecordedBeyond } from './harness/day-page';
import { clip } from './harness/footage';
import { BASELINE_TIMEOUT_MS, button, expectWord } from './harness/live-page';
import { expect, test } from './harness/test';
import { say } from './harness/words';

/** Half a minute: longer than a look speaks for. */
const FREEZE_MS = 30_000;
/** A look speaks for a quarter of a minute; what lies beyond is unmeasured. */
const LOOK_LASTS_MS = 15_000;

test('a page that was frozen says so, goes on when it thaws, and leaves the gap unmeasured', async ({ open }) => {
  test.setTimeout(180_000);
  const { page } = await open({ camera: clip('desk-check'), route: '/monitor' });
  await startDay(page);
  await untilRecordedBeyond(page, 0);
  const beforeMs = await recordedMs(page);
  const startedMs = Date.now();
  await freeze(page, FREEZE_MS);
  await expect(happened(page, 'coach_happened_frozen')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await untilRecordedBeyond(page, beforeMs + LOOK_LASTS_MS);
  const wallMs = Date.now() - startedMs;
  // What was written between the last flush and the freeze is at most ten seconds.
  expect((await recordedMs(page)) - beforeMs).toBeLessThan(wallMs - FREEZE_MS + LOOK_LASTS_MS + 10_000);
});

test('a camera pulled out is named, and the day goes on by itself when it is back', async ({ open }) => {
  const { page } = await open({
    camera: clip('unplug'),
    route: '/monitor',
    prepare: (context) => context.addInitScript({ path: `${ROOT}e2e/harness/removable-camera.js` }),
  });
  await button(page, 'coach_start').click();
  await expect(page.getByText(say('coach_needs_baseline'))).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await page.evaluate('pullOutCamera()');
  await expect(happened(page, 'fault_camera_unplugged')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await page.evaluate('plugInCamera()');
  await expect(happened(page, 'coach_happened_again')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
});

test('a camera that stops by itself is told, and opened again', async ({ open }) => {
  const { page } = await open({ camera: clip('unplug'), route: '/monitor' });
  await button(page, 'coach_start').click();
  await expect(happened(page, 'fault_camera_stopped')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await expect(happened(page, 'coach_happened_again')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
});

test('after a crash the day goes on in a new tab, with the same baseline, and the gap is unmeasured', async ({
  open,
}) => {
  test.setTimeout(180_000);
  const { page } = await open({ camera: clip('desk-check'), route: '/monitor' });
  await startDay(page);
  await untilRecordedBeyond(page, 0);
  const beforeMs = await recordedMs(page);
  const crashedAt = Date.now();
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = await page.context().newPage();
  await again.goto(page.url());
  await expect(button(again, 'coach_stop')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await untilRecordedBeyond(again, beforeMs);
  await expect(again.getByText(say('coach_needs_baseline'))).toBeHidden();
  // Ten seconds may lie between the last flush and the crash.
  expect((await recordedMs(again)) - beforeMs).toBeLessThan(Date.now() - crashedAt + 10_000);
});

test('a worker that dies without a word is missed and replaced', async ({ open }) => {
  const { page } = await open({
    camera: clip('desk-check'),
    route: '/monitor',
    prepare: (context) => context.addInitScript({ path: `${ROOT}e2e/harness/workers.js` }),
    // A worker that dies with a frame in its hands can't close it; the browser says so.
    expectedErrors: [/A VideoFrame was garbage collected without being closed/],
  });
  await startDay(page);
  await page.evaluate('endWorkers()');
  await expect(happened(page, 'coach_happened_engine_changed')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await expectWord(page, 'live_state_aligned', BASELINE_TIMEOUT_MS);
});

test('when the graphics process dies the day goes on', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), route: '/monitor' });
  await startDay(page);
  await untilRecordedBeyond(page, 0);
  await crashGraphics(page);
  await untilRecordedBeyond(page, (await recordedMs(page)) + 2 * LOOK_LASTS_MS);
  await expect(button(page, 'coach_stop')).toBeVisible();
});

test('when the graphics process dies the mannequin is drawn again', async ({ open }) => {
  const { page } = await open({ camera: 'none', expectedErrors: [/WebGL|CONTEXT_LOST|Context Lost/i] });
  await button(page, 'live_try_mannequin').click();
  await expectWord(page, 'live_state_aligned', BASELINE_TIMEOUT_MS);
  await crashGraphics(page);
  await button(page, 'live_mannequin_slump').click();
  await expectWord(page, 'live_state_off', 60_000);
});

async function freeze(page: Page, forMs: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await new Promise((resolve) => setTimeout(resolve, forMs));
  await session.send('Page.setWebLifecycleState', { state: 'active' });
}

async function crashGraphics(page: Page): Promise<void> {
  const session = await page.context().browser()!.newBrowserCDPSession();
  await session.send('Browser.crashGpuProcess');
}
