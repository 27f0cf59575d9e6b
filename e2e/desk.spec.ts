import type { Page } from '@playwright/test';
import { accessibilityProblems } from './harness/accessibility';
import { layoutFaults } from './harness/layout';
import { clip, still } from './harness/footage';
import { expect, test } from './harness/test';
import { rowsIn } from './harness/history-rows';
import {
  addClient,
  ENGINE_TIMEOUT_MS,
  makeLock,
  openClientPart,
  openTab,
  startDemonstration,
} from './harness/therapist-page';
import { said, say } from './harness/words';
import { FINDING_IDS, unknown } from '../src/workstation/finding';
import { sideCode } from '../src/workstation/side/side-code';
import { DESK_STEPS, type DeskStep } from '../src/workstation/desk-step';
import type { Locale } from '../src/paraglide/runtime';

const PHONE = { width: 390, height: 844 };

const heading = (page: Page, key: string) => page.getByRole('heading', { name: say(key), exact: true });

/** As a person without a mouse does: on to the next, until the name they want is reached, then Enter. */
async function press(page: Page, key: string): Promise<void> {
  const button = page.getByRole('button', { name: say(key), exact: true });
  await expect(button).toBeVisible({ timeout: 60_000 });
  for (let steps = 0; steps < 60; steps += 1) {
    if (await button.evaluate((node) => node === document.activeElement)) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach "${say(key)}".`);
}

async function choose(page: Page, question: string, answer: string): Promise<void> {
  const group = page.getByRole('group', { name: say(question) });
  await group.getByRole('radio', { name: say(answer), exact: true }).focus();
  await page.keyboard.press('Space');
}

test('the whole check by keyboard: camera first, then only what it could not tell, then advice that stays', async ({
  open,
}) => {
  test.setTimeout(300_000);
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', route: '/desk' });
  await press(page, 'desk_begin');
  await press(page, 'desk_use_camera');
  for (const step of DESK_STEPS) {
    await expect(heading(page, `desk_step_${step}`)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(say('desk_step_nobody'))).toBeHidden({ timeout: 60_000 });
    await press(page, step === 'mouse' ? 'desk_step_skip' : 'desk_step_ready');
  }
  await expect(heading(page, 'desk_questions')).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole('group', { name: say('desk_q_distance') })).toBeHidden();
  await choose(page, 'desk_q_mouse', 'desk_q_mouse_far');
  await choose(page, 'desk_q_legs', 'desk_q_legs_hang');
  await press(page, 'desk_to_advice');
  await expect(heading(page, 'desk_do_mouse_near')).toBeVisible();
  await page.reload();
  await expect(heading(page, 'desk_do_footrest')).toBeVisible();
  await expect(page.getByText(say('desk_f_distance'))).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
});

/** Before the camera: what is named is done, the rest is skipped. Nothing may lie wrong on the screen. */
async function takeSteps(page: Page, done: readonly DeskStep[], language: Locale = 'en'): Promise<void> {
  for (const step of DESK_STEPS) {
    const title = page.getByRole('heading', { name: say(`desk_step_${step}`, language), exact: true });
    await expect(title).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(say('desk_step_nobody', language))).toBeHidden({ timeout: 60_000 });
    expect(await layoutFaults(page)).toEqual([]);
    const key = done.includes(step) ? 'desk_step_ready' : 'desk_step_skip';
    await page.getByRole('button', { name: say(key, language), exact: true }).click();
  }
  await expect(page.getByRole('heading', { name: say('desk_questions', language), exact: true })).toBeVisible({
    timeout: 60_000,
  });
}

test('the whole check on a phone: camera, the questions that are left, advice, and the sheet', async ({ open }) => {
  test.setTimeout(180_000);
  const { page } = await open({
    camera: clip('desk-check'),
    engine: 'scripted',
    route: '/desk',
    screen: { viewport: PHONE, colorScheme: 'dark' },
  });
  await page.getByRole('button', { name: say('desk_begin') }).click();
  await page.getByRole('button', { name: say('desk_use_camera') }).click();
  await takeSteps(page, ['ahead', 'screen', 'rest']);
  // The camera told of these; of what was skipped and of what it can't see it asks.
  await expect(page.getByRole('group', { name: say('desk_q_height') })).toBeHidden();
  await expect(page.getByRole('group', { name: say('desk_q_small_text') })).toBeVisible();
  await choose(page, 'desk_q_screens', 'desk_q_screens_laptop');
  await choose(page, 'desk_q_glasses', 'desk_q_glasses_progressive');
  expect(await layoutFaults(page)).toEqual([]);
  await page.getByRole('button', { name: say('desk_to_advice') }).click();
  // Raised on books a laptop would bend the head back for the lower part of such glasses.
  await expect(heading(page, 'desk_do_laptop_keyboard')).toBeVisible();
  await expect(heading(page, 'desk_do_laptop_on_books')).toBeHidden();
  await expect(page.getByText(say('desk_f_distance'))).toBeVisible();
  expect(await layoutFaults(page)).toEqual([]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: say('desk_sheet') }).click();
  await expect(page.locator('article table')).toBeVisible();
  expect(await layoutFaults(page)).toEqual([]);
});

test('the whole check in Arabic: every screen from right to left, its words read and nothing cut', async ({ open }) => {
  test.setTimeout(180_000);
  const { page } = await open({
    camera: clip('desk-check'),
    engine: 'scripted',
    route: '/desk',
    screen: { viewport: PHONE, locale: 'ar' },
  });
  const press = (key: string) => page.getByRole('button', { name: say(key, 'ar'), exact: true }).click();
  const shown = (key: string) => expect(page.getByRole('heading', { name: say(key, 'ar'), exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await press('desk_begin');
  await press('desk_use_camera');
  await takeSteps(page, ['ahead', 'screen'], 'ar');
  const screens = page.getByRole('group', { name: say('desk_q_screens', 'ar') });
  await screens.getByRole('radio', { name: say('desk_q_screens_laptop', 'ar'), exact: true }).check();
  expect(await layoutFaults(page)).toEqual([]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await press('desk_to_advice');
  await shown('desk_do_laptop_on_books');
  await shown('desk_measures');
  expect(await layoutFaults(page)).toEqual([]);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('on a phone without a camera: questions alone, heights in inches, and a change that becomes an experiment', async ({
  open,
}) => {
  const { page } = await open({
    camera: 'none',
    route: '/desk',
    screen: { viewport: PHONE, colorScheme: 'dark', locale: 'en-US' },
  });
  await page.getByRole('button', { name: say('desk_no_camera') }).click();
  await choose(page, 'desk_q_screens', 'desk_q_screens_laptop');
  await choose(page, 'desk_q_elbows', 'desk_q_elbows_table_high');
  await page.getByLabel('Your height, in').fill('68');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: say('desk_to_advice') }).click();
  await expect(heading(page, 'desk_do_laptop_on_books')).toBeVisible();
  await expect(page.getByText(/^\d+–\d+ in$/).first()).toBeVisible();
  const first = page.locator('li', { has: heading(page, 'desk_do_laptop_on_books') });
  await first.getByRole('button', { name: say('desk_done') }).click();
  await expect(first.getByText(say('desk_done_said'))).toBeVisible();
  // What changes is drawn, at this height; where nothing could be seen of it there is no drawing.
  await expect(first.getByRole('img')).toHaveAccessibleName(
    said('desk_d_label', { what: say('desk_do_laptop_on_books') }),
  );
  await page.getByText(say('desk_e_tablet'), { exact: true }).click();
  await expect(page.getByText(say('desk_e_tablet_3'))).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  const experiment = said('desk_done_experiment', { what: say('desk_do_laptop_on_books') });
  await expect.poll(() => rowsIn<{ text?: string }>(page, 'entries')).toMatchObject([{ text: experiment }]);
});

test('two weeks after a change another check is offered on the first page, once', async ({ open }) => {
  const dueAt = Date.now() - 1000;
  const kept = { version: 1, answers: { mouse: 'far' }, remindAt: dueAt };
  const { page } = await open({ camera: 'none' });
  await expect(heading(page, 'desk_door_title')).toBeVisible();
  await page.evaluate((desk) => localStorage.setItem('plumbline-desk', JSON.stringify(desk)), kept);
  await page.reload();
  await expect(heading(page, 'desk_due_title')).toBeVisible();
  await page.getByRole('button', { name: say('desk_due_no') }).click();
  await expect(heading(page, 'desk_door_title')).toBeVisible();
  await page.reload();
  await expect(heading(page, 'desk_door_title')).toBeVisible();
  await expect(heading(page, 'desk_due_title')).toBeHidden();
});

test('a photo from the side: read, a point put right by keyboard, its angles become advice and the photo is gone', async ({
  open,
}) => {
  const { page } = await open({ camera: 'none', route: '/desk/side' });
  const file = page.locator('input[type=file]:not([capture])');
  await file.setInputFiles(still('front'));
  await expect(page.getByText(say('desk_side_turned'))).toBeVisible({ timeout: ENGINE_TIMEOUT_MS });
  await file.setInputFiles(still('left-side'));
  const back = page.locator('[data-row=back]');
  await expect(back).toContainText('°', { timeout: ENGINE_TIMEOUT_MS });
  const before = await back.textContent();
  const points = page.getByRole('group', { name: say('desk_side_points') });
  await points.getByRole('button', { name: say('therapist_part_hip') }).focus();
  for (let steps = 0; steps < 12; steps += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(back).not.toHaveText(before ?? '');
  await expect(back).toContainText(say('desk_t_back_unsupported'));
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: say('desk_side_use') }).click();
  await expect(heading(page, 'desk_do_sit_back')).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-row=back]')).toContainText(say('desk_t_back_unsupported'));
  const kept = await page.evaluate(() => localStorage.getItem('plumbline-desk'));
  expect(kept?.length).toBeLessThan(4000);
});

test('on a phone the code of a side photo is typed in, mistyped first, and its questions are no longer asked', async ({
  open,
}) => {
  const { page } = await open({ camera: 'none', route: '/desk/side', screen: { viewport: PHONE } });
  const seen = (deg: number) => ({ deg, isPlaced: false });
  const angles = { elbow: seen(52), reach: seen(12), back: seen(-4), neck: seen(14), thigh: seen(2), knee: seen(95) };
  const code = sideCode(angles);
  await page.getByText(say('desk_side_phone'), { exact: true }).click();
  await page.getByLabel(say('desk_side_code_field')).fill(code.slice(0, 8));
  await page.getByRole('button', { name: say('desk_side_code_use') }).click();
  await expect(page.getByText(say('desk_side_code_wrong'))).toBeVisible();
  await page.getByLabel(say('desk_side_code_field')).fill(`${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`);
  await page.keyboard.press('Enter');
  await expect(heading(page, 'desk_do_seat_up')).toBeVisible();
  await page.getByRole('button', { name: say('desk_edit') }).click();
  await expect(page.getByRole('group', { name: say('desk_q_legs') })).toBeVisible();
  await expect(page.getByRole('group', { name: say('desk_q_elbows') })).toBeHidden();
});

/** A check of three weeks ago that found the screen near. */
function nearDesk() {
  const skipped = Object.fromEntries(FINDING_IDS.map((id) => [id, unknown('skipped')]));
  const seen = { value: 34, sd: 4, unit: 'cm', repeatSd: 2 };
  const findings = { ...skipped, distance: { kind: 'told', what: 'screenNear', seen } };
  return {
    version: 1,
    answers: { mouse: 'far' },
    heightCm: 168,
    checks: [{ at: Date.now() - 21 * 86_400_000, findings }],
  };
}

async function keepDesk(page: Page, desk: unknown): Promise<void> {
  await page.evaluate((kept) => localStorage.setItem('plumbline-desk', JSON.stringify(kept)), desk);
  await page.reload();
}

test('after a change a second check shows before and after, and the change is an experiment in History', async ({
  open,
}) => {
  test.setTimeout(300_000);
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', route: '/desk' });
  await keepDesk(page, nearDesk());
  const back = page.locator('li', { has: heading(page, 'desk_do_screen_back') });
  await back.getByRole('button', { name: say('desk_done') }).click();
  const experiment = said('desk_done_experiment', { what: say('desk_do_screen_back') });
  await expect
    .poll(() => rowsIn<{ kind?: string; text?: string }>(page, 'entries'))
    .toMatchObject([{ kind: 'experiment', text: experiment }]);
  await press(page, 'desk_again');
  await press(page, 'desk_use_camera');
  for (const step of DESK_STEPS) {
    await expect(heading(page, `desk_step_${step}`)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(say('desk_step_nobody'))).toBeHidden({ timeout: 60_000 });
    await press(page, step === 'screen' ? 'desk_step_ready' : 'desk_step_skip');
  }
  await press(page, 'desk_to_advice');
  await expect(heading(page, 'desk_changes')).toBeVisible();
  await expect(page.getByText(new RegExp(`^${say('desk_change_better').split('{')[0]!}`))).toBeVisible();
  await page.goto(page.url().replace(/#.*/, '#/history/experiments'));
  await expect(page.getByText(experiment).first()).toBeVisible({ timeout: 60_000 });
});

test('one page for an ergonomist, and everything from right to left', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/desk', screen: { viewport: PHONE, locale: 'ar' } });
  await keepDesk(page, nearDesk());
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect(page.locator('h1')).toBeVisible();
  expect(await wide()).toBeLessThanOrEqual(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.goto(page.url().replace(/#.*/, '#/desk/sheet'));
  await expect(page.locator('article table')).toBeVisible();
  expect(await wide()).toBeLessThanOrEqual(0);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('a therapist checks a desk with a client, and it is in that client’s report alone', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(page);
  await addClient(page, 'D1');
  await openClientPart(page, 'desk_part');
  await page.getByRole('button', { name: say('desk_no_camera') }).click();
  await choose(page, 'desk_q_screens', 'desk_q_screens_laptop');
  await choose(page, 'desk_q_legs', 'desk_q_legs_hang');
  await page.getByRole('button', { name: say('desk_to_advice') }).click();
  await expect(heading(page, 'desk_do_footrest')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await openClientPart(page, 'therapist_part_report');
  await expect(page.locator('article.report').getByText(say('desk_do_laptop_on_books'))).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('plumbline-desk'))).toBeNull();
});

test('a desk check with a client takes over the camera of the demonstration', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', route: '/therapist?clients' });
  const cameras = () =>
    page.evaluate(
      () =>
        (window as unknown as { open: MediaStreamTrack[] }).open.filter((track) => track.readyState === 'live').length,
    );
  await page.evaluate(() => {
    const tracks: MediaStreamTrack[] = [];
    const devices = navigator.mediaDevices;
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (wish) => {
      const stream = await ask(wish);
      tracks.push(...stream.getTracks());
      return stream;
    };
    Object.assign(window, { open: tracks });
  });
  await makeLock(page);
  await addClient(page, 'D2');
  await openTab(page, 'therapist_tab_demonstrate');
  await startDemonstration(page);
  expect(await cameras()).toBe(1);
  await openTab(page, 'therapist_tab_clients');
  await openClientPart(page, 'desk_part');
  await page.getByRole('button', { name: say('desk_begin') }).click();
  await page.getByRole('button', { name: say('desk_use_camera') }).click();
  await expect(heading(page, `desk_step_${DESK_STEPS[0]}`)).toBeVisible({ timeout: 60_000 });
  await expect.poll(cameras).toBe(1);
  await openTab(page, 'therapist_tab_demonstrate');
  await expect(page.getByRole('button', { name: say('therapist_start_camera') })).toBeVisible();
  await expect.poll(cameras).toBe(0);
});
