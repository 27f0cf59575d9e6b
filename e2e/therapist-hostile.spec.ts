import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { still } from './harness/footage';
import { button } from './harness/live-page';
import { giveMannequin, sit, WITH_MANNEQUIN } from './harness/mannequin-camera';
import { expect, test } from './harness/test';
import {
  addClient,
  ENGINE_TIMEOUT_MS,
  makeLock,
  openClientPart,
  openTab,
  PASSPHRASE,
  startDemonstration,
} from './harness/therapist-page';
import { said, say } from './harness/words';

interface CopiedRecord {
  readonly id: string;
  readonly kind: string;
  readonly sealed: string;
}

type Copy = readonly [head: object, lock: object, ...records: CopiedRecord[]];

test('a copy made to harm adds nothing, harms nobody here, and says why', async ({ open }, testInfo) => {
  const { page } = await open({ camera: 'none', engine: 'scripted', route: '/therapist?clients' });
  await makeLock(page);
  await addClient(page, 'Zora');
  await addClient(page, 'Yann');
  await openTab(page, 'therapist_tab_stills');
  await page.locator('input[type=file]').setInputFiles(still('left-side'));
  await page.getByLabel(said('room_photo_consent', { code: 'Yann' })).check({ timeout: ENGINE_TIMEOUT_MS });
  await button(page, 'room_photo_keep').click();
  await expect(page.getByText(said('room_photo_with', { code: 'Yann' }))).toBeVisible();
  await openTab(page, 'therapist_tab_clients');
  const copy = await savedCopy(page, testInfo.outputPath('clients.json'));
  const [head, lock, ...records] = JSON.parse(copy) as Copy;
  const clients = records.filter(({ kind }) => kind === 'client');
  const [picture] = records.filter(({ kind }) => kind === 'picture');
  const [first, second] = clients;
  if (!first || !second || !picture) throw new Error('The copy lacks what was put into it.');

  const half = copy.slice(0, copy.length / 2);
  await openCopy(page, half);
  await expect(
    page.getByText(new RegExp(`${say('history_refusal_truncated')}|${say('files_refusal_damaged')}`)),
  ).toBeVisible();

  // A picture that names a client's id, and one record twice.
  for (const records of [
    [first, second, { ...picture, id: first.id }],
    [first, second, { ...picture, id: first.id, kind: 'client' }],
  ]) {
    await openCopy(page, JSON.stringify([{ ...head, records: records.length }, lock, ...records]));
    await expect(page.getByText(say('files_refusal_damaged'))).toBeVisible();
  }

  // Sealed under one client's name and put under the other's: neither opens, and both stay as they are here.
  const swapped = [
    { ...first, sealed: second.sealed },
    { ...second, sealed: first.sealed },
  ];
  await openCopy(page, JSON.stringify([{ ...head, records: swapped.length }, lock, ...swapped]));
  await page.getByLabel(say('therapist_copy_passphrase')).fill(PASSPHRASE);
  await button(page, 'therapist_copy_take').click();
  await expect(page.getByText(said('therapist_unreadable', { count: '2' })).last()).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await page.getByLabel(say('therapist_passphrase'), { exact: true }).fill(PASSPHRASE);
  await button(page, 'therapist_unlock').click();
  await expect(page.getByRole('button', { name: /Zora/ })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: /Yann/ }).click();
  await openClientPart(page, 'room_part_photos');
  await expect(page.locator('.photo img')).toHaveCount(1);
});

test('with a full disk the room says so where the work is done, counts nothing, and loses nothing', async ({
  open,
}) => {
  const { page } = await open({
    ...WITH_MANNEQUIN,
    prepare: async (context) => {
      await giveMannequin(context);
      await giveDiskThatFills(context);
    },
    engine: 'scripted',
    route: '/therapist?clients',
  });
  await makeLock(page);
  await addClient(page, 'F1');
  await openTab(page, 'therapist_tab_demonstrate');
  await sit(page, 'upright');
  await startDemonstration(page);
  await fillDisk(page, true);
  await button(page, 'therapist_repeat_take').click();
  await expect(page.getByText(say('room_repeat_unkept'))).toBeVisible();
  await expect(
    page.getByText(said('therapist_repeat_count', { count: '0', wanted: '3' }), { exact: true }),
  ).toBeVisible();
  await openTab(page, 'therapist_tab_clients');
  await openClientPart(page, 'therapist_part_visits');
  await button(page, 'therapist_visit_begin').click();
  await expect(page.getByText(say('therapist_unkept')).first()).toBeVisible();

  await fillDisk(page, false);
  await openTab(page, 'therapist_tab_demonstrate');
  await button(page, 'therapist_repeat_take').click();
  await expect(
    page.getByText(said('therapist_repeat_count', { count: '1', wanted: '3' }), { exact: true }),
  ).toBeVisible();
});

async function savedCopy(page: Page, path: string): Promise<string> {
  const save = button(page, 'therapist_copy_save').first();
  const [download] = await Promise.all([page.waitForEvent('download'), save.click({ timeout: 30_000 })]);
  await download.saveAs(path);
  return readFileSync(path, 'utf8');
}

async function openCopy(page: Page, text: string): Promise<void> {
  const file = { name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').last().setInputFiles(file);
}

declare global {
  interface Window {
    isDiskFull?: boolean;
  }
}

/** The browser has no more room for records about clients while the story says so. */
async function giveDiskThatFills(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      if (window.isDiskFull && this.name === 'records')
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });
}

function fillDisk(page: Page, isFull: boolean): Promise<void> {
  return page.evaluate((full) => void (window.isDiskFull = full), isFull);
}
