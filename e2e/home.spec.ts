import { accessibilityProblems } from './harness/accessibility';
import { putHistory, recentDays } from './harness/history-rows';
import { layoutFaults } from './harness/layout';
import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import { said, say } from './harness/words';

const DAY_MS = 86_400_000;

test('what somebody comes for is at the door, and the first page keeps to it', async ({ open }) => {
  const { page } = await open({ camera: 'none', screen: { viewport: { width: 1280, height: 800 } } });
  await page.getByRole('link', { name: new RegExp(`^${say('home_door_day')}`) }).click();
  await expect(button(page, 'coach_start')).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#/live`);
  await page.reload();
  const open1 = page.getByRole('button', { name: said('home_open', { page: say('coach_nav') }), exact: true });
  await expect(open1).toBeVisible();
  await expect(button(page, 'live_use_camera')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await open1.click();
  await expect(button(page, 'coach_start')).toBeVisible();
});

test('the first page says how today went, with one suggestion', async ({ open }) => {
  const { page } = await open({ camera: 'none', screen: { viewport: { width: 390, height: 800 } } });
  const { minutes, sessions } = recentDays(12);
  const dayOf = (at: number) => Math.floor(at / DAY_MS);
  const lastDay = dayOf(minutes.at(-1)!.startedAt);
  const shiftMs = (dayOf(Date.now()) - lastDay) * DAY_MS;
  const today = minutes
    .filter(({ startedAt }) => dayOf(startedAt) === lastDay)
    .map((minute) => ({ ...minute, offsetMin: 0, startedAt: minute.startedAt + shiftMs }));
  await putHistory(page, { minutes: today, sessions, entries: [] });
  const card = page.getByRole('region', { name: say('home_today') });
  await expect(card).toContainText('%');
  await expect(card.getByRole('link')).toHaveCount(2);
  expect(await layoutFaults(page)).toEqual([]);
});
