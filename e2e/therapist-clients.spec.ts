import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { clip } from './harness/footage';
import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import {
  addAssessment,
  addClient,
  makeLock,
  openClientPart,
  openTab,
  PASSPHRASE,
  startDemonstration,
} from './harness/therapist-page';
import { said, say } from './harness/words';

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

test('a visit holds what was tried, done and said, behind the lock too', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(page);
  await addClient(page, 'V3');
  await openClientPart(page, 'therapist_part_visits');
  await button(page, 'therapist_visit_begin').click();
  await addAssessment(page, 'Turns the neck to the left', '60°, easy');
  await page.getByLabel(say('therapist_visit_note')).fill('Laptop now raised');
  await page.getByText(say('therapist_done_together')).click();
  await page.getByText(say('program_other_movements')).click();
  await page.getByLabel(say('program_wall_angel_name')).check();
  await button(page, 'therapist_lock').click();
  await page.getByLabel(say('therapist_passphrase'), { exact: true }).fill(PASSPHRASE);
  await button(page, 'therapist_unlock').click();
  await page.getByRole('button', { name: /V3/ }).click({ timeout: 30_000 });
  await openClientPart(page, 'therapist_part_report');
  const sheet = page.locator('article.report');
  // Notes are written for oneself, and go out only when asked for.
  await expect(sheet).not.toContainText('Laptop now raised');
  await page.getByLabel(say('therapist_section_notes')).check();
  for (const text of ['60°, easy', 'Laptop now raised', say('program_wall_angel_name')])
    await expect(sheet).toContainText(text);
  await page.getByLabel(say('therapist_section_assessments')).uncheck();
  await expect(sheet).not.toContainText('60°, easy');

  // Letterhead and choice of sections stay for all reports, words for this client with the client.
  await page.getByLabel(say('room_report_letterhead')).fill('Practice by the Lake');
  await page.getByLabel(say('room_report_own')).fill('Turning goes well now.');
  await addClient(page, 'V5');
  await openClientPart(page, 'therapist_part_visits');
  await button(page, 'therapist_visit_begin').click();
  await openClientPart(page, 'therapist_part_report');
  await expect(sheet).toContainText('Practice by the Lake');
  await expect(sheet).not.toContainText('Turning goes well now.');
  await expect(page.getByLabel(say('therapist_section_assessments'))).not.toBeChecked();
  await page.getByRole('button', { name: /V3/ }).click();
  await openClientPart(page, 'therapist_part_report');
  await expect(sheet).toContainText('Turning goes well now.');
});

test('a lost recovery file is replaced, opens the area with a new passphrase, and the old words open nothing', async ({
  open,
}) => {
  const { page } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(page);
  await addClient(page, 'K9');
  await page.getByText(say('therapist_recovery_renew'), { exact: true }).first().click();
  const renewal = page.locator('form', { hasText: say('therapist_recovery_renew_text') });
  await renewal.getByLabel(say('therapist_passphrase')).fill(PASSPHRASE);
  await renewal.getByRole('button').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'therapist_recovery_save').click({ timeout: 30_000 }),
  ]);
  await button(page, 'therapist_recovery_done').click();
  await button(page, 'therapist_lock').click();
  await page.locator('input[type=file]').setInputFiles(await file.path());
  await page.getByLabel(say('therapist_passphrase_new')).fill('wide and easy words');
  await page.getByLabel(say('therapist_passphrase_again')).fill('wide and easy words');
  await button(page, 'therapist_lock_make').click();
  await expect(page.getByRole('button', { name: /K9/ })).toBeVisible({ timeout: 30_000 });
  await button(page, 'therapist_lock').click();
  await page.getByLabel(say('therapist_passphrase'), { exact: true }).fill(PASSPHRASE);
  await button(page, 'therapist_unlock').click();
  await expect(page.getByText(say('therapist_passphrase_wrong'))).toBeVisible({ timeout: 30_000 });
});

test('a sealed copy brings the clients to another computer, where the same passphrase opens them', async ({
  open,
}, testInfo) => {
  const { page } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(page);
  await addClient(page, 'Zora Quist');
  await expect(page.getByText(say('therapist_copy_none_yet'))).toBeVisible();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'therapist_copy_save').first().click({ timeout: 30_000 }),
  ]);
  const copy = testInfo.outputPath('clients.json');
  await saved.saveAs(copy);
  expect(readFileSync(copy, 'utf8')).not.toMatch(/Zora|Quist|visits/);
  await expect(page.getByText(say('therapist_copy_none_yet'))).toHaveCount(0);

  const { page: other } = await open({ camera: 'none', route: '/therapist?clients' });
  await expect(other.getByText(say('therapist_copy_elsewhere'))).toBeVisible();
  await other.locator('input[type=file]').setInputFiles({
    name: 'photo.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await expect(other.getByText(say('therapist_copy_not_ours'))).toBeVisible();
  await other.locator('input[type=file]').setInputFiles(copy);
  await other.getByLabel(say('therapist_passphrase'), { exact: true }).fill(PASSPHRASE);
  await button(other, 'therapist_unlock').click();
  await expect(other.getByRole('button', { name: /Zora Quist/ })).toBeVisible({ timeout: 30_000 });
  await addClient(other, 'B4');

  // Beside clients of its own, the copy adds what is missing and changes nothing.
  await other.locator('input[type=file]').last().setInputFiles(copy);
  await other.getByLabel(say('therapist_copy_passphrase')).fill(PASSPHRASE);
  await button(other, 'therapist_copy_take').click();
  await expect(other.getByText('0 clients were added. 1 is here already and stays as it is.')).toBeVisible({
    timeout: 30_000,
  });
});

test('what two computers wrote about one client comes together, and two versions are chosen from', async ({
  open,
}, testInfo) => {
  const { page: here } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(here);
  await addClient(here, 'Gone');
  await addClient(here, 'Ada');
  const { page: there } = await open({ camera: 'none', route: '/therapist?clients' });
  await there.locator('input[type=file]').setInputFiles(await savedCopy(here, testInfo.outputPath('first.json')));
  await there.getByLabel(say('therapist_passphrase'), { exact: true }).fill(PASSPHRASE);
  await button(there, 'therapist_unlock').click();
  await there.getByRole('button', { name: /Gone/ }).click({ timeout: 30_000 });
  there.on('dialog', (dialog) => void dialog.accept());
  await button(there, 'therapist_client_remove').click();
  await there.getByRole('button', { name: /Ada/ }).click();
  for (const [computer, name, goal] of [
    [here, 'Ada H.', 'Sit easy'],
    [there, 'Ada T.', 'Turn further'],
  ] as const) {
    await computer.getByLabel(say('therapist_goal_new')).fill(goal);
    await computer.getByLabel(say('therapist_goal_new')).locator('xpath=../..').getByRole('button').first().click();
    await computer.getByLabel(say('room_client_rename')).fill(name);
    await expect(computer.getByRole('heading', { name })).toBeVisible();
  }

  await here
    .locator('input[type=file]')
    .last()
    .setInputFiles(await savedCopy(there, testInfo.outputPath('back.json')));
  await here.getByLabel(say('therapist_copy_passphrase')).fill(PASSPHRASE);
  await button(here, 'therapist_copy_take').click();
  await expect(here.getByText(said('room_copy_apart', { count: '1' }))).toBeVisible({ timeout: 30_000 });
  for (const goal of ['Sit easy', 'Turn further']) await expect(here.getByText(goal)).toBeVisible();
  await expect(here.getByRole('button', { name: /Gone/ })).toHaveCount(0);
  const apart = here.getByRole('region', { name: say('room_apart') });
  await expect(apart).toContainText('Ada T.');
  await apart.getByRole('button', { name: say('room_apart_take') }).click();
  await expect(here.getByRole('heading', { name: 'Ada T.' })).toBeVisible();
  await expect(apart).toHaveCount(0);
});

test('a visit removed by mistake is put back whole', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(page);
  await addClient(page, 'V4');
  await openClientPart(page, 'therapist_part_visits');
  await button(page, 'therapist_visit_begin').click();
  await addAssessment(page, 'Turns the neck to the left', '60°, easy');
  await button(page, 'therapist_visit_remove').click();
  await expect(page.getByText('60°, easy')).toHaveCount(0);
  await button(page, 'therapist_put_back').click();
  await expect(page.getByText('60°, easy')).toBeVisible();
});

test('a picture is kept only with consent, is shown again, and is gone when erased', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', route: '/therapist?clients' });
  await makeLock(page);
  await addClient(page, 'P5');
  await openTab(page, 'therapist_tab_demonstrate');
  await startDemonstration(page);
  await expect(button(page, 'therapist_picture_keep')).toBeDisabled();
  await page.getByLabel(say('therapist_consent')).check();
  await button(page, 'therapist_picture_keep').click();
  await expect(page.getByText(say('therapist_picture_kept_now'))).toBeVisible();
  await openTab(page, 'therapist_tab_clients');
  await button(page, 'therapist_picture_show').click();
  await expect.poll(() => page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
  await button(page, 'therapist_erase').click();
  await expect(page.locator('img')).toHaveCount(0);
  await expect(button(page, 'therapist_picture_show')).toHaveCount(0);
});

test('three repeats make a visit, and its report prints on one or two sheets', async ({ open }, testInfo) => {
  const { page } = await open({ camera: clip('side-view'), engine: 'scripted', route: '/therapist?clients' });
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
  await openClientPart(page, 'therapist_part_report');
  await expect(page.getByRole('cell', { name: /±/ }).first()).toBeVisible();
  for (const [paper, width] of [
    ['A4', 595],
    ['Letter', 612],
  ] as const) {
    await page.getByText(paper, { exact: true }).click();
    const path = testInfo.outputPath(`report-${paper}.pdf`);
    const pdf = (await page.pdf({ path, preferCSSPageSize: true, printBackground: true })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThanOrEqual(1);
    expect(sheets).toBeLessThanOrEqual(2);
    expect(Math.round(Number(/\/MediaBox\s*\[0 0 ([\d.]+)/.exec(pdf)?.[1]))).toBe(width);
  }
});

async function savedCopy(page: Page, path: string): Promise<string> {
  const save = button(page, 'therapist_copy_save').first();
  const [download] = await Promise.all([page.waitForEvent('download'), save.click({ timeout: 30_000 })]);
  await download.saveAs(path);
  return path;
}

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
