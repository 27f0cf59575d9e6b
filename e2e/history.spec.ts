import type { Page } from '@playwright/test';
import { accessibilityProblems } from './harness/accessibility';
import { clip } from './harness/footage';
import { putHistory, recentDays, rowsIn } from './harness/history-rows';
import { button, startCamera, takeBaseline } from './harness/live-page';
import { expect, test } from './harness/test';
import { said, say } from './harness/words';

const ROUTE = { camera: 'none', route: '/history' } as const;

/** Opens one of the views by its link. */
async function openView(page: Page, view: 'overview' | 'when' | 'what' | 'experiments' | 'data'): Promise<void> {
  await page.getByRole('link', { name: say(`trends_view_${view}`), exact: true }).click();
}

function range(page: Page, key: string) {
  return page.locator('label', { hasText: new RegExp(`^\\s*${say(key)}\\s*$`) });
}

/** The summary is on show: there is something to see. */
function recorded(page: Page) {
  return page.getByText(say('history_summary_measured'), { exact: true });
}

test('before anything was recorded the page says what it will keep, and where', async ({ open }) => {
  const { page } = await open(ROUTE);
  await expect(page.getByText(say('history_empty_title'))).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('a session is written down, another tab shows it, and a page that dies loses less than a minute', async ({
  open,
}) => {
  test.setTimeout(180_000);
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted' });
  await startCamera(page);
  await takeBaseline(page);
  const startedMs = Date.now();
  const address = page.url();
  const beside = await page.context().newPage();
  await beside.goto(new URL('#/history', address).href);
  await expect(recorded(beside), 'another tab shows what this one records').toBeVisible({ timeout: 60_000 });
  await page.bringToFront();
  await page.waitForTimeout(25_000);
  const elapsedMs = Date.now() - startedMs;
  const context = page.context();
  const devTools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void devTools.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = await context.newPage();
  await again.goto(new URL('#/history', address).href);
  await expect(recorded(again)).toBeVisible();
  const minutes = await rowsIn<{ coveredMs: number }>(again, 'minutes');
  const coveredMs = minutes.reduce((sum, minute) => sum + minute.coveredMs, 0);
  expect(coveredMs).toBeGreaterThan(Math.max(1, elapsedMs - 60_000));
  expect(coveredMs).toBeGreaterThan(8000);
});

for (const screen of [
  { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { viewport: { width: 820, height: 1180 }, colorScheme: 'light' },
  { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
] as const)
  test(`every view of a month is drawn, and without a barrier (${screen.viewport.width} pixels)`, async ({ open }) => {
    test.setTimeout(180_000);
    const { page } = await open({ ...ROUTE, screen });
    await putHistory(page, recentDays(45, 30));
    for (const view of ['overview', 'when', 'what', 'experiments', 'data'] as const) {
      await openView(page, view);
      for (const key of ['week', 'month', 'year', 'all', 'today']) {
        await range(page, `history_range_${key}`).click();
        if (view !== 'data') await expect(page.getByRole('heading', { level: 2 }).first()).toBeAttached();
        expect(await accessibilityProblems(page)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `sideways overflow of ${view}, ${key}, pixels`).toBeLessThanOrEqual(0);
      }
    }
    await page.getByRole('link', { name: say('history_letter_open') }).click();
    await expect(page.getByRole('heading', { name: say('history_letter_title') })).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

test('a chart is read with the keyboard, and as a table', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(10));
  await range(page, 'history_range_month').click();
  const chart = page.getByRole('application').first();
  await chart.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(page.locator('[aria-live=polite]').filter({ hasText: ':' }).first()).toBeAttached();
  await page.getByText(say('history_table')).first().click();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
});

test('what was deleted can be put back, until the page closes', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(12));
  await openView(page, 'data');
  await button(page, 'history_delete_all').click();
  await button(page, 'history_delete_do').click();
  await expect(page.getByText(say('history_empty_title'))).toBeVisible();
  await button(page, 'history_delete_undo').click();
  await expect(button(page, 'history_delete_period')).toBeVisible();
  await button(page, 'history_delete_all').click();
  await button(page, 'history_delete_do').click();
  await expect(page.getByText(say('history_empty_title'))).toBeVisible();
  await page.reload();
  await expect(page.getByText(say('history_empty_title'))).toBeVisible();
  await expect(button(page, 'history_delete_undo')).toBeHidden();
});

test('a note is kept, and is still there tomorrow', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(6));
  await openView(page, 'experiments');
  await page.getByLabel(say('history_notes_label')).fill('Eight hours on a train');
  await button(page, 'history_notes_save').click();
  await expect(page.getByText('Eight hours on a train')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Eight hours on a train')).toBeVisible();
});

test('a note is set on the day it is about, and taken out and put back', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, { ...recentDays(6), entries: [] });
  await openView(page, 'experiments');
  const notes = page.getByRole('region', { name: say('history_notes_title') });
  await notes.getByLabel(say('history_entry_day')).fill('2026-01-05');
  await notes.getByLabel(say('history_notes_label')).fill('Eight hours on a train');
  await button(page, 'history_notes_save').click();
  await expect(notes.getByText(/5 January 2026|January 5, 2026/)).toBeVisible();
  await notes.getByRole('button', { name: say('history_entry_remove') }).click();
  await expect(page.getByText('Eight hours on a train')).toHaveCount(0);
  await notes.getByRole('button', { name: say('history_entry_put_back') }).click();
  await expect(page.getByText('Eight hours on a train')).toBeVisible();
});

test('a few minutes are no share yet', async ({ open }) => {
  const { page } = await open(ROUTE);
  const made = recentDays(12);
  await putHistory(page, { minutes: made.minutes.slice(-4), sessions: made.sessions, entries: [] });
  await expect(recorded(page)).toBeVisible();
  await range(page, 'history_range_all').click();
  await expect(page.getByText(say('history_summary_wide').split('{')[0]!.trim())).toBeVisible();
  await expect(page.getByText(say('history_summary_share'))).toHaveCount(0);
});

test('the weekly letter can be opened and holds nothing that praises without data', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(25));
  await page.getByRole('link', { name: say('history_letter_open') }).click();
  await expect(page.getByRole('heading', { name: say('history_letter_title') })).toBeVisible();
  await expect(page.getByText(say('history_letter_suggestion'))).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('what one tab does another shows, without loading again', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, recentDays(6));
  await expect(recorded(page)).toBeVisible();
  const other = await page.context().newPage();
  await openView(page, 'experiments');
  await other.goto(page.url());
  await other.getByLabel(say('history_notes_label')).fill('From the other tab');
  await button(other, 'history_notes_save').click();
  await page.bringToFront();
  await expect(page.getByText('From the other tab')).toBeVisible();
  await other.bringToFront();
  await openView(other, 'data');
  await button(other, 'history_delete_all').click();
  await button(other, 'history_delete_do').click();
  await expect(other.getByText(say('history_empty_title'))).toBeVisible();
  await page.bringToFront();
  await expect(page.getByText(say('history_empty_title'))).toBeVisible();
});

test('an exercise that was done stands on the time line, with its range', async ({ open }) => {
  const { page } = await open(ROUTE);
  await putHistory(page, { ...recentDays(6), entries: [] });
  await openView(page, 'what');
  await expect(page.getByRole('heading', { name: say('history_variety_title') })).toBeVisible();
  await expect(page.getByRole('heading', { name: say('history_exercise_title') })).toHaveCount(0);
  await openView(page, 'experiments');
  await page.getByText(say('history_diary_exercise')).first().click();
  await page.getByLabel(say('history_diary_range')).fill('42');
  await button(page, 'history_diary_exercise_save').click();
  await expect(page.getByText(say('history_diary_saved'))).toBeVisible();
  await openView(page, 'what');
  await expect(page.getByRole('heading', { name: say('history_exercise_title') })).toBeVisible();
  await expect(page.getByText('42°').first()).toBeVisible();
  expect(await rowsIn(page, 'entries')).toMatchObject([{ kind: 'exercise', rangeDeg: 42 }]);
});

test('two periods are compared within each set-up, and weekends with weekdays, by keyboard too', async ({ open }) => {
  const { page } = await open({ ...ROUTE, screen: { viewport: { width: 1280, height: 800 } } });
  await putHistory(page, recentDays(40));
  await openView(page, 'experiments');
  const card = page.getByRole('region', { name: say('trends_compare'), exact: true });
  const answer = card.getByRole('status');
  const first = card.getByRole('group', { name: say('trends_compare_before') });
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const second = card.getByRole('group', { name: say('trends_compare_now') });
  await first.getByLabel(say('trends_compare_from')).fill(daysAgo(35));
  await first.getByLabel(say('trends_compare_to')).fill(daysAgo(15));
  await second.getByLabel(say('trends_compare_from')).fill(daysAgo(14));
  await expect(answer).toContainText('%');
  await first.getByLabel(say('trends_compare_to')).fill(daysAgo(10));
  await expect(answer).toHaveText(say('trends_compare_overlap'));
  await card.getByRole('radio', { name: say('trends_compare_periods') }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(card.getByRole('columnheader', { name: say('trends_compare_weekends') })).toBeVisible();
});

test('three example months can be looked at, marked on each chart, and are gone in one press', async ({ open }) => {
  const { page } = await open({ ...ROUTE, screen: { viewport: { width: 1280, height: 800 } } });
  await button(page, 'example_open').click();
  await expect(page.getByText(say('example_text'))).toBeVisible();
  await expect(recorded(page)).toBeVisible();
  await range(page, 'history_range_all').click();
  const marked = said('example_mark', { title: say('history_share_title') });
  await expect(page.getByRole('heading', { name: marked })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await rowsIn(page, 'minutes')).toEqual([]);
  await openView(page, 'data');
  await expect(page.getByText(say('example_data'))).toBeVisible();
  await expect(page.getByRole('heading', { name: say('history_yours_title') })).toHaveCount(0);
  await button(page, 'example_leave').click();
  await expect(page.getByText(say('history_empty_title'))).toBeVisible();
  expect(await rowsIn(page, 'entries')).toEqual([]);
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
    .not.toContain('plumbline-example');
});
