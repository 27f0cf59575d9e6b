import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import { makeLock, openClientPart } from './harness/therapist-page';
import { said, say } from './harness/words';

const NECK = say('angles_neck_inclination');

test('a therapist looks around with an example client, marked as one, that is gone afterwards', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/therapist?clients' });
  await button(page, 'example_room_open').click();
  const mark = page.getByRole('complementary', { name: say('example_room_title') });
  await expect(mark).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(say('example_client_goal'))).toBeVisible();
  await openClientPart(page, 'therapist_part_visits');
  await expect(page.getByText(say('example_client_test_after'))).toBeVisible();
  // Three visits make a line, on the screen and on paper.
  const trend = page.getByRole('region', { name: say('therapist_trend'), exact: true }).getByRole('listitem');
  await expect(trend.filter({ hasText: NECK }).first().locator('circle')).toHaveCount(3);
  await openClientPart(page, 'therapist_part_report');
  await expect(page.getByText(say('example_client_code')).first()).toBeVisible();
  const printed = page.locator('article.report').getByRole('row').filter({ hasText: NECK });
  await expect(printed.first().locator('circle')).toHaveCount(3);
  await expect(page.locator('main article img, main section img').first()).toBeVisible();
  await expect(button(page, 'therapist_lock')).toHaveCount(0);
  // What the client sent back stands in it, day by day.
  await expect(page.locator('article.report')).toContainText(said('move_of_ten', { value: '5' }));
  // The mark prints above the report, on no sheet of its own.
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(3);

  await button(page, 'example_leave').click();
  await expect(mark).toHaveCount(0);
  await expect(page.getByText(say('example_client_code'))).toHaveCount(0);
  await expect(page.getByText(say('therapist_area_unset'))).toBeVisible();
  const left = await page.evaluate(recordsOfExample);
  expect(left).toBe(0);
});

test('the example leaves what is locked as it was', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(page);
  await button(page, 'therapist_lock').click();
  await button(page, 'example_room_open').click();
  await expect(page.getByText(say('example_client_goal'))).toBeVisible({ timeout: 60_000 });
  await button(page, 'example_leave').click();
  await expect(page.getByText(say('therapist_area_locked'))).toBeVisible();
});

/** How many sealed records are left of it on the disk. */
async function recordsOfExample(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('plumbline-example-clients');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database did not open.'));
  });
  const names = [...database.objectStoreNames];
  const counts = await Promise.all(
    names.map(
      (name) =>
        new Promise<number>((resolve) => {
          const request = database.transaction(name).objectStore(name).count();
          request.onsuccess = () => resolve(request.result);
        }),
    ),
  );
  database.close();
  return counts.reduce((sum, count) => sum + count, 0);
}
