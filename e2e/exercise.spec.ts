import type { Page } from '@playwright/test';
import { rowsIn } from './harness/history-rows';
import { button } from './harness/live-page';
import { sit, WITH_MANNEQUIN } from './harness/mannequin-camera';
import { expect, test } from './harness/test';
import { say } from './harness/words';

const PHONE = { width: 390, height: 844 } as const;

/** Through the talk without leaving anything out, then to the card of the exercise that needs a head and shoulders alone. */
async function openNeckTurn(page: Page): Promise<void> {
  await button(page, 'move_talk_begin').click();
  for (let step = 0; step < 4; step += 1) await button(page, 'move_continue').click();
  for (const _ of ['now', 'first']) await button(page, 'move_ask_none').click();
  for (const _ of ['out', 'outcome']) await button(page, 'move_continue').click();
  await button(page, 'move_library_title').click();
  await page.getByRole('link', { name: say('program_neck_turn_name') }).click();
  await expect(page.getByText(say('move_camera_coaches'))).toBeVisible();
  await button(page, 'exercise_do_it').click();
  await button(page, 'move_run_new_no').click();
}

/** Looks over the left shoulder and back, until the page has counted so far. */
async function turnUntil(page: Page, count: number): Promise<void> {
  const number = page.locator('.panel .number');
  for (let turn = 1; turn <= count; turn += 1) {
    await sit(page, 'farLeft');
    await page.waitForTimeout(1200);
    await sit(page, 'upright');
    await expect(number).toHaveText(String(turn), { timeout: 20_000 });
  }
}

test('one exercise before the camera: it begins by keeping still, is counted, waits, and is kept with what was counted', async ({
  open,
}) => {
  test.setTimeout(240_000);
  const { page } = await open({ ...WITH_MANNEQUIN, engine: 'scripted', route: '/move' });
  await openNeckTurn(page);
  await sit(page, 'upright');
  await button(page, 'exercise_start_camera').click();
  await expect(page.getByText(say('exercise_ready'), { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(button(page, 'move_run_set_done')).toBeVisible({ timeout: 30_000 });
  await turnUntil(page, 4);
  await button(page, 'move_run_part').click();
  await button(page, 'move_how_right').click();
  await expect(page.getByRole('heading', { name: say('move_run_done') })).toBeVisible();
  await expect
    .poll(async () => (await rowsIn<{ kind: string }>(page, 'entries')).filter(({ kind }) => kind === 'exercise'))
    .toMatchObject([{ exercise: 'neckTurn', sets: 1, repetitions: 2, effort: 5 }]);
});

test('on a phone and by keyboard: Enter begins, the space bar stops, and something wrong ends it for today', async ({
  open,
}) => {
  test.setTimeout(180_000);
  const { page } = await open({
    ...WITH_MANNEQUIN,
    engine: 'scripted',
    route: '/move',
    screen: { viewport: PHONE, reducedMotion: 'reduce' },
  });
  await openNeckTurn(page);
  await sit(page, 'farLeft');
  await button(page, 'exercise_start_camera').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'exercise_begin')).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Enter');
  await expect(button(page, 'move_run_set_done')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByText(say('move_stop_why'))).toBeVisible();
  await button(page, 'move_stop_wrong').click();
  for (const _ of ['now', 'first']) await button(page, 'move_ask_none').click();
  await expect(page.getByText(say('move_stop_card'))).toBeVisible();
});

test('a camera that is refused leaves the timer', async ({ open }) => {
  const { page } = await open({ permission: 'denied', engine: 'scripted', route: '/move' });
  await openNeckTurn(page);
  await button(page, 'exercise_start_camera').click();
  await button(page, 'exercise_without_camera').click();
  await button(page, 'move_run_begin_set').click();
  await expect(page.getByRole('timer')).toBeVisible();
});
