import type { Page } from '@playwright/test';

interface Kept {
  readonly items: readonly { readonly baseline: KeptBaseline }[];
}
interface KeptBaseline {
  readonly id: string;
  readonly setup: { readonly position: string };
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** The page's baselines as another day would have left them; takes effect when the page is loaded again. */
export async function changeBaselines(page: Page, change: (kept: Kept) => unknown): Promise<void> {
  const text = await page.evaluate((key) => localStorage.getItem(key), KEY);
  const changed = JSON.stringify(change(JSON.parse(text ?? '{"items":[]}') as Kept));
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [KEY, changed] as const);
}

const KEY = 'plumbline-baselines';
