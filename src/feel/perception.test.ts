import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startTour, stepTour, TOUR_REPETITIONS } from './contrast-tour';
import { answerStaircase, discriminationThreshold, nextPair, pickPair, startStaircase } from './discrimination';
import { directionOf } from './direction';
import { feelGapTrend, type FeelGuess } from './feel-gap';
import { normal } from './test-learner';
import { seededChance } from '../geometry/chance';
import { tourResult } from './tour-result';

const RANGE = { smallest: 0.2, largest: 10 };

test('the staircase settles near the difference that a person can tell seven times in ten', () => {
  const chance = seededChance(7);
  let stairs = startStaircase(10);
  for (let i = 0; i < 120; i++) {
    const seen = stairs.difference + 2 * Math.SQRT2 * normal(chance) * 0.7;
    stairs = answerStaircase(stairs, { isRight: seen > 0, difference: stairs.difference }, RANGE);
  }
  expect(discriminationThreshold(stairs)).toBeGreaterThan(0.5);
  expect(discriminationThreshold(stairs)).toBeLessThan(2.5);
});

test('who always answers the same side is right half the time and stays where it is easy', () => {
  const chance = seededChance(3);
  let stairs = startStaircase(10);
  for (let i = 0; i < 200; i++)
    stairs = answerStaircase(stairs, { isRight: chance() < 0.5, difference: stairs.difference }, RANGE);
  expect(discriminationThreshold(stairs)).toBeGreaterThan(4);
});

test('a pair differs by about what was asked, and the nearer one is the one with the smaller deviation', () => {
  const moments = fc.array(fc.double({ min: -12, max: 12, noNaN: true }), { minLength: 5, maxLength: 30 });
  fc.assert(
    fc.property(moments, fc.double({ min: 0.5, max: 8, noNaN: true }), fc.integer(), (deviations, difference, seed) => {
      const own = deviations.map((deviation, i) => ({ id: `${i}`, deviation }));
      const pair = pickPair(own, difference, seededChance(seed));
      if (!pair) return;
      const [near, far] = pair.nearer === 'left' ? [pair.left, pair.right] : [pair.right, pair.left];
      const gap = Math.abs(far.deviation) - Math.abs(near.deviation);
      expect(gap).toBeGreaterThan(0);
      expect(Math.abs(gap - difference)).toBeLessThanOrEqual(difference * 0.5);
    }),
  );
  expect(pickPair([{ id: 'a', deviation: 1 }], 1, seededChance(1))).toBeNull();
});

test('moments too alike to tell are never asked about; where a small difference is missing, a larger one is', () => {
  const moments = [0, 2, 5].map((deviation) => ({ id: `${deviation}`, deviation }));
  expect(nextPair(moments, 1, { smallest: 1, largest: 5 }, seededChance(2))?.difference).toBe(2);
  expect(nextPair(moments, 1, { smallest: 6, largest: 6 }, seededChance(2))).toBeNull();
});

test('what was shown counts, not what was asked for', () => {
  const wide = answerStaircase(startStaircase(1), { isRight: false, difference: 4 }, RANGE);
  expect(wide.difference).toBeCloseTo(4 / 0.7);
});

function guesses(count: number, gap: (i: number) => number): FeelGuess[] {
  const chance = seededChance(11);
  return Array.from({ length: count }, (_, i) => ({
    atMs: i,
    guessed: 0,
    measured: gap(i) + 0.3 * normal(chance),
    mdc: 2,
  }));
}

test('a gap that closes is told; one that only wobbles is "no clear change"; too few say nothing', () => {
  expect(feelGapTrend(guesses(30, (i) => 9 - i * 0.2))).toMatchObject({ change: 'closer' });
  expect(feelGapTrend(guesses(30, (i) => 3 + i * 0.2))).toMatchObject({ change: 'wider' });
  expect(feelGapTrend(guesses(30, (i) => 5 + (i % 2)))).toMatchObject({ change: 'no clear change' });
  expect(feelGapTrend(guesses(17, () => 5))).toBeNull();
});

describe.each([1, 5, 30])('the contrast tour at %d frames a second', (fps) => {
  function tour(place: (step: string) => number) {
    let state = startTour(0);
    for (let t = 0; t < 900_000 && !state.isDone; t += 1000 / fps) state = stepTour(state, place(state.step), 0.5, t);
    return state;
  }

  test('ends after ten slow repetitions with the comfortable place between both ends', () => {
    const state = tour((step) => ({ slump: 20, overUpright: -5, backOff: 0 })[step] ?? 0);
    expect(state.repetition).toBe(TOUR_REPETITIONS);
    expect(tourResult(state, 2)).toMatchObject({ slumped: 20, overUpright: -5, target: 0, place: 0.2, isSteady: true });
    expect(tourResult(state, 2)?.isPlaceTold).toBe(true);
    expect(tourResult(state, 6)?.isPlaceTold, 'nearer than can be told').toBe(false);
  });

  test('sitting tall is no slump: the tour waits for it', () => {
    expect(tour(() => 1)).toMatchObject({ step: 'slump', repetition: 0, lacks: 'distance' });
  });

  test('sitting in one place throughout is not a tour', () => {
    const state = tour(() => 5);
    expect(state.step).toBe('overUpright');
    expect(tourResult(state, 2)).toBeNull();
  });

  test('who sways is asked to stay still, once there was time to arrive', () => {
    const sways = (untilMs: number) => {
      let state = startTour(0);
      for (let t = 0; t < untilMs; t += 1000 / fps) state = stepTour(state, 20 + 4 * Math.sin(t / 400), 0.5, t);
      return state;
    };
    expect(sways(14_000)).toMatchObject({ step: 'slump', lacks: null });
    expect(sways(20_000)).toMatchObject({ step: 'slump', lacks: 'stillness' });
  });

  test('who sways without having gone there is asked to go, not to stay', () => {
    let state = startTour(0);
    for (let t = 0; t < 20_000; t += 1000 / fps) state = stepTour(state, 2 * Math.sin(t / 400), 0.5, t);
    expect(state).toMatchObject({ step: 'slump', lacks: 'distance' });
  });
});

test('being out of sight holds the tour where it is', () => {
  const state = startTour(0);
  expect(stepTour(state, null, 0.5, 5000)).toBe(state);
});

test('directions follow the signs of the catalogue', () => {
  expect(directionOf('headForward', 2)).toBe('inFront');
  expect(directionOf('thoracicFlexion', -2)).toBe('moreUpright');
  expect(directionOf('headYaw', 4)).toBe('turnedLeft');
  expect(directionOf('headTilt', 4)).toBe('toTheRight');
});
