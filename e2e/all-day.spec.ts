import type { Page } from '@playwright/test';
import { benchFootage } from '../bench/footage';
import { ROOT } from '../scripts/run-command.mjs';
import { clip } from './harness/footage';
import { BASELINE_TIMEOUT_MS, button, expectWord, startCamera, takeBaseline } from './harness/live-page';
import { RawPage } from './harness/raw-page';
import { expect, test } from './harness/test';
import { say } from './harness/words';

/** Slow film: upright for seventy seconds, slumped for thirty. */
const SLOW_FPS = 2;

async function startDay(page: Page): Promise<void> {
  await button(page, 'coach_start').click();
  await expectWord(page, 'live_state_aligned', BASELINE_TIMEOUT_MS);
}

test('a page that is really hidden goes on measuring and speaks up', async ({ open, site }) => {
  test.setTimeout(240_000);
  const { page } = await open({ camera: await benchFootage(SLOW_FPS), isThrottled: true });
  const day = await RawPage.open(page.context().browser()!, `${site}#/monitor`);
  const pageText = 'document.body.innerText';
  await day.until(`${pageText}.includes(${JSON.stringify(say('coach_start'))})`, BASELINE_TIMEOUT_MS);
  // As the settings let a person choose: told after twenty seconds.
  await day.evaluate(`(() => { const select = [...document.querySelectorAll('select')][0]; select.value = '20';
    select.dispatchEvent(new Event('change', { bubbles: true })); })()`);
  await day.press(say('coach_start'));
  await day.until(`${pageText}.includes(${JSON.stringify(say('live_state_aligned'))})`, BASELINE_TIMEOUT_MS);
  await day.hide();
  await day.until(`document.visibilityState === 'hidden'`, 5000);
  await day.until(`document.title.startsWith(${JSON.stringify(say('coach_cue_title'))})`, 150_000);
  expect(await day.evaluate('document.visibilityState')).toBe('hidden');
  await day.show();
  await day.press(say('coach_cue_fine'));
  await day.until(`${pageText}.includes(${JSON.stringify(say('coach_loosened'))})`, 5000);
  await day.press(say('coach_undo'));
  await day.until(`!document.title.startsWith(${JSON.stringify(say('coach_cue_title'))})`, 5000);
});

test('of two tabs one measures, and the other can take over', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), route: '/monitor' });
  await startDay(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByText(say('coach_elsewhere_title'))).toBeVisible();
  await button(other, 'coach_take_over').click();
  await expectWord(other, 'live_state_aligned', BASELINE_TIMEOUT_MS);
  await expect(button(page, 'coach_start')).toBeVisible();
});

test('a camera that stops is told, and the day goes on by itself', async ({ open }) => {
  const { page } = await open({ camera: clip('unplug'), route: '/monitor' });
  await button(page, 'coach_start').click();
  await expect(page.getByText(say('coach_happened_camera'))).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  // It is opened again by itself: on the way, waiting for a baseline, or already stopped a second time by the short film.
  const stoppedAgain = page.getByText(say('coach_happened_camera')).nth(1);
  const isBack = page.getByText(say('live_opening_title')).or(page.getByText(say('coach_needs_baseline')));
  await expect(isBack.or(stoppedAgain).first()).toBeVisible();
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
  await expect(page.getByText(say('coach_happened_engine_changed'))).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await expectWord(page, 'live_state_aligned', BASELINE_TIMEOUT_MS);
});

test('a page that was frozen goes on when it thaws', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), route: '/monitor' });
  await startDay(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await new Promise((resolve) => setTimeout(resolve, 5000));
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await expectWord(page, 'live_state_off', 60_000);
});

test('the day goes on after a reload, with the same baseline', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), route: '/live' });
  await startCamera(page);
  await takeBaseline(page);
  await page.goto(page.url().replace(/#.*/, '#/monitor'));
  await startDay(page);
  await page.reload();
  await expectWord(page, 'live_state_aligned', BASELINE_TIMEOUT_MS);
  await button(page, 'coach_stop').click();
  await expect(button(page, 'coach_start')).toBeVisible();
});
