import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { say } from './harness/words';

const press = (page: Page, key: Parameters<typeof say>[0]) =>
  page.getByRole('button', { name: say(key), exact: true }).click();

/** To the three groups of questions, leaving everything else as it is. */
async function talkToQuestions(page: Page): Promise<void> {
  await press(page, 'move_talk_begin');
  for (let step = 0; step < 4; step += 1) await press(page, 'move_continue');
  await expect(page.getByRole('heading', { name: say('move_ask_title') })).toBeVisible();
}

test('one of the urgent answers shows the emergency number and nothing else to press, and closes the exercises', async ({
  open,
}) => {
  const { page } = await open({ camera: 'none', route: '/move' });
  await talkToQuestions(page);
  await press(page, 'move_ask_one');
  await expect(page.getByRole('heading', { name: say('move_emergency_title') })).toBeVisible();
  await expect(page.locator('main').getByRole('button')).toHaveCount(1);
  await expect(page.locator('main a[href^="tel:"]')).toHaveCount(1);
  await press(page, 'move_close');
  await expect(page.getByText(say('move_emergency_closed'))).toBeVisible();
  await expect(page.getByRole('button', { name: say('move_today_start') })).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(say('move_emergency_closed'))).toBeVisible();
});

test('what is left out is explained in the person’s own words, and the day’s plan goes without it', async ({
  open,
}) => {
  const { page } = await open({ camera: 'none', route: '/move' });
  await talkToQuestions(page);
  await press(page, 'move_ask_none');
  await press(page, 'move_ask_none');
  await page.getByLabel(say('move_out_sore_shoulder')).check();
  await press(page, 'move_continue');
  await press(page, 'move_continue');
  await expect(page.getByRole('button', { name: say('move_today_start') })).toBeVisible();
  await press(page, 'move_library_title');
  const left = page.locator('section', { has: page.getByRole('heading', { name: say('move_left_out') }) });
  await expect(left.getByText(say('program_wall_angel_name'))).toBeVisible();
  await expect(left.getByText(say('move_out_sore_shoulder')).first()).toBeVisible();
});

test('skipped, the default set is offered, and a session stops by the space bar at once', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/move', screen: { viewport: { width: 390, height: 844 } } });
  await press(page, 'move_talk_skip');
  await expect(page.getByText(say('move_talk_skipped'))).toBeVisible();
  await press(page, 'move_today_start');
  await press(page, 'move_run_new_no');
  await press(page, 'move_run_begin_set');
  await page.keyboard.press('Space');
  await expect(page.getByText(say('move_stop_why'))).toBeVisible();
  await press(page, 'move_stop_wrong');
  await press(page, 'move_ask_none');
  await press(page, 'move_ask_none');
  await expect(page.getByText(say('move_stop_card'))).toBeVisible();
  await press(page, 'move_run_finish');
  await expect(page.getByText(say('move_today_stopped'))).toBeVisible();
});
