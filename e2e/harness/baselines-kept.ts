import type { Page } from '@playwright/test';

interface Kept {
  readonly items: readonly { readonly baseline: KeptBaseline }[];
}
interface KeptBaseline {
  readonly id: string;
  readonly setup: { readonly position: string };
  readonly points: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}

/** The page's baselines as another day would have left them; takes effect when the page is loaded again. */
export async function changeBaselines(page: Page, change: (kept: Kept) => unknown): Promise<void> {
  const changed = JSON.stringify(change(await keptIn(page)));
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [KEY, changed] as const);
}

export async function keptBaselines(page: Page): Promise<Kept['items']> {
  return (await keptIn(page)).items;
}

async function keptIn(page: Page): Promise<Kept> {
  const text = await page.evaluate((key) => localStorage.getItem(key), KEY);
  return JSON.parse(text ?? '{"items":[]}') as Kept;
}

const KEY = 'plumbline-baselines';
