import type { Locator, Page } from '@playwright/test';
import { rowsIn } from './history-rows';
import { BASELINE_TIMEOUT_MS, button, expectWord } from './live-page';
import { say } from './words';

/** Begins the day, without the questions that come at moments of chance. */
export async function startDay(page: Page): Promise<void> {
  await openDaySettings(page);
  await page.getByLabel(say('coach_feel_checks'), { exact: true }).selectOption({ label: '0' });
  await button(page, 'coach_start').click();
  await expectWord(page, 'live_state_aligned', BASELINE_TIMEOUT_MS);
}

/** What may be chosen about reminders is folded away until somebody wants it. */
export async function openDaySettings(page: Page): Promise<void> {
  await page.getByText(say('coach_fold'), { exact: true }).waitFor();
  const isOpen = await page.getByLabel(say('coach_dwell'), { exact: true }).isVisible();
  if (!isOpen) await page.getByText(say('coach_fold'), { exact: true }).click();
}

/** The newest line of the day's list that says so; what stands in braces may be anything. */
export function happened(page: Page, key: string): Locator {
  const [before = ''] = say(key).split('{');
  return page.getByRole('listitem').filter({ hasText: before }).first();
}

/** Time in the history that was looked at, ms. */
export async function recordedMs(page: Page): Promise<number> {
  const minutes = await rowsIn<{ coveredMs: number }>(page, 'minutes');
  return minutes.reduce((sum, { coveredMs }) => sum + coveredMs, 0);
}

/** The history has more of the day than it had: measuring goes on and is written down. */
export async function untilRecordedBeyond(page: Page, beforeMs: number): Promise<void> {
  const endMs = performance.now() + BASELINE_TIMEOUT_MS;
  while ((await recordedMs(page)) <= beforeMs) {
    if (performance.now() > endMs) throw new Error(`Nothing was recorded beyond ${beforeMs} ms.`);
    await page.waitForTimeout(1000);
  }
}
