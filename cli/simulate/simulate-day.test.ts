import { expect, test } from 'vitest';
import { DEFAULT_COACH_CONFIG } from '../../src/coach/coach-config';
import { scoreDay, scoreDays } from './score-days';
import { simulateDay } from './simulate-day';

const HOURS = 2.5;
/** Four people for two and a half hours each; what 200 days of eight hours say is printed by `npm run simulate-days`. */
const DAYS = [11, 12, 13, 14];

test('simulated people are told in time of what lasts, hardly ever of anything else, and never too often', () => {
  const score = scoreDays(DAYS.map((seed) => scoreDay(simulateDay(seed, HOURS * 3_600_000))));
  expect(score.held).toBeGreaterThan(4);
  // A slide is found less surely than the others: its hips are out of the picture.
  expect(score.cuedInTimeShare).toBeGreaterThanOrEqual(0.9);
  for (const kind of ['slump', 'headDown', 'chinInHand'] as const)
    expect(score.byKind[kind].inTime).toBe(score.byKind[kind].of);
  // One in these ten hours: a promise of 0.1 an hour can't be told from 0.2 on so little.
  expect(score.falseCuesAnHour).toBeLessThanOrEqual(0.11);
  expect(score.mostInAnHour).toBeLessThanOrEqual(DEFAULT_COACH_CONFIG.cuesAnHour);
  expect(score.mostInADay).toBeLessThanOrEqual(DEFAULT_COACH_CONFIG.cuesADay);
  expect(score.looksAnHour).toBeLessThanOrEqual(900);
}, 60_000);

test('the same seed plays the same day', () => {
  const [first, second] = [simulateDay(3, 1_800_000), simulateDay(3, 1_800_000)];
  expect(second.cues).toEqual(first.cues);
  expect(second.looks).toBe(first.looks);
});
