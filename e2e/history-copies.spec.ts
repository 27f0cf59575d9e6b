import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { putHistory, recentDays, rowsIn } from './harness/history-rows';
import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import { say } from './harness/words';

const ROUTE = { camera: 'none', route: '/history' } as const;

/** The summary is on show: there is something to see. */
function recorded(page: Page) {
  return page.getByText(say('history_summary_measured'), { exact: true });
}

function openData(page: Page): Promise<void> {
  return page.getByRole('link', { name: say('trends_view_data'), exact: true }).click();
}

test('a copy goes out and comes in again; a damaged one changes nothing', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(12));
  await openData(page);
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
  await page.getByRole('link', { name: say('trends_import_see') }).click();
  await expect(recorded(page)).toBeVisible();
});

test('an encrypted backup opens with its passphrase alone', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(6));
  await openData(page);
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

/** The browser's own private folder stands in for the one a person picks: the same handles, without a dialog. */
async function pickFolder(page: Page): Promise<void> {
  await page.evaluate(() => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('mine', { create: true });
    Object.assign(window, { showDirectoryPicker: pick });
  });
  await button(page, 'history_folder_pick').click();
  await expect(button(page, 'history_folder_now')).toBeEnabled();
}

function filesIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('mine', { create: true });
    const names: string[] = [];
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
    return names;
  });
}

test('a picked folder gets a copy at once, and another each day on whatever page is open', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(4));
  await openData(page);
  await pickFolder(page);
  await expect.poll(() => filesIn(page)).toEqual([expect.stringMatching(/^plumbline-[0-9a-f-]{36}\.json$/)]);
  await setLastBackup(page, Date.now() - 2 * 86_400_000);
  await page.goto(new URL('#/settings', page.url()).href);
  await page.reload();
  await expect.poll(() => lastBackup(page), { timeout: 60_000 }).toBeGreaterThan(Date.now() - 3_600_000);
});

test('what another device wrote into the folder is added here', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(4));
  await openData(page);
  await pickFolder(page);
  await expect.poll(async () => (await filesIn(page)).length).toBe(1);
  await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('mine', { create: true });
    const entry = { id: '01900000-0000-7000-8000-0000000000ff', at: Date.now(), offsetMin: 0, kind: 'note' };
    const lines = [
      { format: 'plumbline-history', version: 1, exportedAt: Date.now(), deviceId: 'other' },
      { entry: { ...entry, text: 'From the laptop' } },
      { end: { days: 0, minutes: 0, sessions: 0, entries: 1 } },
    ];
    const file = await folder.getFileHandle('plumbline-01900000-other.json'.replace('other', 'aa'), { create: true });
    const writable = await file.createWritable();
    await writable.write(`[${lines.map((line) => JSON.stringify(line)).join(',\n')}]\n`);
    await writable.close();
  });
  await button(page, 'history_folder_now').click();
  await page.getByRole('link', { name: say('trends_view_experiments'), exact: true }).click();
  await expect(page.getByText('From the laptop')).toBeVisible();
});

async function lastBackup(page: Page): Promise<number> {
  const rows = await rowsIn<{ key: string; value: number }>(page, 'meta');
  return rows.find(({ key }) => key === 'lastFolderBackup')?.value ?? 0;
}

async function setLastBackup(page: Page, value: number): Promise<void> {
  await expect.poll(() => lastBackup(page)).toBeGreaterThan(0);
  await page.evaluate(async (at) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('plumbline');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction('meta', 'readwrite');
    transaction.objectStore('meta').put({ key: 'lastFolderBackup', value: at });
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  }, value);
}
