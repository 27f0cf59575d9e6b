import { expect, type Page } from '@playwright/test';
import { recordedMs, untilRecordedBeyond } from './day-page';
import { say } from './words';

/** A shorter gap is not worth a line in the history; it counts from when it is told. */
export const GAP_MS = 17_000;
/** A look speaks for a quarter of a minute; what lies beyond is unmeasured. */
const LOOK_LASTS_MS = 15_000;
/** From the first look at a day until a test has seen its word. */
const SEEN_LATE_MS = 3000;

/** Follows how much of a day is in the history. Make it when the day is aligned, and the first time. */
export class DayRecord {
  readonly #page: Page;
  readonly #beganAt = Date.now() - SEEN_LATE_MS;

  constructor(page: Page) {
    this.#page = page;
  }

  /** After a gap of at least that length the day goes on, the gap is in no minute, and the history says why. */
  async expectUnmeasured(gapMs: number, reasonKey: string): Promise<void> {
    const page = this.#page;
    const beforeMs = await recordedMs(page);
    await untilRecordedBeyond(page, beforeMs);
    expect(await recordedMs(page)).toBeLessThan(Date.now() - this.#beganAt - gapMs + LOOK_LASTS_MS);
    await expectReason(page, reasonKey);
  }
}

/** The history's day lists a gap with this reason. */
export async function expectReason(page: Page, reasonKey: string): Promise<void> {
  await page.evaluate(() => (location.hash = '#/history'));
  await page.locator('label', { hasText: new RegExp(`^\\s*${say('history_range_today')}\\s*$`) }).click();
  await expect(page.getByRole('listitem').filter({ hasText: say(reasonKey) })).toBeVisible();
}
