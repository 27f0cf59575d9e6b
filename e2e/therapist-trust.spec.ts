import type { Locator, Page } from '@playwright/test';
import { clip } from './harness/footage';
import { button } from './harness/live-page';
import { sit, WITH_MANNEQUIN } from './harness/mannequin-camera';
import { expect, test } from './harness/test';
import { addClient, makeLock, openClientPart, openTab, PASSPHRASE, startDemonstration } from './harness/therapist-page';
import { said, say } from './harness/words';

test('the client’s window goes blank with the camera, and is closed when the clients are locked', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', route: '/therapist?clients' });
  await makeLock(page);
  await addClient(page, 'D1');
  await openTab(page, 'therapist_tab_demonstrate');
  await startDemonstration(page);
  const [display] = await Promise.all([page.waitForEvent('popup'), button(page, 'therapist_display').click()]);
  await expect(display.locator('.stage canvas').first()).toBeVisible({ timeout: 30_000 });
  // Nothing in it leads anywhere else.
  await expect(display.getByRole('link')).toHaveCount(0);
  await button(page, 'therapist_stop').click();
  await expect(display.locator('canvas')).toHaveCount(0);
  await expect(display.getByText(say('therapist_display_waiting'))).toBeVisible();
  await startDemonstration(page);
  await expect(display.locator('.stage canvas').first()).toBeVisible({ timeout: 30_000 });
  await openTab(page, 'therapist_tab_clients');
  const closed = display.waitForEvent('close');
  await button(page, 'therapist_lock').click();
  await closed;
});

test('the client’s window is closed when the therapist goes to another page', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', route: '/therapist' });
  await startDemonstration(page);
  const [display] = await Promise.all([page.waitForEvent('popup'), button(page, 'therapist_display').click()]);
  await expect(display.locator('.stage canvas').first()).toBeVisible();
  const closed = display.waitForEvent('close');
  await page.getByRole('link', { name: say('app_nav_live'), exact: true }).click();
  await closed;
});

test('a camera that freezes gives no repeat, says so, and goes on when it is back', async ({ open }) => {
  const { page } = await open({ ...WITH_MANNEQUIN, engine: 'scripted', route: '/therapist?clients' });
  await makeLock(page);
  await addClient(page, 'Z3');
  await openTab(page, 'therapist_tab_demonstrate');
  await sit(page, 'upright');
  await startDemonstration(page);
  await freeze(page);
  await button(page, 'therapist_repeat_take').click();
  await expect(page.getByText(say('therapist_repeat_interrupted'))).toBeVisible();
  await expect(page.getByText(say('fault_camera_frozen'), { exact: true })).toBeVisible();
  await expect(page.locator('.rows .value')).toHaveCount(0);
  await expect(button(page, 'therapist_repeat_take')).toBeDisabled();
  await page.keyboard.press('PageDown');
  await expect(page.getByText(repeats('0'), { exact: true })).toBeVisible();

  await sit(page, 'upright');
  await expect(page.locator('.rows .value').first()).toBeVisible();
  await button(page, 'therapist_repeat_take').click();
  await expect(page.getByText(repeats('1'), { exact: true })).toBeVisible();
  // Neither does a picture that is held count.
  await button(page, 'therapist_freeze').click();
  await expect(button(page, 'therapist_repeat_take')).toBeDisabled();
});

test('what two tabs write about one client is kept and shown in both', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(page);
  await addClient(page, 'T2');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByLabel(say('therapist_passphrase'), { exact: true }).fill(PASSPHRASE);
  await button(other, 'therapist_unlock').click();
  await other.getByRole('button', { name: /T2/ }).click({ timeout: 30_000 });
  for (const [tab, words] of [
    [page, 'Sits on the left edge'],
    [other, 'New chair since Monday'],
  ] as const) {
    await tab.getByLabel(say('therapist_note_new')).fill(words);
    await tab.getByLabel(say('therapist_note_new')).locator('xpath=../..').getByRole('button').first().click();
    await expect(tab.getByText(words)).toBeVisible();
  }
  for (const tab of [page, other])
    for (const words of ['Sits on the left edge', 'New chair since Monday'])
      await expect(tab.getByText(words)).toBeVisible({ timeout: 30_000 });
});

test('from the lock to a report of three repeats, and to the link of a plan, in eight presses each', async ({
  open,
}) => {
  const { page } = await open({ camera: clip('side-view'), engine: 'scripted', route: '/therapist?clients' });
  await makeLock(page);
  await addClient(page, 'P8');
  await button(page, 'therapist_lock').click();

  let presses = 0;
  const press = async (target: Locator, timeout = 30_000): Promise<void> => {
    presses += 1;
    await target.click({ timeout });
  };
  await page.getByLabel(say('therapist_passphrase'), { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await press(page.getByRole('button', { name: /P8/ }));
  const sections = page.getByRole('navigation', { name: say('therapist_tabs') });
  await press(sections.getByRole('link', { name: say('therapist_tab_demonstrate'), exact: true }));
  await press(button(page, 'therapist_start_camera'));
  await expect(page.locator('.rows .value').first()).toBeVisible({ timeout: 60_000 });
  for (const count of [1, 2, 3]) {
    // A repeat that the person in the film moved through is taken again; it is the same press for the count.
    presses += 1;
    await expect(async () => {
      await button(page, 'therapist_repeat_take').click();
      await expect(page.getByText(`${count} of 3 repeats`)).toBeVisible({ timeout: 5000 });
    }).toPass({ timeout: 60_000 });
  }
  await press(sections.getByRole('link', { name: say('therapist_tab_clients'), exact: true }));
  await press(page.getByText(say('therapist_part_report'), { exact: true }));
  await expect(page.getByRole('cell', { name: /±/ }).first()).toBeVisible();
  expect(presses).toBeLessThanOrEqual(8);

  presses = 0;
  await openClientPart(page, 'therapist_part_plan');
  for (const name of ['program_chin_tuck_name', 'program_wall_angel_name', 'program_doorway_stretch_name']) {
    presses += 1;
    await page.getByLabel(say('therapist_exercise_add')).selectOption({ label: say(name) });
  }
  await press(button(page, 'therapist_share_make'));
  await expect(page.getByLabel(say('therapist_share_link'), { exact: true })).not.toHaveValue('');
  expect(presses).toBeLessThanOrEqual(8);
});

const repeats = (count: string) => said('therapist_repeat_count', { count, wanted: '3' });

/** The camera sends no new picture any more. */
function freeze(page: Page): Promise<void> {
  return page.evaluate(() => window.mannequin.sit([]));
}
