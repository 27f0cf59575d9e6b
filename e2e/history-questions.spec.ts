import type { Locator, Page } from '@playwright/test';
import type { MadeYears } from '../src/history/made-years';
import { putHistory } from './harness/history-rows';
import { CHAIR, NOTE, onThatFriday, toldHistory, WEDNESDAY } from './harness/told-history';
import { expect, test } from './harness/test';
import { say } from './harness/words';

/** Six questions that bring somebody here once a week; each answer is two presses away at most, and needs no scrolling. */
const SCREENS = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const;

for (const viewport of SCREENS)
  for (const by of ['pointer', 'keys'] as const)
    test(`six questions are answered in two presses and the first screenful (${viewport.width} pixels, ${by})`, async ({
      open,
    }) => {
      test.setTimeout(180_000);
      const { page } = await open({
        camera: 'none',
        route: '/history',
        screen: { viewport },
        prepare: onThatFriday,
      });
      await putHistory(page, toldHistory());
      const start = page.url();
      const press = (target: Locator) => (by === 'pointer' ? target.click() : pressByKeys(page, target));

      await test.step('How much do you really know?', async () => {
        const known = page.getByText(new RegExp(`^${say('trends_known').split('{')[0]!.trim()}`));
        await expect(known).toHaveText(/24 h.*21 h/);
        await seenAtOnce(page, known);
      });

      await test.step('What stands out, three times', async () => {
        const findings = page.getByRole('region', { name: say('trends_findings') }).getByRole('listitem');
        await expect(findings).toHaveCount(3);
        await seenAtOnce(page, findings.nth(2));
      });

      await test.step('Am I better than last month?', async () => {
        const month = page.getByRole('radio', { name: say('history_range_month'), exact: true });
        await (by === 'pointer' ? month.locator('xpath=ancestor::label').click() : chooseByKeys(page, month));
        const answer = page.getByText(/1[0-6] points more than in the period before/);
        await seenAtOnce(page, answer);
        await seenAtOnce(page, page.getByText(/^\+1[0-6] ± \d+ points; 19 days against 2[01] days/));
      });

      await test.step('Did the new chair help?', async () => {
        await page.goto(start);
        await press(view(page, 'experiments'));
        const verdict = page.getByRole('listitem').filter({ hasText: CHAIR });
        await expect(verdict).toContainText(/\+1[0-6] ± \d+ points/);
        await seenAtOnce(page, verdict);
      });

      await test.step('When in the day do I give way? Which day is worst?', async () => {
        await page.goto(start);
        await press(view(page, 'when'));
        await seenAtOnce(page, page.getByText(/^From 14:00 to 17:00 you sit (19|20|21|22) points lower/));
        await seenAtOnce(page, page.getByText(/^Friday: \d+ points lower than the other days/));
      });

      await test.step('What happened on Wednesday?', async () => {
        await page.goto(start);
        await press(
          page.getByRole('navigation', { name: say('trends_week_days') }).getByRole('link', { name: /^Wed/ }),
        );
        expect(page.url()).toContain(`day=${WEDNESDAY}`);
        await seenAtOnce(page, page.getByText(/points less than usual/));
        await seenAtOnce(page, page.getByText(NOTE));
      });
    });

test('a finding leads to its two periods beside each other, and the way back leads to it again', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/history/overview?period=month', prepare: onThatFriday });
  await putHistory(page, toldHistory());
  const finding = page.getByRole('listitem').filter({ hasText: 'than in the period before' });
  await finding.getByRole('link', { name: say('trends_compare') }).click();
  const card = page.getByRole('region', { name: say('trends_compare'), exact: true });
  const first = card.getByRole('group', { name: say('trends_compare_before') });
  await expect(first.getByLabel(say('trends_compare_from'))).toHaveValue('2026-05-01');
  await expect(first.getByLabel(say('trends_compare_to'))).toHaveValue('2026-05-31');
  await expect(card.getByRole('status')).toContainText(say('trends_compare_up'));
  await expect(card).toBeInViewport();
  await page.goBack();
  await expect(finding).toBeVisible();
});

test('a comparison by cause, and of weekends, is in the address: it is there again after a reload', async ({
  open,
}) => {
  const { page } = await open({ camera: 'none', route: '/history/experiments?period=month', prepare: onThatFriday });
  await putHistory(page, toldHistory());
  const card = page.getByRole('region', { name: say('trends_compare'), exact: true });
  const by = card.getByLabel(say('trends_compare_by'));
  await by.focus();
  await by.selectOption({ value: 'slump' });
  // Whoever chooses by keys stays where they are.
  await expect(by).toBeFocused();
  const answer = card.getByRole('status');
  await expect(answer).toContainText(say('trends_compare_less'));
  expect(page.url()).toContain('cause=slump');
  await page.reload();
  await expect(by).toHaveValue('slump');
  await expect(answer).toContainText(say('trends_compare_less'));
  const weekends = card.getByRole('radio', { name: say('trends_compare_weekend') });
  await weekends.locator('xpath=ancestor::label').click();
  await expect(card.getByRole('group', { name: say('trends_compare_within') })).toBeVisible();
  expect(page.url()).toMatch(/compare=weekends_2026-06-01_2026-06-26&cause=slump$/);
  await page.goBack();
  await expect(card).toBeHidden();
});

for (const viewport of SCREENS)
  test(`two cameras are compared each by itself, or one alone (${viewport.width} pixels)`, async ({ open }) => {
    const { page } = await open({
      camera: 'none',
      route: '/history/experiments?period=month',
      screen: { viewport },
      prepare: onThatFriday,
    });
    await putHistory(page, withTwoCameras(toldHistory()));
    const card = page.getByRole('region', { name: say('trends_compare'), exact: true });
    const answer = card.getByRole('status');
    await expect(answer.getByText('Desk camera')).toBeVisible();
    await expect(answer.getByText('Window camera')).toBeVisible();
    const place = card.getByLabel(say('trends_compare_place'));
    await place.focus();
    await place.selectOption({ label: 'Window camera' });
    await expect(answer.getByText('Desk camera')).toHaveCount(0);
    await expect(answer).toContainText('%');
    await page.reload();
    await expect(place.locator('option:checked')).toHaveText('Window camera');
    await expect(card).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

/** Every second day at another camera. */
function withTwoCameras(made: MadeYears): MadeYears {
  const sessions = made.sessions.map((session, i) =>
    i % 2 === 0 ? session : { ...session, setupId: 'Window camera' },
  );
  return { ...made, sessions };
}

function view(page: Page, name: 'experiments' | 'when'): Locator {
  return page.getByRole('link', { name: say(`trends_view_${name}`), exact: true });
}

/** With Tab, as a person gets there; the press is the Enter. */
async function pressByKeys(page: Page, target: Locator): Promise<void> {
  await reachByTab(page, target);
  await page.keyboard.press('Enter');
}

/** The group is reached where it stands, and the arrow chooses. */
async function chooseByKeys(page: Page, radio: Locator): Promise<void> {
  await reachByTab(page, page.getByRole('radio', { checked: true }).first());
  await page.keyboard.press('ArrowRight');
  await expect(radio).toBeChecked();
}

async function reachByTab(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let i = 0; i < 60; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key does not get there.');
}

/** Above the lower edge of the window, and above the bar that lies on it on a phone. */
async function seenAtOnce(page: Page, locator: Locator): Promise<void> {
  const answer = locator.first();
  await expect(answer).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const box = (await answer.boundingBox())!;
  const covered = await page.evaluate(() => {
    const bars = [...document.querySelectorAll('body *')].filter((each) => getComputedStyle(each).position === 'fixed');
    return Math.min(
      innerHeight,
      ...bars.map((bar) => bar.getBoundingClientRect().top).filter((top) => top > innerHeight / 2),
    );
  });
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(covered);
}
