import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { say } from './words';

/** Long enough to load the engine, hold still for five seconds and judge, on a very busy machine. */
export const BASELINE_TIMEOUT_MS = 75_000;
/** Two rounds of a desk film (50 s): whatever it shows comes within. */
export const FILM_TIMEOUT_MS = 110_000;

export function button(page: Page, key: string): Locator {
  return page.getByRole('button', { name: say(key), exact: true });
}

export async function startCamera(page: Page): Promise<void> {
  await button(page, 'live_use_camera').click();
}

/** The judgement's word is the page's one loud heading. */
export async function expectWord(page: Page, key: string, timeout = 60_000): Promise<void> {
  await expect(page.getByText(say(key), { exact: true }).first()).toBeVisible({ timeout });
}

export async function takeBaseline(page: Page): Promise<void> {
  await expectWord(page, 'live_state_aligned', BASELINE_TIMEOUT_MS);
}
