import type { Page } from '@playwright/test';
import { accessibilityProblems } from './harness/accessibility';
import { clip, still } from './harness/footage';
import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import { giveTwoCameras } from './harness/two-cameras';
import { say } from './harness/words';

const ENGINE_TIMEOUT_MS = 60_000;
const PASSPHRASE = 'tall and easy words';

async function startDemonstration(page: Page): Promise<void> {
  await button(page, 'therapist_start_camera').click();
  await expect(page.locator('.rows .value').first()).toBeVisible({ timeout: ENGINE_TIMEOUT_MS });
}

async function makeLock(page: Page): Promise<void> {
  await page.getByLabel(say('therapist_passphrase_new')).fill(PASSPHRASE);
  await page.getByLabel(say('therapist_passphrase_again')).fill(PASSPHRASE);
  await button(page, 'therapist_lock_make').click();
  await button(page, 'therapist_recovery_done').click({ timeout: 30_000 });
}

async function addClient(page: Page, code: string): Promise<void> {
  await page.getByLabel(say('therapist_client_code'), { exact: true }).fill(code);
  await page
    .getByRole('complementary')
    .getByRole('button', { name: say('therapist_client_add') })
    .click();
  await expect(page.getByRole('heading', { name: code })).toBeVisible();
}

function openTab(page: Page, key: string): Promise<void> {
  return page.getByRole('link', { name: say(key), exact: true }).click();
}

test('a client takes the ghost of their own best, goes by feel, and sees how near they came', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), route: '/therapist' });
  await startDemonstration(page);
  await expect(async () => {
    await button(page, 'therapist_ghost_best').click();
    await expect(page.getByText(say('therapist_match_yes'))).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 30_000 });
  await button(page, 'therapist_match_start').click();
  await expect(page.locator('video')).toHaveCount(0);
  await button(page, 'therapist_match_think').click();
  await expect(page.locator('video')).toBeVisible();
  await expect(page.getByText(say('therapist_match_tries'))).toBeVisible();
  // The film slumps, and comes back.
  await expect(page.getByText(say('therapist_match_not_yet'))).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText(say('therapist_match_yes'))).toBeVisible({ timeout: 40_000 });
});

test('the figure is posed beside the client, frozen, replayed, and its ghost laid over them', async ({ open }) => {
  const { page } = await open({ camera: clip('side-view'), route: '/therapist' });
  await startDemonstration(page);
  await button(page, 'therapist_preset_slumped').click();
  await expect(async () => {
    await button(page, 'therapist_ghost_figure').click();
    await expect(button(page, 'therapist_ghost_remove')).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.locator('.ghost')).toBeVisible();
  await button(page, 'therapist_freeze').click();
  await expect(page.locator('figure.frozen')).toBeVisible();
  await button(page, 'therapist_back_to_live').click();
  await button(page, 'therapist_replay').click();
  await expect(page.getByLabel(say('therapist_replay_time'))).toBeVisible();
  await button(page, 'therapist_back_to_live').click();
  await page.getByText(say('angles_neck_inclination'), { exact: true }).first().click();
  await expect(page.getByText(say('angles_neck_inclination_definition'))).toBeVisible();
});

test('the client’s own window follows the therapist’s, and hides the picture while they go by feel', async ({
  open,
}) => {
  const { page } = await open({ camera: clip('desk-check'), route: '/therapist' });
  await startDemonstration(page);
  const [display] = await Promise.all([page.waitForEvent('popup'), button(page, 'therapist_display').click()]);
  await expect(display.locator('.stage svg').first()).toBeVisible({ timeout: 30_000 });
  await expect(async () => {
    await button(page, 'therapist_ghost_best').click({ timeout: 1000 });
    await expect(button(page, 'therapist_match_start')).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await button(page, 'therapist_match_start').click();
  await expect(display.getByText(say('therapist_display_feel'))).toBeVisible();
});

test('with two cameras each angle comes from the view in which it is valid', async ({ open }) => {
  const { page } = await open({
    route: '/therapist',
    prepare: (context) => giveTwoCameras(context, [still('front'), still('left-side')]),
  });
  await startDemonstration(page);
  await button(page, 'therapist_second_find').click();
  await page.getByRole('button', { name: 'Side camera' }).click();
  const row = (key: string) => page.locator('.rows > div', { hasText: say(key) });
  await expect(row('angles_neck_inclination')).toContainText(say('live_view_left_side'), {
    timeout: ENGINE_TIMEOUT_MS,
  });
  await expect(row('angles_shoulder_tilt')).toContainText(say('live_view_front'));
});

test('an angle follows a landmark that is put right by hand, and steps back', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/therapist?stills' });
  await page.locator('input[type=file]').setInputFiles(still('front'));
  const tilt = page.locator('[data-angle=shoulderTilt]');
  await expect(tilt).toBeVisible({ timeout: ENGINE_TIMEOUT_MS });
  const before = await tilt.textContent();
  const shoulder = say('therapist_part_right').replace('{part}', say('therapist_part_shoulder'));
  await page.getByRole('button', { name: shoulder }).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(tilt).not.toHaveText(before ?? '');
  await button(page, 'therapist_undo').click();
  await button(page, 'therapist_undo').click();
  await expect(tilt).toHaveText(before ?? '');
});

test('C7 and tragus tapped on a side picture give the tapped neck angle', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/therapist?stills' });
  await page.locator('input[type=file]').setInputFiles(still('left-side'));
  await expect(page.locator('[data-angle=neckInclination]')).toBeVisible({ timeout: ENGINE_TIMEOUT_MS });
  await button(page, 'therapist_tool_c7').click();
  const box = (await page.locator('svg.taps').boundingBox())!;
  await page.mouse.click(box.x + 0.56 * box.width, box.y + 0.34 * box.height);
  await page.mouse.click(box.x + 0.545 * box.width, box.y + 0.25 * box.height);
  await expect(page.locator('[data-angle=craniovertebralAngle]')).toContainText('°');
});

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

test('a plan goes to the client’s device by link, is used only when they say so, and a summary comes back', async ({
  open,
}) => {
  const { page: therapist } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(therapist);
  await addClient(therapist, 'Q7');
  await therapist.getByText(say('therapist_part_plan'), { exact: true }).click();
  await therapist.getByLabel(say('therapist_plan_title')).fill('Easy and tall');
  await therapist.getByLabel(say('therapist_exercise_add')).selectOption({ label: say('program_chin_tuck_name') });
  await button(therapist, 'therapist_share_make').click();
  await expect(therapist.getByRole('img', { name: say('therapist_share_qr') })).toBeVisible();
  const link = await therapist.getByLabel(say('therapist_share_link'), { exact: true }).inputValue();

  const { page: client } = await open({ camera: 'none', route: new URL(link).hash.slice(1) });
  await expect(client.getByText('Easy and tall')).toBeVisible();
  expect(await client.evaluate(() => localStorage.getItem('plumbline-plan'))).toBeNull();
  await button(client, 'therapist_plan_use').click();
  await button(client, 'therapist_plan_done').click();
  await client.reload();
  await expect(client.getByText('Today 1 of 2')).toBeVisible();
  await client.getByText(say('therapist_summary_send')).click();
  await button(client, 'therapist_share_make').click();
  const summary = await client.getByLabel(say('therapist_share_link'), { exact: true }).inputValue();

  await therapist.getByLabel(say('therapist_summary_paste')).fill(summary);
  await button(therapist, 'therapist_summary_read').click();
  await expect(therapist.getByText(say('therapist_summary_taken'))).toBeVisible();
});

for (const [name, payload, key] of [
  ['damaged', 'UAEAAAAAAAAAAAAA', 'therapist_refusal_damaged'],
  ['oversized', 'A'.repeat(30_000), 'therapist_refusal_too_large'],
  ['newer', 'UAkAAAAAAAAAAAAA', 'therapist_refusal_newer_version'],
  ['hostile', '%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', 'therapist_refusal_not_a_plan'],
] as const) {
  test(`a ${name} link is refused with a reason`, async ({ open }) => {
    const { page } = await open({ camera: 'none', route: `/plan/${payload}` });
    await expect(page.getByText(say(key))).toBeVisible();
    await expect(button(page, 'therapist_plan_use')).toHaveCount(0);
  });
}

test('a damaged file is refused with a reason', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/plan' });
  const buffer = Buffer.from('not a plan at all');
  await page.locator('input[type=file]').setInputFiles({ name: 'x.plumbline', mimeType: 'text/plain', buffer });
  await expect(page.getByText(say('therapist_refusal_not_a_plan'))).toBeVisible();
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

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the room has no barrier (${viewport.width} pixels, ${colorScheme})`, async ({ open }) => {
      const { page } = await open({
        camera: clip('desk-check'),
        route: '/therapist',
        screen: { viewport, colorScheme },
      });
      await startDemonstration(page);
      await expectNoBarrier(page);
      await button(page, 'therapist_take_still').click();
      await openTab(page, 'therapist_tab_stills');
      await expect(page.getByText(say('therapist_tool_landmarks_how'))).toBeVisible();
      await expectNoBarrier(page);
      await openTab(page, 'therapist_tab_clients');
      await makeLock(page);
      await addClient(page, 'A1');
      await expectNoBarrier(page);
      await page.getByText(say('therapist_part_plan'), { exact: true }).click();
      await expectNoBarrier(page);
    });
  }
}

async function expectNoBarrier(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'sideways overflow, pixels').toBeLessThanOrEqual(0);
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
