import { accessibilityProblems } from './harness/accessibility';
import { rowsIn } from './harness/history-rows';
import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import { addClient, makeLock, openClientPart, planLink } from './harness/therapist-page';
import { said, say } from './harness/words';

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
  // Of a page that runs on this computer, nobody gets a code to scan before it is said where clients open it.
  await expect(therapist.getByText(say('room_share_only_here'))).toBeVisible();
  await expect(therapist.getByRole('img', { name: say('therapist_share_qr') })).toHaveCount(0);
  await therapist.getByLabel(say('room_share_address'), { exact: true }).fill('plumbline.example/app/');
  await expect(therapist.getByRole('img', { name: say('therapist_share_qr') })).toBeVisible();
  const link = await therapist.getByLabel(say('therapist_share_link'), { exact: true }).inputValue();

  const { page: client } = await open({ camera: 'none', route: new URL(link).hash.slice(1) });
  await expect(client.getByText('Easy and tall')).toBeVisible();
  expect(await client.evaluate(() => localStorage.getItem('plumbline-plan'))).toBeNull();
  await button(client, 'therapist_plan_use').click();
  await button(client, 'therapist_plan_done').click();
  await client.reload();
  await client.getByRole('link', { name: say('app_nav_live'), exact: true }).click();
  await client.getByRole('link', { name: say('therapist_plan_nav'), exact: true }).click();
  await expect(client.getByText('Today 1 of 2')).toBeVisible();
  await client.getByText(say('therapist_summary_send')).click();
  await button(client, 'therapist_share_make').click();
  const summary = await client.getByLabel(say('therapist_share_link'), { exact: true }).inputValue();

  await therapist.getByLabel(say('therapist_summary_paste')).fill(summary);
  await button(therapist, 'therapist_summary_read').click();
  await expect(therapist.getByText(say('therapist_summary_taken'))).toBeVisible();
});

test('a plan leaves the address as soon as it is read, and another one asks before it takes its place', async ({
  open,
}) => {
  const { page: therapist } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(therapist);
  const links: string[] = [];
  for (const [code, title] of [
    ['A1', 'First plan'],
    ['B2', 'Second plan'],
  ] as const) {
    await addClient(therapist, code);
    await openClientPart(therapist, 'therapist_part_plan');
    await therapist.getByLabel(say('therapist_plan_title')).fill(title);
    await therapist.getByLabel(say('therapist_exercise_add')).selectOption({ label: say('program_chin_tuck_name') });
    links.push(await planLink(therapist));
  }
  const [first, second] = links as [string, string];

  const { page: client } = await open({ camera: 'none', route: first });
  await expect(client.getByText('First plan')).toBeVisible();
  await expect(client).toHaveURL(/#\/plan$/);
  await button(client, 'therapist_plan_use').click();
  await button(client, 'therapist_plan_done').click();
  await client.getByRole('link', { name: say('app_nav_live'), exact: true }).click();
  for (const answer of ['room_plan_replace_no', 'room_plan_replace_yes']) {
    await client.evaluate((route) => (location.hash = `#${route}`), second);
    await expect(client.getByText('Second plan')).toBeVisible();
    await expect(client).toHaveURL(/#\/plan$/);
    await button(client, 'therapist_plan_use').click();
    await expect(client.getByText(say('room_plan_replace'))).toBeVisible();
    await button(client, answer).click();
    await expect(client.getByText(answer === 'room_plan_replace_no' ? 'First plan' : 'Second plan')).toBeVisible();
  }
  await expect(client.getByText('Today 0 of 2')).toBeVisible();
  // Neither does the way back hold a plan.
  for (let step = 0; step < 3; step += 1) {
    await client.goBack();
    await expect(client).toHaveURL(/#\/(plan|live)?$/);
  }
});

test('what a plan asks for, forbids and warns of is followed on the client’s device, and pain and days come back', async ({
  open,
}) => {
  test.setTimeout(240_000);
  const { page: therapist } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(therapist);
  await addClient(therapist, 'Q5');
  await openClientPart(therapist, 'therapist_part_plan');
  await therapist
    .getByRole('combobox', { name: say('plan_template') })
    .selectOption({ label: say('plan_template_breaks') });
  const ownExercises = therapist.getByRole('region', { name: say('plan_own') });
  await ownExercises.getByLabel(say('plan_own_name')).fill('Towel slide');
  await ownExercises.getByRole('button', { name: say('therapist_add') }).click();
  await therapist.getByLabel(say('plan_avoid_overhead')).check();
  await therapist.getByRole('textbox', { name: say('plan_stop') }).fill('your left hand tingles');
  const link = await planLink(therapist);

  const { page: client } = await open({
    camera: 'none',
    route: link,
    screen: { viewport: { width: 390, height: 844 } },
  });
  const signs = client.getByText(said('plan_stop_line', { text: 'your left hand tingles' }));
  await expect(signs).toBeVisible();
  await expect(client.getByText(say('plan_avoid_overhead'))).toBeVisible();
  await button(client, 'therapist_plan_use').click();
  await client.getByLabel(say('plan_pain')).fill('3');
  const own = client.getByRole('listitem').filter({ hasText: 'Towel slide' });
  await own.getByRole('button', { name: say('therapist_plan_done') }).click();

  // The day's session is the plan's, by keyboard, with its stop sign; what it forbids is left out of the library.
  await client.goto(new URL('#/move', client.url()).href);
  await expect(signs).toBeVisible();
  await button(client, 'move_today_start').press('Enter');
  await button(client, 'move_run_new_no').press('Enter');
  await expect(client.getByRole('heading', { name: say('program_sit_to_stand_name') })).toBeFocused();
  await expect(signs).toBeVisible();
  await button(client, 'move_run_begin_set').press('Enter');
  await button(client, 'move_run_set_done').press('Enter');
  for (let set = 1; (await button(client, 'move_how_right').count()) === 0 && set < 4; set += 1) {
    await button(client, 'move_run_begin_set').press('Enter');
    await button(client, 'move_run_set_done').press('Enter');
  }
  await button(client, 'move_how_right').press('Enter');
  await client.goto(new URL('#/move/exercise/wallAngel', client.url()).href);
  await expect(client.getByText(say('move_left_out_plan'))).toBeVisible();

  await client.goto(new URL('#/plan', client.url()).href);
  await client.getByText(say('therapist_summary_send')).click();
  await button(client, 'therapist_share_make').click();
  const summary = await client.getByLabel(say('therapist_share_link'), { exact: true }).inputValue();
  await therapist.getByLabel(say('therapist_summary_paste')).fill(summary);
  await button(therapist, 'therapist_summary_read').click();
  await expect(therapist.getByText(said('plan_day_count', { done: '2', wanted: '10' }))).toBeVisible();
  await expect(therapist.getByText(said('move_of_ten', { value: '3' }))).toBeVisible();
});

test('changes at the desk go home with a plan, are ticked off where the client meets them, and come back', async ({
  open,
}) => {
  const { page: therapist } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(therapist);
  await addClient(therapist, 'Q4');
  await openClientPart(therapist, 'desk_part');
  await button(therapist, 'desk_no_camera').click();
  const legs = therapist.getByRole('group', { name: say('desk_q_legs') });
  await legs.getByRole('radio', { name: say('desk_q_legs_hang'), exact: true }).check();
  await button(therapist, 'desk_to_advice').click();
  await openClientPart(therapist, 'therapist_part_plan');
  const tasks = therapist.getByRole('region', { name: say('plan_desk') });
  const add = tasks.getByLabel(say('plan_desk_add'));
  // What the desk check advised is asked for first.
  await expect(add.locator('option').nth(1)).toContainText(said('plan_desk_checked', { what: '' }).trim());
  await add.selectOption({ value: 'footrest' });
  await tasks.getByLabel(say('therapist_exercise_note')).fill('Two thick books will do.');
  await add.selectOption({ value: 'mouseNear' });
  const link = await planLink(therapist);

  const { page: client } = await open({
    camera: 'none',
    route: link,
    screen: { viewport: { width: 390, height: 844 } },
  });
  await expect(client.getByText('Two thick books will do.')).toBeVisible();
  await expect(button(client, 'desk_done')).toHaveCount(0);
  await button(client, 'therapist_plan_use').click();
  // One at the desk itself, by keyboard.
  await client.goto(new URL('#/desk', client.url()).href);
  const given = client.getByRole('region', { name: say('plan_desk_from') });
  const footrest = given.locator('[data-task=footrest]');
  await expect(footrest.getByText('Two thick books will do.')).toBeVisible();
  await footrest.getByRole('button', { name: say('desk_done') }).press('Enter');
  const pressed = footrest.getByRole('button', { pressed: true });
  await expect(pressed).toBeFocused();
  await expect
    .poll(() => rowsIn<{ text?: string }>(client, 'entries'))
    .toMatchObject([{ text: said('desk_done_experiment', { what: say('desk_do_footrest') }) }]);
  // The other in today's session: pressed by mistake, taken back, and done.
  await client.goto(new URL('#/move', client.url()).href);
  const mouse = client.locator('[data-task=mouseNear]').getByRole('button');
  for (const isDone of [true, false, true]) {
    await mouse.click();
    await expect(mouse).toHaveAttribute('aria-pressed', String(isDone));
  }
  expect(await accessibilityProblems(client)).toEqual([]);

  await client.goto(new URL('#/plan', client.url()).href);
  await expect(client.getByRole('button', { name: say('desk_done'), pressed: true })).toHaveCount(2);
  await client.getByText(say('therapist_summary_send')).click();
  await button(client, 'therapist_share_make').click();
  const summary = await client.getByLabel(say('therapist_share_link'), { exact: true }).inputValue();
  const back = therapist.getByRole('region', { name: say('therapist_summaries') }).first();
  await therapist.getByLabel(say('therapist_summary_paste')).fill(summary);
  await button(therapist, 'therapist_summary_read').click();
  await expect(back.getByText(new RegExp(`^${say('desk_do_footrest')}: .*\\d`))).toBeVisible();
  await expect(back.getByText(new RegExp(`^${say('desk_do_mouse_near')}: .*\\d`))).toBeVisible();
});

test('a plan prints as a sheet with how each exercise goes, for a client without a phone', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(page);
  await addClient(page, 'Q9');
  await openClientPart(page, 'therapist_part_plan');
  await page.getByLabel(say('therapist_exercise_add')).selectOption({ label: say('program_chin_tuck_name') });
  await expect(page.getByText(say('program_chin_tuck_how'))).toBeHidden();
  await expect(button(page, 'therapist_plan_print')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(say('program_chin_tuck_how'))).toBeVisible();
  await expect(page.getByLabel(say('therapist_plan_title'))).toBeHidden();
});

test('a link with a passphrase opens with it alone, and asks again after another one', async ({ open }) => {
  const { page: therapist } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(therapist);
  await addClient(therapist, 'Q8');
  await openClientPart(therapist, 'therapist_part_plan');
  await therapist.getByLabel(say('therapist_exercise_add')).selectOption({ label: say('program_chin_tuck_name') });
  await therapist.getByLabel(say('therapist_share_passphrase')).fill('window seat');
  const { page } = await open({ camera: 'none', route: await planLink(therapist) });
  const passphrase = page.getByLabel(say('therapist_passphrase'), { exact: true });
  await passphrase.fill('aisle seat');
  await button(page, 'therapist_plan_open').click();
  await expect(page.getByText(say('therapist_refusal_wrong_passphrase'))).toBeVisible({ timeout: 30_000 });
  await passphrase.fill('window seat');
  await button(page, 'therapist_plan_open').click();
  await expect(page.getByText(say('program_chin_tuck_name'))).toBeVisible({ timeout: 30_000 });
});

for (const [name, payload, key] of [
  ['damaged', 'UAEAAAAAAAAAAAAA', 'therapist_refusal_damaged'],
  ['oversized', 'A'.repeat(200_000), 'therapist_refusal_too_large'],
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
