import { ROOT } from '../scripts/run-command.mjs';
import { happened, startDay, untilRecordedBeyond } from './harness/day-page';
import { clip } from './harness/footage';
import { BASELINE_TIMEOUT_MS } from './harness/live-page';
import { whileBrowserHalts, whileCameraHalts } from './harness/processes';
import { expect, test } from './harness/test';
import { DayRecord, GAP_MS } from './harness/unmeasured';

test('a camera whose driver hangs is named, comes back, and the history says why it has a gap', async ({ open }) => {
  test.setTimeout(240_000);
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', route: '/monitor' });
  await startDay(page);
  const record = new DayRecord(page);
  const haltedAt = Date.now();
  await whileCameraHalts(page, async () => {
    await expect(happened(page, 'fault_camera_frozen')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
    await page.waitForTimeout(GAP_MS);
  });
  const gapMs = Date.now() - haltedAt;
  await expect(happened(page, 'coach_happened_again')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await record.expectUnmeasured(gapMs, 'history_gap_camera_stopped');
});

test('a camera that is switched off at its key is waited for, and the history says so', async ({ open }) => {
  test.setTimeout(240_000);
  const { page } = await open({
    camera: clip('desk-check'),
    engine: 'scripted',
    route: '/monitor',
    prepare: (context) => context.addInitScript({ path: `${ROOT}e2e/harness/camera-key.js` }),
  });
  await startDay(page);
  const record = new DayRecord(page);
  const mutedAt = Date.now();
  await whileCameraHalts(page, async () => {
    await page.evaluate('pressCameraKey(true)');
    await expect(happened(page, 'fault_camera_muted')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
    await page.waitForTimeout(GAP_MS);
  });
  await page.evaluate('pressCameraKey(false)');
  const gapMs = Date.now() - mutedAt;
  await expect(happened(page, 'coach_happened_again')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await record.expectUnmeasured(gapMs, 'history_gap_camera_held_back');
});

/** Two hours: over lunch, the lid closed. */
const SLEEP_MS = 2 * 3_600_000;

test('a computer that slept goes on by itself, and the history leaves its sleep unmeasured', async ({ open }) => {
  test.setTimeout(240_000);
  const { page } = await open({
    camera: clip('desk-check'),
    engine: 'scripted',
    route: '/monitor',
    prepare: async (context) => {
      await context.addInitScript({ path: `${ROOT}e2e/harness/wall-clock.js` });
      await context.addInitScript(`wallClockAheadMs = ${new Date().setHours(9, 0) - Date.now()}`);
    },
  });
  await startDay(page);
  const record = new DayRecord(page);
  await untilRecordedBeyond(page, 0);
  // On this system the inner clock stands still in sleep, and the one on the wall goes on.
  const waking: Promise<unknown>[] = [];
  await whileBrowserHalts(page, async () => {
    waking.push(page.evaluate(`wallClockAheadMs += ${SLEEP_MS}`));
    await new Promise((resolve) => setTimeout(resolve, 3000));
  });
  await Promise.all(waking);
  await expect(happened(page, 'coach_happened_leapt')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await record.expectUnmeasured(0, 'history_gap_leapt');
});
