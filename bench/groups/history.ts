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
  await page.addInitScript(noteWhenFound);
  await page.reload();
  await page.waitForFunction(() => performance.getEntriesByName('findings-shown').length > 0, null, {
    timeout: WAIT_MS,
  });
  const firstOpenMs = await page.evaluate(() => performance.getEntriesByName('findings-shown')[0]?.startTime ?? 0);
  say(`first open ${Math.round(firstOpenMs)} ms`);
  const viewMs: Record<string, number> = {};
  for (const period of PERIODS) viewMs[period] = await timeTo(page, `#/history/overview?period=${period}`);
  for (const view of VIEWS) viewMs[`${view} of it all`] = await timeTo(page, `#/history/${view}?period=all`);
  say(`views ${JSON.stringify(viewMs)}`);
  const exported = await timeExport(page);
  return { slowestViewMs: Math.max(...Object.values(viewMs)), firstOpenMs, sizeMb, ...exported, minutes, viewMs };
}

/** The one on show first is opened last, so that each is a change. */
const PERIODS = ['today', 'month', 'year', 'all', 'week'] as const;
const VIEWS = ['when', 'what', 'experiments', 'overview'] as const;

/** In the page, before the app: the moment when the first findings can be read. */
function noteWhenFound(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('main ol li')) return;
    watch.disconnect();
    requestAnimationFrame(() => performance.mark('findings-shown'));
  });
  watch.observe(document, { childList: true, subtree: true });
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
 * From the link until the view is there, every chart on the screen is drawn, and the picture was made. No named function
 * inside: the names that the bench's own compiler keeps are unknown in the page.
 */
function timeTo(page: Page, hash: string): Promise<number> {
  return page.evaluate(
    async ([to, patienceMs]) => {
      scrollTo(0, 0);
      await new Promise(requestAnimationFrame);
      const startedMs = performance.now();
      location.hash = to;
      for (let isDrawn = false; !isDrawn;) {
        await new Promise(requestAnimationFrame);
        if (performance.now() - startedMs > patienceMs) throw new Error(`${to} is not drawn.`);
        const onScreen = [...document.querySelectorAll('canvas')].filter((canvas) => {
          const { top, height } = canvas.getBoundingClientRect();
          return height > 0 && top < innerHeight;
        });
        const link = document.querySelector('main nav [aria-current=page]')?.getAttribute('href') ?? '';
        isDrawn = link.startsWith(to.split('&')[0]!) && onScreen.every((canvas) => canvas.dataset.drawn);
      }
      await new Promise(requestAnimationFrame);
      return performance.now() - startedMs;
    },
    [hash, WAIT_MS] as const,
  );
}

/** From the press until the file is handed to the downloads, and how long the page did not answer meanwhile, at most. */
async function timeExport(page: Page): Promise<{ exportMs: number; longestPauseMs: number }> {
  await page.evaluate(() => (location.hash = '#/history/data'));
  const button = page.getByRole('button', { name: 'Everything (JSON)' });
  await button.waitFor();
  await page.evaluate(() => {
    const pauses = { longestMs: 0 };
    let lastMs = performance.now();
    setInterval(() => {
      const nowMs = performance.now();
      pauses.longestMs = Math.max(pauses.longestMs, nowMs - lastMs);
      lastMs = nowMs;
    }, 5);
    Object.assign(window, { pauses });
  });
  const download = page.waitForEvent('download', { timeout: WAIT_MS });
  const startedMs = performance.now();
  await button.click();
  await download;
  const exportMs = performance.now() - startedMs;
  const longestPauseMs = await page.evaluate(
    () => (window as unknown as { pauses: { longestMs: number } }).pauses.longestMs,
  );
  return { exportMs, longestPauseMs };
}
