import { expect, type Page } from '@playwright/test';
import { BASELINE_TIMEOUT_MS, button, startCamera } from './live-page';
import { say } from './words';

/** A drill takes six tries of some twenty seconds, on a busy machine. */
export const DRILL_TIMEOUT_MS = 400_000;

/** From the list of lessons through the baseline to the first try. */
export async function beginDrill(page: Page, lesson: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${say(lesson)}`) }).click();
  await startCamera(page);
  await expect(button(page, 'feel_start_drill')).toBeVisible({ timeout: BASELINE_TIMEOUT_MS });
  await button(page, 'feel_start_drill').click();
}

/** The one loud word of a drill's screen. */
export async function expectPhase(page: Page, key: string, timeout = 60_000): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name: say(key), exact: true })).toBeVisible({ timeout });
}

/** Signed errors of the result's list of tries, in order; in front is positive. */
export async function shownErrors(page: Page): Promise<number[]> {
  const list = page.getByRole('region', { name: say('feel_trials') }).getByRole('listitem');
  const texts = await list.locator('span:first-child').allTextContents();
  return texts.map((text) => (text === say('feel_at_target') ? 0 : signOf(text) * amountIn(text)));
}

function amountIn(text: string): number {
  const amount = /(\d+(?:[.,]\d+)?)/.exec(text)?.[1];
  if (amount === undefined) throw new Error(`No amount in "${text}".`);
  return Number(amount.replace(',', '.'));
}

function signOf(text: string): 1 | -1 {
  return text.includes(say('feel_dir_in_front').replace('{amount}', '').trim()) ? 1 : -1;
}
