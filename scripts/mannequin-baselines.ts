import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { chromium, expect, type Browser, type Page } from '@playwright/test';
import { format } from 'prettier';
import { say } from '../e2e/harness/words';
import type { SavedBaseline } from '../src/posture/saved-baseline';
import { ensureBuild } from './build.mjs';
import { ensureBrowser, findBrowser } from './install-browser.mjs';
import { ROOT } from './run-command.mjs';
import { startServer } from './static-server.mjs';

/**
 * Lets the built page take the mannequin's baseline with each model, and keeps what it saw, so that whoever tries the page
 * without a camera is shown a judgement at once. Run it again when the figure, the engine or the landmark models change.
 */
const FILE = `${ROOT}src/session/setup/mannequin-baselines.json`;
const MODELS = ['lite', 'full'];
/** The page calls it by its own word, and it is older than any that a person takes. */
const UNNAMED = { id: 'mannequin', name: '', capturedAtMs: 0 };
const PATIENCE_MS = 180_000;
/** Angles in degrees, landmarks in pixels, points in head sizes: finer than any of them can be told. */
const DECIMALS = 1e4;

if (!(await ensureBrowser()) || !(await ensureBuild())) process.exit(1);
const server = await startServer({ root: `${ROOT}dist` });
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const items: unknown[] = [];
for (const model of MODELS) items.push(await taken(browser, model));
await browser.close();
await server.close();
const whole = JSON.stringify({ version: 1, chosenId: null, items }, rounded);
await writeFile(FILE, await format(whole, { parser: 'json', printWidth: 120 }));
console.log(`${MODELS.join(', ')}: written to ${FILE}`);

/** Careful looks hang on how quick the machine is that draws, and the scene on how it draws: neither is kept. */
type Taken = Pick<SavedBaseline, 'source' | 'camera' | 'ghost' | 'baseline'>;

async function taken(opened: Browser, model: string): Promise<unknown> {
  const page = await opened.newPage({ locale: 'en', serviceWorkers: 'block' });
  await page.addInitScript((chosen) => {
    localStorage.setItem('plumbline-settings', JSON.stringify({ version: 1, model: chosen, modelBy: 'person' }));
  }, model);
  await page.goto(`${server.url}#/live`);
  await page.getByRole('button', { name: say('live_try_mannequin') }).click();
  const { baseline, ghost, source, camera } = await nextTaken(page);
  await page.close();
  return { source, camera, ghost, baseline: { ...baseline, ...UNNAMED } };
}

/** Asks for another, also where the page began with one. */
async function nextTaken(page: Page): Promise<Taken> {
  const items = () =>
    (JSON.parse(localStorage.getItem('plumbline-baselines') ?? '{}') as { items?: Taken[] }).items ?? [];
  const before = (await page.evaluate(items)).length;
  await page.getByRole('button', { name: say('live_new_baseline') }).click({ timeout: PATIENCE_MS });
  await expect.poll(async () => (await page.evaluate(items)).length, { timeout: PATIENCE_MS }).toBeGreaterThan(before);
  return (await page.evaluate(items)).at(-1)!;
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * DECIMALS) / DECIMALS : value;
}
