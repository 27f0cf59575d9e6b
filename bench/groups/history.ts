import { ROOT } from '../../scripts/run-command.mjs';
import { startServer } from '../../scripts/static-server.mjs';
import type { Page } from '@playwright/test';
import { openBenchBrowser } from '../browser';
import type { BenchContext, BenchGroup, Figures } from '../group';
import { packedYears, type MadeRows } from '../history-years';

/** Some 600,000 minutes. */
const YEARS = 5.3;
const WAIT_MS = 120_000;

/** Five years of minutes in the real page of the production build: how long until it can be read, and what it weighs. */
export const history: BenchGroup = {
  name: 'history',
  async run(context) {
    const server = await startServer({ root: `${ROOT}dist` });
    const opened = await openBenchBrowser(server.url, { camera: 'none', route: '/history' });
    try {
      return await measure(opened.page, context);
    } finally {
      await opened.close();
      await server.close();
    }
  },
};

async function measure(page: Page, { say }: BenchContext): Promise<Figures> {
  await page.locator('h1').waitFor({ timeout: WAIT_MS });
  const minutes = await fill(page, say);
  const sizeMb = (await usageBytes(page)) / 1_000_000;
  say(`${minutes} minutes, ${sizeMb.toFixed(1)} MB`);
  await page.reload();
  await page.locator('canvas[data-drawn]').first().waitFor({ timeout: WAIT_MS });
  const firstOpenMs = await page.evaluate(() => performance.getEntriesByName('chart-drawn')[0]?.startTime ?? 0);
  const viewMs: Record<string, number> = {};
  for (const [i, name] of ['today', 'week', 'month', 'year', 'all'].entries())
    for (const other of [(i + 2) % 5, i]) viewMs[name] = await clickToDrawn(page, other);
  say(`first open ${Math.round(firstOpenMs)} ms, views ${JSON.stringify(viewMs)}`);
  const exportMs = await timeExport(page);
  return { slowestViewMs: Math.max(...Object.values(viewMs)), firstOpenMs, sizeMb, exportMs, minutes, viewMs };
}

async function fill(page: Page, say: BenchContext['say']): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  let minutes = 0;
  for (const rows of packedYears(YEARS, today)) {
    await page.evaluate(put, rows);
    minutes += rows.minutes;
    say(`${minutes} minutes made`);
  }
  return minutes;
}

/** In the page: the app has made the database. */
async function put({ days, ...tables }: MadeRows): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('plumbline');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const names = ['days', 'summaries', 'sessions', 'entries'] as const;
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
  for (const { day, minutes, base64 } of days) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    transaction.objectStore('days').put({ day, minutes, bytes });
  }
  for (const name of ['summaries', 'sessions', 'entries'] as const)
    for (const row of tables[name]) transaction.objectStore(name).put(row);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

/** What the browser says the origin's database takes on disk. */
async function usageBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { usageBreakdown } = await session.send('Storage.getUsageAndQuota', { origin: new URL(page.url()).origin });
  return usageBreakdown.find(({ storageType }) => storageType === 'indexeddb')?.usage ?? 0;
}

/**
 * From the click on a range until every chart on the screen is drawn and the picture was made. No named function inside:
 * the names that the bench's own compiler keeps are unknown in the page.
 */
function clickToDrawn(page: Page, range: number): Promise<number> {
  return page.evaluate(async (at) => {
    scrollTo(0, 0);
    await new Promise(requestAnimationFrame);
    const input = document.querySelectorAll<HTMLInputElement>('fieldset input')[at];
    if (!input) throw new Error('There is no such range.');
    const startedMs = performance.now();
    input.click();
    for (let isDrawn = false; !isDrawn;) {
      await new Promise(requestAnimationFrame);
      const onScreen = [...document.querySelectorAll('canvas')].filter(
        (canvas) => canvas.getBoundingClientRect().top < innerHeight,
      );
      isDrawn = onScreen.length > 0 && onScreen.every((canvas) => canvas.dataset.drawn);
    }
    await new Promise(requestAnimationFrame);
    return performance.now() - startedMs;
  }, range);
}

/** From the press until the file is handed to the downloads. */
async function timeExport(page: Page): Promise<number> {
  await page.evaluate(() => (location.hash = '#/history/data'));
  const button = page.getByRole('button', { name: 'Everything (JSON)' });
  await button.waitFor();
  const download = page.waitForEvent('download', { timeout: WAIT_MS });
  const startedMs = performance.now();
  await button.click();
  await download;
  return performance.now() - startedMs;
}
