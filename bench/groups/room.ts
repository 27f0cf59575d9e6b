import type { Page } from '@playwright/test';
import { ROOT } from '../../scripts/run-command.mjs';
import { startServer } from '../../scripts/static-server.mjs';
import { openBenchBrowser } from '../browser';
import type { BenchContext, BenchGroup, Figures } from '../group';
import { BENCH_PASSPHRASE, makeRoom, type MadeRoom } from '../room-clients';

const WAIT_MS = 120_000;
/** Records that are handed to the page at once: some twenty megabytes. */
const CHUNK = 300;
const PARTS = ['Visits', 'Photos', 'Plan', 'Report', 'Overview'] as const;

/** 200 clients with twenty stills each in the therapist's room of the production build: how long each view takes. */
export const room: BenchGroup = {
  name: 'room',
  async run(context) {
    const made = await makeRoom();
    const server = await startServer({ root: `${ROOT}dist` });
    const opened = await openBenchBrowser(server.url, { camera: 'none', route: '/therapist?clients' });
    try {
      return await measure(opened.page, made, context);
    } finally {
      await opened.close();
      await server.close();
    }
  },
};

async function measure(page: Page, made: MadeRoom, { say }: BenchContext): Promise<Figures> {
  await page.getByLabel('New passphrase', { exact: true }).waitFor({ timeout: WAIT_MS });
  for (let from = 0; from < made.records.length; from += CHUNK)
    await page.evaluate(put, { lock: null, records: made.records.slice(from, from + CHUNK) });
  await page.evaluate(put, { lock: made.lock, records: [] });
  say(`${made.records.length} sealed records`);
  await page.reload();
  await page.getByLabel('Passphrase', { exact: true }).fill(BENCH_PASSPHRASE);
  const startedMs = performance.now();
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('button', { name: /C 199/ }).waitFor({ timeout: WAIT_MS });
  const unlockMs = performance.now() - startedMs;
  say(`unlocked in ${Math.round(unlockMs)} ms`);
  const viewMs: Record<string, number> = {};
  // Of the second client onward: the first one also loads the code.
  for (const code of ['C 007', 'C 120', 'C 063']) {
    viewMs[`open ${code}`] = await timeTo(page, 'button', code);
    for (const part of PARTS) viewMs[`${part} of ${code}`] = await timeTo(page, 'label', part);
  }
  say(`views ${JSON.stringify(viewMs)}`);
  return { slowestViewMs: Math.max(...Object.values(viewMs)), unlockMs, viewMs };
}

/** In the page: the app has made the database. No named function inside, as in the history's bench. */
async function put({ lock, records }: MadeRoom): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('plumbline-clients');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(['locks', 'records'], 'readwrite');
  for (const [store, rows] of [['locks', lock ? [lock] : []] as const, ['records', records] as const])
    for (const row of rows) {
      const entries = Object.entries(row as Record<string, unknown>).map(([key, value]) => {
        const text = typeof value === 'object' && value !== null && 'base64' in value ? String(value.base64) : null;
        return [key, text === null ? value : Uint8Array.from(atob(text), (character) => character.charCodeAt(0))];
      });
      transaction.objectStore(store).put(Object.fromEntries(entries));
    }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

/** From the press until the view is there and every picture on the screen is shown. */
function timeTo(page: Page, tag: 'button' | 'label', text: string): Promise<number> {
  return page.evaluate(
    async ([name, wanted, patienceMs]) => {
      scrollTo(0, 0);
      await new Promise(requestAnimationFrame);
      const target = [...document.querySelectorAll<HTMLElement>(`main ${name}`)].find((each) =>
        each.textContent.trim().startsWith(wanted),
      );
      if (!target) throw new Error(`${wanted} is not there.`);
      const startedMs = performance.now();
      target.click();
      for (let isShown = false; !isShown;) {
        await new Promise(requestAnimationFrame);
        if (performance.now() - startedMs > patienceMs) throw new Error(`${wanted} is not shown.`);
        const onScreen = [...document.querySelectorAll<HTMLElement>('.photo')].filter((photo) => {
          const { top, height } = photo.getBoundingClientRect();
          return height > 0 && top < innerHeight;
        });
        isShown = onScreen.every((photo) => photo.querySelector('img')?.complete);
      }
      await new Promise(requestAnimationFrame);
      return performance.now() - startedMs;
    },
    [tag, text, WAIT_MS] as const,
  );
}
