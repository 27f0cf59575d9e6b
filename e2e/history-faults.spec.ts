import type { Page } from '@playwright/test';
import { putHistory, recentDays, rowsIn } from './harness/history-rows';
import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import { say } from './harness/words';

const ROUTE = { camera: 'none', route: '/history' } as const;

function range(page: Page, key: string) {
  return page.locator('label', { hasText: new RegExp(`^\\s*${say(key)}\\s*$`) });
}

/** The summary is on show: there is something to see. */
function recorded(page: Page) {
  return page.getByText(say('history_summary_measured'), { exact: true });
}

function fault(page: Page, key: string) {
  return page.getByText(say(key), { exact: true });
}

/** A picture that is opened by itself asks for an icon. */
const OUTSIDE = { camera: 'none', route: '/settings', expectedErrors: [/favicon\.ico/] } as const;

/** To a picture of the same origin, where no app opens any database, and none is left. Returns the history's address. */
async function leaveApp(page: Page): Promise<string> {
  const address = new URL('#/history', page.url()).href;
  await page.goto(new URL('icon.svg', page.url()).href);
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('plumbline');
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
  );
  return address;
}

test('a database of the first version is carried over', async ({ open }) => {
  const made = recentDays(8);
  const { page } = await open(OUTSIDE);
  const address = await leaveApp(page);
  await page.evaluate(async ({ minutes, sessions }) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('plumbline', 10);
      request.onupgradeneeded = () => {
        for (const name of ['sessions', 'minutes']) {
          const store = request.result.createObjectStore(name, { keyPath: 'id' });
          store.createIndex('startedAt', 'startedAt');
        }
        request.result.createObjectStore('entries', { keyPath: 'id' }).createIndex('at', 'at');
      };
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction(['minutes', 'sessions'], 'readwrite');
    for (const minute of minutes) transaction.objectStore('minutes').put(minute);
    for (const session of sessions) transaction.objectStore('sessions').put(session);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  }, made);
  await page.goto(address);
  await range(page, 'history_range_all').click();
  await expect(recorded(page)).toBeVisible();
  const days = await rowsIn<{ minutes: number }>(page, 'days');
  const open_ = await rowsIn(page, 'minutes');
  expect(days.reduce((sum, { minutes }) => sum + minutes, open_.length)).toBe(made.minutes.length);
});

test('a history that a newer app wrote is left alone, and said so', async ({ open }) => {
  const { page } = await open(OUTSIDE);
  const address = await leaveApp(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('plumbline', 990);
        request.onupgradeneeded = () => request.result.createObjectStore('future');
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  await page.goto(address);
  await expect(page.getByText(say('history_fault_newer_schema'), { exact: true })).toBeVisible();
  const tables = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const request = indexedDB.open('plumbline');
        request.onsuccess = () => {
          resolve([...request.result.objectStoreNames]);
          request.result.close();
        };
      }),
  );
  expect(tables).toEqual(['future']);
});

test('another tab that holds an older layout is told of, and history opens once it is closed', async ({ open }) => {
  const { page } = await open(OUTSIDE);
  const address = await leaveApp(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('plumbline', 10);
        request.onupgradeneeded = () => {
          for (const name of ['sessions', 'minutes', 'entries']) {
            const store = request.result.createObjectStore(name, { keyPath: 'id' });
            store.createIndex(name === 'entries' ? 'at' : 'startedAt', name === 'entries' ? 'at' : 'startedAt');
          }
        };
        request.onsuccess = () => {
          Object.assign(window, { held: request.result });
          resolve();
        };
      }),
  );
  const other = await page.context().newPage();
  await other.goto(address);
  await expect(fault(other, 'history_fault_blocked')).toBeVisible();
  await page.evaluate(() => (window as unknown as { held: IDBDatabase }).held.close());
  await expect(async () => {
    if (await button(other, 'history_retry').isVisible()) await button(other, 'history_retry').click();
    await expect(other.getByText(say('history_empty_title'))).toBeVisible({ timeout: 2000 });
  }).toPass();
});

test('where the browser keeps nothing, history says so and the rest works', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/settings' });
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await page.goto(new URL('#/history', page.url()).href);
  await page.reload();
  await expect(fault(page, 'history_fault_unavailable')).toBeVisible();
  await expect(button(page, 'history_retry')).toBeVisible();
  await page.goto(new URL('#/live', page.url()).href);
  await expect(button(page, 'live_use_camera')).toBeVisible();
});

function openNotes(page: Page): Promise<void> {
  return page.getByRole('link', { name: say('trends_view_experiments'), exact: true }).click();
}

test('a full storage is told, what is there stays, and room makes it work again', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(4));
  await openNotes(page);
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    const full = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    const makeRoom = () => (IDBObjectStore.prototype.add = add);
    IDBObjectStore.prototype.add = full;
    Object.assign(window, { makeRoom });
  });
  await page.getByLabel(say('history_notes_label')).fill('No room for this');
  await button(page, 'history_notes_save').click();
  await expect(fault(page, 'history_fault_quota')).toBeVisible();
  await expect(page.getByRole('heading', { name: say('history_diary_title') })).toBeVisible();
  expect((await rowsIn<{ kind: string }>(page, 'entries')).filter(({ kind }) => kind === 'note')).toEqual([]);
  await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
  await button(page, 'history_retry').click();
  await expect(fault(page, 'history_fault_quota')).toBeHidden();
  await button(page, 'history_notes_save').click();
  await expect(page.getByRole('paragraph').filter({ hasText: 'No room for this' })).toBeVisible();
});

test('a damaged day is told of, and all others are shown', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(10));
  await expect(recorded(page)).toBeVisible();
  await expect.poll(async () => (await rowsIn(page, 'days')).length).toBeGreaterThan(2);
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('plumbline');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction(['days', 'summaries'], 'readwrite');
    const days = transaction.objectStore('days');
    const request = days.getAll();
    request.onsuccess = () => days.put({ ...(request.result as object[])[0], bytes: new Uint8Array([1, 2, 3]) });
    transaction.objectStore('summaries').clear();
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  });
  await page.reload();
  await expect(page.getByText(/1 day can't be read/)).toBeVisible();
  await expect(recorded(page)).toBeVisible();
});

test('a database that was closed underneath is opened again', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(4));
  await openNotes(page);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase('plumbline');
        request.onsuccess = resolve;
      }),
  );
  await page.getByLabel(say('history_notes_label')).fill('Still here');
  await button(page, 'history_notes_save').click();
  await expect(page.getByText('Still here')).toBeVisible();
});
