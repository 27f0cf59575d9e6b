import type { Page } from '@playwright/test';
import { makeYears, type MadeYears } from '../../src/history/made-years';

/** Weeks of a made-up desk worker that end today. */
export function recentDays(days: number, newBaselineAfter?: number): MadeYears {
  const firstDay = new Date(Date.now() - (days - 1) * 86_400_000).toISOString().slice(0, 10);
  return makeYears({ firstDay, days, seed: 7, ...(newBaselineAfter === undefined ? {} : { newBaselineAfter }) });
}

/** Writes rows into the database the app has made, and loads the page again. As text: passing tens of thousands of objects takes seconds. */
export async function putHistory(page: Page, made: MadeYears): Promise<void> {
  await page.locator('h1').waitFor();
  await page.waitForFunction(async () => (await indexedDB.databases()).some(({ name }) => name === 'plumbline'));
  await page.evaluate(async (text) => {
    const { minutes, sessions, entries } = JSON.parse(text) as MadeYears;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('plumbline');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction(['minutes', 'sessions', 'entries'], 'readwrite');
    const dayOf = (at: number, offsetMin: number) => new Date(at + offsetMin * 60_000).toISOString().slice(0, 10);
    for (const minute of minutes)
      transaction.objectStore('minutes').put({ ...minute, day: dayOf(minute.startedAt, minute.offsetMin) });
    for (const session of sessions) transaction.objectStore('sessions').put(session);
    for (const entry of entries) transaction.objectStore('entries').put(entry);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  }, JSON.stringify(made));
  await page.reload();
}

/** All rows of a table as they lie in the browser; none where the app has made no database yet, which stays the app's to make. */
export function rowsIn<T>(page: Page, table: string): Promise<T[]> {
  return page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase | null>((resolve) => {
      const request = indexedDB.open('plumbline');
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    });
    if (!database) return [];
    const request = database.transaction(name).objectStore(name).getAll();
    const rows = await new Promise<unknown[]>((resolve) => (request.onsuccess = () => resolve(request.result)));
    database.close();
    return rows as T[];
  }, table);
}
