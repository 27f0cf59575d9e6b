import type { Page } from '@playwright/test';
import { readsWithin } from '../src/feel/lessons';
import { keptBaselines } from './harness/baselines-kept';
import { LESSON_TIMEOUT_MS, expectPhase, openLesson } from './harness/learn-page';
import { rowsIn } from './harness/history-rows';
import { BASELINE_TIMEOUT_MS, button, takeBaseline } from './harness/live-page';
import { sit, trueDeviation, trueHeadDrop, WITH_MANNEQUIN } from './harness/mannequin-camera';
import { expect, test } from './harness/test';
import { said, say } from './harness/words';

const ROUNDS = 10;
/** Points of a hundred: 0.4 cm of the seven between the ends. */
const SHARE_WITHIN = 6;

interface Entry {
  readonly kind: string;
  readonly angle?: string;
  readonly target?: number;
  readonly comfort?: number;
}

test('ten slow rounds find the comfortable tall place: it becomes the target, is rated, and taken as a new baseline', async ({
  open,
}) => {
  test.setTimeout(LESSON_TIMEOUT_MS);
  const { page } = await open({ route: 'learn', engine: 'scripted', ...WITH_MANNEQUIN });
  await openLesson(page, 'feel_tour');
  await button(page, 'feel_begin').click();
  for (let round = 1; round <= ROUNDS; round += 1) {
    await expectPhase(page, 'feel_tour_slump');
    await expect(page.getByText(said('feel_tour_round', { number: round, count: ROUNDS }))).toBeVisible();
    await sit(page, 'slumped');
    await expectPhase(page, 'feel_tour_over_upright');
    await sit(page, 'veryTall');
    await expectPhase(page, 'feel_tour_back_off');
    await sit(page, 'easy');
  }
  await expectPhase(page, 'feel_tour_done');
  const entries = await rowsIn<Entry>(page, 'entries');
  const target = entries.find(({ kind, angle }) => kind === 'target' && angle === 'thoracicFlexion')?.target;
  expect(target, 'kept as the target').toBeDefined();
  expect(Math.abs(target! - trueDeviation('easy', 'thoracicFlexion'))).toBeLessThanOrEqual(readsWithin('back', true));
  expect(Math.abs((await shownShare(page)) - trueShare())).toBeLessThanOrEqual(SHARE_WITHIN);
  await page.getByRole('slider', { name: say('feel_comfort_question') }).fill('8');
  await page.getByText(say('feel_comfort_better'), { exact: true }).click();
  await button(page, 'feel_comfort_save').click();
  await expect
    .poll(async () => (await rowsIn<Entry>(page, 'entries')).find(({ kind }) => kind === 'comfort')?.comfort)
    .toBe(8);
  await button(page, 'feel_tour_baseline').click();
  await expect.poll(async () => (await keptBaselines(page)).length, { timeout: BASELINE_TIMEOUT_MS }).toBe(2);
  await takeBaseline(page);
});

/** How far back from very tall the page says that it is comfortable, in points of a hundred. */
async function shownShare(page: Page): Promise<number> {
  const [before = '', after = ''] = say('feel_tour_done_steady').split('{share}');
  const text = await page.getByText(before).innerText();
  expect(text).toContain(after);
  return Number.parseInt(text.replace(before, ''), 10);
}

function trueShare(): number {
  const [sunk, tall, easy] = [trueHeadDrop('slumped'), trueHeadDrop('veryTall'), trueHeadDrop('easy')];
  return (100 * (easy - tall)) / (sunk - tall);
}
