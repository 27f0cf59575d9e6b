import { ROOT } from '../scripts/run-command.mjs';
import { happened, recordedMs, startDay, untilRecordedBeyond } from './harness/day-page';
import { clip } from './harness/footage';
import { crashGraphics } from './harness/graphics';
import { BASELINE_TIMEOUT_MS, button, expectWord } from './harness/live-page';
import { RawPage } from './harness/raw-page';
import { expect, test } from './harness/test';
import { expectReason, GAP_MS } from './harness/unmeasured';
import { say } from './harness/words';

/** Half a minute: longer than a look speaks for. */
const FREEZE_MS = 30_000;
/** A look speaks for a quarter of a minute; what lies beyond is unmeasured. */
const LOOK_LASTS_MS = 15_000;

/** An expression: time in the history that was looked at, ms; 0 before the app has made its database. */
const RECORDED_MS = `new Promise((resolve) => {
  const opening = indexedDB.open('plumbline');
  opening.onupgradeneeded = () => opening.transaction.abort();
  opening.onerror = () => resolve(0);
  opening.onsuccess = () => {
    const reading = opening.result.transaction('minutes').objectStore('minutes').getAll();
    reading.onsuccess = () => {
      opening.result.close();
      resolve(reading.result.reduce((sum, { coveredMs }) => sum + coveredMs, 0));
    };
  };
})`;

/** An expression: the history shows a single day. */
const CHOOSE_DAY = `[...document.querySelectorAll('label')]
  .find((label) => label.textContent.trim() === ${JSON.stringify(say('history_range_today'))}).click()`;

/** An expression: the page shows these words, up to the first that may be anything. */
function shows(key: string): string {
  return `document.body.innerText.includes(${JSON.stringify(say(key).split('{')[0])})`;
}

test('a page that was frozen says so, goes on when it thaws, and leaves the gap unmeasured', async ({
  open,
  scriptedSite,
}) => {
  test.setTimeout(240_000);
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', isThrottled: true });
  const day = await RawPage.open(page.context().browser()!, `${scriptedSite}#/monitor`);
  await day.until(shows('coach_start'), BASELINE_TIMEOUT_MS);
  await day.press(say('coach_start'));
  await day.until(shows('live_state_aligned'), BASELINE_TIMEOUT_MS);
  await untilRecorded(day, 0);
  await day.hide();
  await day.until(`document.visibilityState === 'hidden'`, 5000);
  const beforeMs = Number(await day.evaluate(RECORDED_MS));
  const startedMs = Date.now();
  await day.freeze(FREEZE_MS);
  await day.show();
  await day.until(shows('coach_happened_frozen'), BASELINE_TIMEOUT_MS);
  await untilRecorded(day, beforeMs + LOOK_LASTS_MS);
  const addedMs = Number(await day.evaluate(RECORDED_MS)) - beforeMs;
  // What was written between the last flush and the freeze is at most ten seconds.
  expect(addedMs).toBeLessThan(Date.now() - startedMs - FREEZE_MS + LOOK_LASTS_MS + 10_000);
  await day.evaluate(`location.hash = '#/history'`);
  await day.until(shows('history_range_today'), BASELINE_TIMEOUT_MS);
  await day.evaluate(CHOOSE_DAY);
  await day.until(shows('history_gap_page_frozen'), BASELINE_TIMEOUT_MS);
});

test('a camera pulled out is named, the day goes on by itself when it is back, and the history says why', async ({
  open,
}) => {
  const { page } = await open({
    camera: clip('unplug'),
    engine: 'scripted',
    route: '/monitor',
    prepare: (context) => context.addInitScript({ path: `${ROOT}e2e/harness/removable-camera.js` }),
  });
  await button(page, 'coach_start').click();
  await expect(page.getByText(say('coach_needs_baseline'))).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await page.evaluate('pullOutCamera()');
  await expect(happened(page, 'fault_camera_unplugged')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await page.waitForTimeout(GAP_MS);
  await page.evaluate('plugInCamera()');
  await expect(happened(page, 'coach_happened_again')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await expectReason(page, 'history_gap_camera_gone');
});

test('a camera that stops by itself is told, and opened again', async ({ open }) => {
  const { page } = await open({ camera: clip('unplug'), engine: 'scripted', route: '/monitor' });
  await button(page, 'coach_start').click();
  await expect(happened(page, 'fault_camera_stopped')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await expect(happened(page, 'coach_happened_again')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
});

test('after a crash the day goes on in a new tab, with the same baseline, and the gap is unmeasured', async ({
  open,
}) => {
  test.setTimeout(180_000);
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', route: '/monitor' });
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
    engine: 'scripted',
    route: '/monitor',
    prepare: (context) => context.addInitScript({ path: `${ROOT}e2e/harness/workers.js` }),
    // A worker that dies with a frame in its hands can't close it; the browser says so.
    expectedErrors: [/A VideoFrame was garbage collected without being closed/],
  });
  await startDay(page);
  await page.evaluate('endWorkers()');
  await expect(happened(page, 'fault_engine_hung')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await expect(happened(page, 'coach_happened_again')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await expectWord(page, 'live_state_aligned', BASELINE_TIMEOUT_MS);
});

test('when the graphics process dies the day goes on', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', route: '/monitor' });
  await startDay(page);
  await untilRecordedBeyond(page, 0);
  await crashGraphics(page);
  await untilRecordedBeyond(page, (await recordedMs(page)) + 2 * LOOK_LASTS_MS);
  await expect(button(page, 'coach_stop')).toBeVisible();
});

async function untilRecorded(day: RawPage, beyondMs: number): Promise<void> {
  await expect
    .poll(async () => Number(await day.evaluate(RECORDED_MS)), { timeout: BASELINE_TIMEOUT_MS })
    .toBeGreaterThan(beyondMs);
}
