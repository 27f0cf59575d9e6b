import { clip } from './harness/footage';
import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import { addClient, makeLock, openTab, PASSPHRASE, startDemonstration } from './harness/therapist-page';
import { said, say } from './harness/words';

test('locking takes the camera, the recording and the stills along', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', route: '/therapist?clients' });
  await makeLock(page);
  await addClient(page, 'L4');
  await openTab(page, 'therapist_tab_demonstrate');
  await startDemonstration(page);
  await button(page, 'therapist_replay').click();
  await expect(page.getByLabel(say('therapist_replay_time'))).toBeVisible();
  await button(page, 'therapist_take_still').click();
  await openTab(page, 'therapist_tab_stills');
  await expect(page.locator('.tray li')).toHaveCount(1);
  await openTab(page, 'therapist_tab_clients');
  await button(page, 'therapist_lock').click();

  await openTab(page, 'therapist_tab_stills');
  await expect(page.getByText(say('therapist_stills_title'))).toBeVisible();
  await expect(page.locator('main canvas, main img')).toHaveCount(0);
  await openTab(page, 'therapist_tab_demonstrate');
  await expect(button(page, 'therapist_start_camera')).toBeVisible();
  await expect(page.locator('main video')).toHaveCount(0);
  await expect(page.getByLabel(say('therapist_replay_time'))).toHaveCount(0);
  await openTab(page, 'therapist_tab_clients');
  await expect(page.getByText('L4')).toHaveCount(0);
});

test('a weak passphrase makes no lock, wrong ones have to wait, and only a typed word erases everything', async ({
  open,
}) => {
  const { page } = await open({ camera: 'none', route: '/therapist?clients' });
  for (const [weak, reason] of [
    ['aaaaaaaaaaaaaa', 'lock_weak_repeated'],
    ['password1234', 'lock_weak_common'],
  ] as const) {
    await page.getByLabel(say('therapist_passphrase_new')).fill(weak);
    await page.getByLabel(say('therapist_passphrase_again')).fill(weak);
    await button(page, 'therapist_lock_make').click();
    await expect(page.getByText(say(reason))).toBeVisible();
  }
  await makeLock(page);
  await addClient(page, 'E5');
  await button(page, 'therapist_lock').click();
  const passphrase = page.getByLabel(say('therapist_passphrase'), { exact: true });
  for (const wrong of ['first wrong words', 'second wrong words', 'third wrong words']) {
    await passphrase.fill(wrong);
    await button(page, 'therapist_unlock').click();
    await expect(passphrase).toHaveValue('', { timeout: 30_000 });
  }
  const wait = page.getByText(new RegExp(said('lock_wait', { seconds: '\\d+' })));
  await expect(wait).toBeVisible();
  await expect(button(page, 'therapist_unlock')).toBeDisabled();
  // Another page of this browser waits as long.
  await page.reload();
  await expect(wait).toBeVisible();
  await expect(button(page, 'therapist_unlock')).toBeEnabled({ timeout: 30_000 });

  await page.getByText(say('therapist_erase_all'), { exact: true }).first().click();
  const erase = page.locator('form').getByRole('button', { name: say('therapist_erase_all') });
  await expect(erase).toBeDisabled();
  await page.getByLabel(say('room_erase_field')).fill('earse');
  await page.keyboard.press('Enter');
  await passphrase.fill(PASSPHRASE);
  await button(page, 'therapist_unlock').click();
  await expect(page.getByRole('button', { name: /E5/ })).toBeVisible({ timeout: 30_000 });
  await button(page, 'therapist_lock').click();
  await page.getByText(say('therapist_erase_all'), { exact: true }).first().click();
  await page.getByLabel(say('room_erase_field')).fill(say('room_erase_word'));
  await erase.click();
  await expect(page.getByText(say('therapist_area_unset'))).toBeVisible();
});
