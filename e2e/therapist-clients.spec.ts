import { clip } from './harness/footage';
import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import { addClient, makeLock, openTab, PASSPHRASE, startDemonstration } from './harness/therapist-page';
import { say } from './harness/words';

test('clients are locked: a wrong passphrase opens nothing, and the raw database shows no plain text', async ({
  open,
}) => {
  const { page } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(page);
  await addClient(page, 'Zora Quist');
  await page.getByLabel(say('therapist_note_new')).fill('Crossed legs by the window');
  await page.getByLabel(say('therapist_note_new')).locator('xpath=../..').getByRole('button').first().click();
  await expect(page.getByText('Crossed legs by the window')).toBeVisible();
  await button(page, 'therapist_lock').click();
  await expect(page.getByText('Zora Quist')).toHaveCount(0);
  expect(await page.evaluate(rawDatabase)).not.toMatch(/Zora|Quist|Crossed|window|notes/);
  await page.getByLabel(say('therapist_passphrase'), { exact: true }).fill('something else');
  await button(page, 'therapist_unlock').click();
  await expect(page.getByText(say('therapist_passphrase_wrong'))).toBeVisible({ timeout: 30_000 });
  await page.getByLabel(say('therapist_passphrase'), { exact: true }).fill(PASSPHRASE);
  await button(page, 'therapist_unlock').click();
  await page.getByRole('button', { name: /Zora Quist/ }).click({ timeout: 30_000 });
  await expect(page.getByText('Crossed legs by the window')).toBeVisible();
});

test('three repeats make a visit, and its report prints on one or two sheets', async ({ open }, testInfo) => {
  const { page } = await open({ camera: clip('side-view'), route: '/therapist?clients' });
  await makeLock(page);
  await addClient(page, 'R2');
  await openTab(page, 'therapist_tab_demonstrate');
  await startDemonstration(page);
  for (const count of [1, 2, 3]) {
    // The person in the film moves now and then; such a repeat does not count.
    await expect(async () => {
      await button(page, 'therapist_repeat_take').click();
      await expect(page.getByText(`${count} of 3 repeats`)).toBeVisible({ timeout: 5000 });
    }).toPass({ timeout: 40_000 });
  }
  await openTab(page, 'therapist_tab_clients');
  await page.getByText(say('therapist_part_report'), { exact: true }).click();
  await expect(page.getByRole('cell', { name: /±/ }).first()).toBeVisible();
  const pdf = await page.pdf({
    path: testInfo.outputPath('report.pdf'),
    preferCSSPageSize: true,
    printBackground: true,
  });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThanOrEqual(1);
  expect(sheets).toBeLessThanOrEqual(2);
});

/** Runs in the page: every byte of the clients' database as a character. */
async function rawDatabase(): Promise<string> {
  const readable = (value: unknown): string => {
    if (value instanceof Uint8Array) return Array.from(value, (byte) => String.fromCharCode(byte)).join('');
    if (typeof value !== 'object' || value === null) return String(value);
    return Object.entries(value)
      .map(([key, each]) => `${key}: ${readable(each)}`)
      .join('\n');
  };
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The database did not open.'));
    });
  const database = await done(indexedDB.open('plumbline-clients'));
  const names = [...database.objectStoreNames];
  const rows = await Promise.all(names.map((name) => done(database.transaction(name).objectStore(name).getAll())));
  database.close();
  if (rows.flat().length < 2) throw new Error('The database holds nothing to look at.');
  return rows.flat().map(readable).join('\n');
}
