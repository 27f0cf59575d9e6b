import type { Page } from '@playwright/test';
import { emptyPlan } from '../src/therapist/plan';
import { rowsIn } from './harness/history-rows';
import { button } from './harness/live-page';
import { sit, WITH_MANNEQUIN } from './harness/mannequin-camera';
import { expect, test } from './harness/test';
import { said, say } from './harness/words';

const PHONE = { width: 390, height: 844 } as const;

/** To a button and Enter, without a pointer. */
async function press(page: Page, key: string): Promise<void> {
  await button(page, key).focus();
  await page.keyboard.press('Enter');
}

/** To a box and the space bar. */
async function tick(page: Page, key: string): Promise<void> {
  await page.getByRole('checkbox', { name: say(key), exact: true }).focus();
  await page.keyboard.press('Space');
}

async function exercisesKept(page: Page): Promise<{ exercise: string; sets: number; repetitions: number }[]> {
  const rows = await rowsIn<{ kind: string; exercise: string; sets: number; repetitions: number }>(page, 'entries');
  return rows.filter(({ kind }) => kind === 'exercise');
}

test('by keyboard on a phone: a stiff neck, a sore shoulder left out, the day’s plan, one exercise by camera, and the history', async ({
  open,
}) => {
  test.setTimeout(300_000);
  const { page } = await open({ ...WITH_MANNEQUIN, engine: 'scripted', route: '/move', screen: { viewport: PHONE } });
  await press(page, 'move_talk_begin');
  await tick(page, 'move_place_neck');
  for (let step = 0; step < 4; step += 1) await press(page, 'move_continue');
  for (const _ of ['now', 'first']) await press(page, 'move_ask_none');
  await tick(page, 'move_out_sore_shoulder');
  for (const _ of ['out', 'outcome']) await press(page, 'move_continue');

  const plan = page.getByRole('region', { name: say('move_today_title') });
  await expect(plan.getByRole('link', { name: say('program_neck_turn_name') })).toBeVisible();
  await expect(plan.getByText(say('program_wall_angel_name'))).toHaveCount(0);
  await press(page, 'move_today_start');
  await press(page, 'move_run_new_no');
  const heading = page.getByRole('heading', { level: 2, name: say('program_neck_turn_name') });
  for (let skipped = 0; skipped < 4 && !(await heading.isVisible()); skipped += 1) await press(page, 'move_run_skip');
  await expect(heading).toBeVisible();
  await sit(page, 'upright');
  await press(page, 'exercise_start_camera');
  await expect(button(page, 'exercise_begin')).toBeVisible({ timeout: 60_000 });
  await expect(button(page, 'move_run_set_done')).toBeVisible({ timeout: 60_000 });
  for (let turn = 1; turn <= 2; turn += 1) {
    await sit(page, 'farLeft');
    await page.waitForTimeout(1200);
    await sit(page, 'upright');
    await expect(page.locator('.panel .number')).toHaveText(String(turn), { timeout: 20_000 });
  }
  await press(page, 'move_run_part');
  await press(page, 'move_how_right');
  await press(page, 'move_run_stop');
  await press(page, 'move_stop_enough');
  await expect(page.getByRole('heading', { name: say('move_run_done') })).toBeVisible();
  expect(await exercisesKept(page)).toMatchObject([{ exercise: 'neckTurn', sets: 1, repetitions: 1 }]);

  await page.goto(page.url().replace(/#.*/, '#/history/overview?period=today'));
  const day = page.getByRole('region', { name: say('trends_day_happened') });
  await expect(day.getByText(say('program_neck_turn_name'))).toBeVisible();
});

test('what a break suggests is one set: by keyboard on a phone, kept, and back to the day', async ({ open }) => {
  const { page } = await open({
    camera: 'none',
    engine: 'scripted',
    route: '/move/break/sitToStand',
    screen: { viewport: PHONE },
  });
  await press(page, 'move_run_new_no');
  await press(page, 'move_run_begin_set');
  await expect(page.getByRole('timer')).toBeVisible();
  await press(page, 'move_run_set_done');
  await press(page, 'move_how_easy');
  await expect(page.getByRole('heading', { name: say('move_run_done') })).toBeVisible();
  expect(await exercisesKept(page)).toMatchObject([{ exercise: 'sitToStand', sets: 1 }]);
  await press(page, 'move_run_finish');
  await expect(page).toHaveURL(/#\/monitor$/);
});

test('an exercise in the therapist’s own words is led set by set, by keyboard, and counts for the plan', async ({
  open,
}) => {
  const own = {
    id: 'towel',
    name: 'Towel roll',
    how: 'Roll the towel, lie on it.',
    sets: 2,
    repetitions: 6,
    holdS: 0,
    timesADay: 2,
  };
  const plan = { ...emptyPlan('p1', Date.UTC(2026, 10, 30)), own: [own], stopSigns: 'numb fingers' };
  const summary = { version: 1, planId: 'p1', days: [], desk: [], note: '', createdAtMs: plan.createdAtMs };
  const { page } = await open({
    camera: 'none',
    engine: 'scripted',
    route: '/plan',
    screen: { viewport: PHONE },
  });
  await page.evaluate(
    (kept) => localStorage.setItem('plumbline-plan', kept),
    JSON.stringify({ version: 1, plan, summary }),
  );
  await page.reload();
  await page.getByRole('link', { name: say('exercise_do_it') }).focus();
  await page.keyboard.press('Enter');
  await press(page, 'move_run_new_no');
  await expect(page.getByText(own.how)).toBeVisible();
  await expect(page.getByText(plan.stopSigns)).toBeVisible();
  for (let set = 1; set <= 2; set += 1) {
    await press(page, 'move_run_begin_set');
    await expect(page.getByRole('timer')).toBeVisible();
    await press(page, 'move_run_set_done');
  }
  await press(page, 'move_how_right');
  await press(page, 'move_run_finish');
  await expect(page.getByText(said('therapist_plan_today', { done: '1', wanted: '2' }))).toBeVisible();
});
