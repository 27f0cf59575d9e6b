import type { Page } from '@playwright/test';
import { GUESSES_NEEDED } from '../src/feel/feel-gap';
import type { EntryOf, EntryRecord } from '../src/history/entry-record';
import { placeShape } from '../src/ui/learn/place-shape';
import { putHistory, recentDays, rowsIn } from './harness/history-rows';
import { expectPhase, goTo, LESSON_TIMEOUT_MS, openLesson } from './harness/learn-page';
import { button } from './harness/live-page';
import { WITH_MANNEQUIN } from './harness/mannequin-camera';
import { expect, test } from './harness/test';
import { said, say } from './harness/words';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

function drillOf(at: number, changes: Partial<EntryOf<'drill'>> = {}): EntryOf<'drill'> {
  return {
    id: `drill-${at}`,
    at,
    offsetMin: 0,
    kind: 'drill',
    angle: 'headForward',
    baselineId: 'desk',
    target: 0,
    band: 2.6,
    bandFactor: 2,
    feedback: 'each',
    isRetention: false,
    errors: [0.4, -0.3, 0.8, 0.2, -0.6, 0.3],
    ...changes,
  };
}

const SILENT = { isRetention: true, feedback: 'none' } as const;

async function put(page: Page, entries: readonly EntryRecord[]): Promise<void> {
  await putHistory(page, { minutes: [], sessions: [], entries });
}

/** What the page asks for today. */
async function expectToday(page: Page, key: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name: say(key), exact: true })).toBeVisible();
}

/** The person's clock is put on and the page opened again. */
async function liveUntil(page: Page, at: number): Promise<void> {
  await page.clock.setFixedTime(at);
  await page.reload();
}

test('the arc tests what stays the next day and the next week, and in the end says that it is not needed', async ({
  open,
}) => {
  const { page } = await open({ camera: 'none', route: 'learn' });
  const first = Date.UTC(2026, 2, 2, 12);
  const afterDays = (days: number) => first + days * DAY_MS;
  await page.clock.setFixedTime(first);
  await page.reload();
  await expectToday(page, 'feel_today_tour');
  await put(page, [drillOf(first)]);
  await expectToday(page, 'feel_today_rest');
  await liveUntil(page, afterDays(1));
  await expectToday(page, 'feel_today_retention');
  await put(page, [drillOf(afterDays(1), SILENT)]);
  await expectToday(page, 'feel_today_rest');
  await liveUntil(page, afterDays(2));
  await expectToday(page, 'feel_head');
  await put(page, [drillOf(afterDays(2))]);
  await liveUntil(page, afterDays(7));
  await expectToday(page, 'feel_today_retention');
  await put(page, [drillOf(afterDays(7), SILENT)]);
  await expectToday(page, 'feel_today_stop');
  await button(page, 'feel_when_to_stop').first().click();
  await expect(page.getByRole('heading', { level: 1, name: say('feel_when_to_stop') })).toBeVisible();
  for (const part of ['feel_stop_intro', 'feel_stop_ready', 'feel_stop_flat', 'feel_stop_feel', 'feel_stop_talk'])
    await expect(page.getByText(say(part))).toBeVisible();
});

test('the day after, nothing is said on the way and nothing is guessed', async ({ open }) => {
  test.setTimeout(LESSON_TIMEOUT_MS);
  const { page } = await open({ route: 'learn', engine: 'scripted', ...WITH_MANNEQUIN });
  await put(page, [drillOf(Date.now() - DAY_MS)]);
  await openLesson(page, 'feel_head');
  await expect(page.getByText(say('feel_feedback_none'))).toBeVisible();
  await button(page, 'feel_start_drill').click();
  await expectPhase(page, 'feel_relax_title');
  await goTo(page, 'sunken', 'sunkenDeep');
  await expectPhase(page, 'feel_quiet_title');
  await expect(page.getByRole('status')).toHaveText(say('feel_result_held_back'));
  await expect(page.getByRole('img', { name: say('feel_figure_closed') })).toBeVisible();
});

test('the gap between felt and measured is told as a trend over weeks', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: 'learn' });
  const count = 3 * GUESSES_NEEDED;
  const guesses = Array.from({ length: count }, (_, index): EntryOf<'feelTrial'> => {
    const gap = 6 - (5 * index) / count + 0.2 * (index % 2);
    const at = Date.now() - (count - index) * 2 * DAY_MS;
    const place = { angle: 'headForward', trial: 'guess', guessed: 0, measured: gap, mdc: 1.3 } as const;
    return { id: `guess-${index}`, at, offsetMin: 0, kind: 'feelTrial', ...place };
  });
  await put(page, guesses.slice(1));
  await expect(page.getByText(said('feel_gap_too_few', { needed: count, made: count - 1 }))).toBeVisible();
  await put(page, guesses);
  await expect(page.getByText(said('feel_gap_closer', { early: '5.4 cm', late: '2.1 cm' }))).toBeVisible();
});

test('two of your own moments: pairs grow more alike with each two that were told apart', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: 'learn' });
  await put(page, [drillOf(Date.now() - HOUR_MS, { errors: [0.2, 1.7, 3, -4.2, 5, -6.2, 7] })]);
  await page.getByRole('button', { name: new RegExp(`^${say('feel_discrimination')}`) }).click();
  const differences: number[] = [];
  for (let pair = 1; pair <= 12; pair += 1) {
    await expect(page.getByText(said('feel_disc_round', { number: pair, count: 12 }))).toBeVisible();
    const [left, right] = await distances(page);
    differences.push(Math.abs(left - right));
    await button(page, left < right ? 'feel_disc_left' : 'feel_disc_right').click();
    if (pair < 12) await expect(page.getByRole('status')).toHaveText(say('feel_disc_was_right'));
  }
  await expect(page.getByRole('heading', { name: said('feel_disc_result', { right: 12, count: 12 }) })).toBeVisible();
  expect(differences[0]! / differences.at(-1)!, differences.join(', ')).toBeGreaterThan(2);
  const kept = (await rowsIn<EntryRecord>(page, 'entries')).find(({ kind }) => kind === 'discrimination');
  expect(kept).toMatchObject({ answered: 12, right: 12, angle: 'headForward' });
});

test('how it feels is asked, kept and shown beside how one sat', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: 'learn' });
  const week = recentDays(7);
  await putHistory(page, { ...week, entries: [...week.entries, drillOf(Date.now() - 60_000)] });
  await page.getByRole('button', { name: new RegExp(`^${say('feel_comfort').replace('?', '\\?')}`) }).click();
  const comfort = page.getByRole('slider', { name: say('feel_comfort_question') });
  await expect(button(page, 'feel_comfort_save')).toBeDisabled();
  await comfort.click();
  await expect(comfort).toHaveAttribute('aria-valuetext', said('feel_comfort_value', { value: 5 }));
  await comfort.fill('8');
  await page.getByText(say('feel_comfort_better'), { exact: true }).click();
  await button(page, 'feel_comfort_save').click();
  await expect(page.getByText(say('feel_comfort_saved'))).toBeVisible();
  await expect(page.getByText(said('feel_comfort_after', { better: 1, same: 0, worse: 0 }))).toBeVisible();
  const kept = await rowsIn<EntryRecord>(page, 'entries');
  expect(kept).toContainEqual(expect.objectContaining({ kind: 'comfort', comfort: 8, versusBefore: 'better' }));
  await page.goto(page.url().replace(/#.*/, '#/history/what'));
  await expect(page.getByRole('heading', { name: say('history_comfort_title') })).toBeVisible();
  await expect(page.getByRole('heading', { name: say('history_versus_title') })).toBeVisible();
  const after = page.getByText(say('history_versus_after')).locator('..');
  await expect(after).toContainText(said('history_versus_counts', { better: 1, same: 0, worse: 0 }));
});

/** How far each of the two figures' heads is drawn from the target's. */
async function distances(page: Page): Promise<[left: number, right: number]> {
  const heads = page.getByRole('img', { name: say('feel_disc_figure') }).locator('ellipse');
  const target = placeShape('head', 0).head.centre.x;
  const [left = 0, right = 0] = await heads.evaluateAll((all) => all.map((head) => Number(head.getAttribute('cx'))));
  return [Math.abs(left - target), Math.abs(right - target)];
}
