import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { accessibilityProblems } from './harness/accessibility';
import { clip } from './harness/footage';
import { putHistory, recentDays, rowsIn } from './harness/history-rows';
import { button, startCamera, takeBaseline } from './harness/live-page';
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

test('before anything was recorded the page says what it will keep, and where', async ({ open }) => {
  const { page } = await open(ROUTE);
  await expect(page.getByText(say('history_empty_title'))).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('a session is written down, and a page that dies loses less than a minute', async ({ open }) => {
  test.setTimeout(180_000);
  const { page } = await open({ camera: clip('desk-check') });
  await startCamera(page);
  await takeBaseline(page);
  const startedMs = Date.now();
  await page.waitForTimeout(25_000);
  const elapsedMs = Date.now() - startedMs;
  const context = page.context();
  const address = page.url();
  const devTools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void devTools.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = await context.newPage();
  await again.goto(new URL('#/history', address).href);
  await expect(recorded(again)).toBeVisible();
  const minutes = await rowsIn<{ coveredMs: number }>(again, 'minutes');
  const coveredMs = minutes.reduce((sum, minute) => sum + minute.coveredMs, 0);
  expect(coveredMs).toBeGreaterThan(Math.max(1, elapsedMs - 60_000));
  expect(coveredMs).toBeGreaterThan(8000);
});

test('every view of a month is drawn, and without a barrier', async ({ open }) => {
  test.setTimeout(180_000);
  for (const screen of [
    { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
    { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  ] as const) {
    const { page } = await open({ ...ROUTE, screen });
    await putHistory(page, recentDays(45, 30));
    for (const key of ['week', 'month', 'year', 'all', 'today']) {
      await range(page, `history_range_${key}`).click();
      await expect(page.locator('canvas[data-drawn]').first()).toBeAttached();
      expect(await accessibilityProblems(page)).toEqual([]);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});

test('a chart is read with the keyboard, and as a table', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(10));
  await range(page, 'history_range_month').click();
  const chart = page.getByRole('application').first();
  await chart.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(page.locator('[aria-live=polite]').filter({ hasText: ':' }).first()).toBeAttached();
  await page.getByText(say('history_table')).first().click();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
});

test('what was deleted can be put back, until the page closes', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(12));
  await button(page, 'history_delete_all').click();
  await button(page, 'history_delete_do').click();
  await expect(page.getByText(say('history_empty_title'))).toBeVisible();
  await button(page, 'history_delete_undo').click();
  await expect(recorded(page)).toBeVisible();
});

test('a copy goes out and comes in again; a damaged one changes nothing', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(12));
  const download = page.waitForEvent('download');
  await button(page, 'history_export_json').click();
  const path = await (await download).path();
  const copy = await readFile(path);
  await button(page, 'history_delete_all').click();
  await button(page, 'history_delete_do').click();
  await expect(page.getByText(say('history_empty_title'))).toBeVisible();
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'half.json', mimeType: 'application/json', buffer: copy.subarray(0, 9000) });
  await expect(page.getByText(say('history_import_refused'))).toBeVisible();
  expect(await rowsIn(page, 'days')).toEqual([]);
  await input.setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: copy });
  await button(page, 'history_import_merge').click();
  await expect(recorded(page)).toBeVisible();
});

test('an encrypted backup opens with its passphrase alone', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(6));
  await button(page, 'history_export_backup').click();
  await page.getByLabel(say('history_passphrase')).fill('a long passphrase');
  const download = page.waitForEvent('download');
  await button(page, 'history_passphrase_save').click();
  const backup = await readFile(await (await download).path());
  expect(backup.toString('latin1')).not.toContain('startedAt');
  await page.locator('input[type=file]').setInputFiles({ name: 'b.plumbline', mimeType: '', buffer: backup });
  await page.getByLabel(say('history_passphrase')).fill('another');
  await button(page, 'history_passphrase_open').click();
  await expect(page.getByText(say('history_refusal_passphrase'))).toBeVisible();
});

test('a note is kept, and is still there tomorrow', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(6));
  await page.getByLabel(say('history_notes_label')).fill('Eight hours on a train');
  await button(page, 'history_notes_save').click();
  await expect(page.getByText('Eight hours on a train')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Eight hours on a train')).toBeVisible();
});

test('two tabs see the same records', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(6));
  await expect(recorded(page)).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await button(other, 'history_delete_all').click();
  await button(other, 'history_delete_do').click();
  await expect(other.getByText(say('history_empty_title'))).toBeVisible();
  await page.reload();
  await expect(page.getByText(say('history_empty_title'))).toBeVisible();
});

test('a database of the first version is carried over', async ({ open }) => {
  const made = recentDays(8);
  const { page } = await open({ camera: 'none', route: '/settings' });
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
  await page.goto(new URL('#/history', page.url()).href);
  await range(page, 'history_range_all').click();
  await expect(recorded(page)).toBeVisible();
  const days = await rowsIn<{ minutes: number }>(page, 'days');
  const open_ = await rowsIn(page, 'minutes');
  expect(days.reduce((sum, { minutes }) => sum + minutes, open_.length)).toBe(made.minutes.length);
});

test('a history that a newer app wrote is left alone, and said so', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/settings' });
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
  await page.goto(new URL('#/history', page.url()).href);
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

test('the weekly letter can be opened and holds nothing that praises without data', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(25));
  await page.getByRole('link', { name: say('history_letter_open') }).click();
  await expect(page.getByRole('heading', { name: say('history_letter_title') })).toBeVisible();
  await expect(page.getByText(say('history_letter_suggestion'))).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
});
