import type { BrowserContext, Page } from '@playwright/test';
import { benchFootage } from '../bench/footage';
import { ROOT } from '../scripts/run-command.mjs';
import { clip } from './harness/footage';
import { BASELINE_TIMEOUT_MS, button, expectWord, startCamera, takeBaseline } from './harness/live-page';
import { expect, test } from './harness/test';
import { say } from './harness/words';

/** Slow film: upright for seventy seconds, slumped for thirty. */
const SLOW_FPS = 2;

/** The person chose to be told after twenty seconds, as the settings let them. */
async function shortDwell(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    if (!localStorage.getItem('plumbline-monitor'))
      localStorage.setItem('plumbline-monitor', JSON.stringify({ version: 1, dwellS: 20 }));
  });
}

async function startDay(page: Page): Promise<void> {
  await button(page, 'coach_start').click();
  await expectWord(page, 'live_state_aligned', BASELINE_TIMEOUT_MS);
}

test('a page that is really hidden goes on measuring and speaks up', async ({ open }) => {
  test.setTimeout(240_000);
  const camera = await benchFootage(SLOW_FPS);
  const { page } = await open({ camera, route: '/monitor', prepare: shortDwell, isThrottled: true });
  await startDay(page);
  const front = await page.context().newPage();
  await front.bringToFront();
  expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
  await expect(page).toHaveTitle(new RegExp(say('coach_cue_title')), { timeout: 150_000 });
  await page.bringToFront();
  await expect(page.getByText(say('coach_cue_replay'))).toBeVisible();
  await button(page, 'coach_cue_fine').click();
  await expect(page.getByText(say('coach_loosened'))).toBeVisible();
  await button(page, 'coach_undo').click();
  await expect(page).not.toHaveTitle(new RegExp(say('coach_cue_title')));
});

test('of two tabs one measures, and the other can take over', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), route: '/monitor' });
  await startDay(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await button(other, 'coach_start').click();
  await expect(other.getByText(say('coach_elsewhere_title'))).toBeVisible();
  await button(other, 'coach_take_over').click();
  await expectWord(other, 'live_state_aligned', BASELINE_TIMEOUT_MS);
  await expect(button(page, 'coach_start')).toBeVisible();
});

test('a camera that stops is told, and the day goes on by itself', async ({ open }) => {
  const { page } = await open({ camera: clip('unplug'), route: '/monitor' });
  await button(page, 'coach_start').click();
  await expect(page.getByText(say('coach_happened_camera'))).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await expect(page.getByText(say('live_opening_title')).or(page.getByText(say('coach_needs_baseline')))).toBeVisible();
});

test('a worker that dies without a word is missed and replaced', async ({ open }) => {
  const { page } = await open({
    camera: clip('desk-check'),
    route: '/monitor',
    prepare: (context) => context.addInitScript({ path: `${ROOT}e2e/harness/workers.js` }),
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
