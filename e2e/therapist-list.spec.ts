import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import { addClient, makeLock, openClientPart } from './harness/therapist-page';
import { said, say } from './harness/words';

test('of many clients one is found, renamed, put away and brought back by keyboard', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(page);
  for (const number of [10, 9, 8, 7, 6, 5, 4, 3, 2]) await addClient(page, `K ${number}`);
  const list = page.getByRole('complementary', { name: say('therapist_tab_clients') });
  const listed = list.getByRole('list').getByRole('button');
  const named = async () => (await listed.allInnerTexts()).map((text) => text.split('\n')[0]);
  // Numbers in names count as numbers.
  expect(await named()).toEqual(['K 2', 'K 3', 'K 4', 'K 5', 'K 6', 'K 7', 'K 8', 'K 9', 'K 10']);

  // The one who came last stands first where that is asked for.
  await list.getByRole('button', { name: 'K 7' }).press('Enter');
  await openClientPart(page, 'therapist_part_visits');
  await button(page, 'therapist_visit_begin').press('Enter');
  await list.getByLabel(say('room_sort')).selectOption({ label: say('room_sort_visit') });
  await expect.poll(async () => (await named())[0]).toBe('K 7');

  await list.getByLabel(say('therapist_client_find')).fill('k 1');
  await expect.poll(named).toEqual(['K 7', 'K 10']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'K 10' })).toBeVisible();
  await page.getByLabel(say('room_client_rename')).fill('Mira');
  await expect(page.getByRole('heading', { name: 'Mira' })).toBeVisible();

  // Put away, whoever is open stays in sight until another one is.
  await button(page, 'room_archive').press('Enter');
  await list.getByLabel(say('therapist_client_find')).fill('');
  await list.getByRole('button', { name: 'K 2' }).press('Enter');
  await expect(list.getByRole('button', { name: /Mira/ })).toHaveCount(0);
  await list.getByLabel(said('room_archived_show', { count: '1' })).press('Space');
  await list.getByRole('button', { name: /Mira/ }).press('Enter');
  await button(page, 'room_archive_back').press('Enter');
  await expect(list.getByRole('button', { name: /Mira/ })).not.toContainText(say('room_archived'));
});
