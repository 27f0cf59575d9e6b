import { describe, expect, test } from 'vitest';
import { errorsOf, type TrialResult } from './trial';
import type { FeedbackSchedule } from './drill-plan';
import { feelGapTrend, GUESSES_NEEDED, type FeelGuess } from './feel-gap';
import { repositioningError, type RepositioningError } from './repositioning-error';
import { believer, playArc } from './test-arc';
import { normal, planWith, runDrill, type Learner } from './test-learner';
import { seededChance } from '../geometry/chance';
import { ARC, arcAdvice } from './arc';
import type { DrillPlan } from './drill-plan';

function drillOnce(person: Learner, plan: DrillPlan, seed: number): RepositioningError {
  const error = repositioningError(errorsOf(runDrill(person, plan, { fps: 5, seed }).state.results));
  if (!error) throw new Error('nothing was measured');
  return error;
}

describe('in one drill', () => {
  test('the perfect learner has no error and is never told one', () => {
    const person = believer({ bias: 0, noise: 0, rate: 0 });
    expect(drillOnce(person, planWith(), 1)).toMatchObject({ constant: 0, absolute: 0, variable: 0 });
    expect(runDrill(person, planWith(), { fps: 5 }).shown).toEqual([]);
  });

  test('a biased learner shows as constant error, a noisy one as variable error', () => {
    const biased = drillOnce(believer({ bias: 3, noise: 0.1, rate: 0 }), planWith(), 2);
    const noisy = drillOnce(believer({ bias: 0, noise: 2, rate: 0 }), planWith({ trials: 60 }), 3);
    expect(biased.constant).toBeCloseTo(3, 0);
    expect(biased.variable).toBeLessThan(0.3);
    expect(Math.abs(noisy.constant)).toBeLessThan(0.8);
    expect(noisy.variable).toBeGreaterThan(1.5);
  });

  test('who learns from what is shown ends inside the band; who always does the same does not', () => {
    const plan = planWith({ trials: 12 });
    const slow = runDrill(believer({ bias: 3, noise: 0.1, rate: 0.3 }), plan, { fps: 5, seed: 4 }).state.results;
    const same = runDrill(believer({ bias: 3, noise: 0.1, rate: 0 }), plan, { fps: 5, seed: 4 }).state.results;
    const inside = (results: readonly TrialResult[]) =>
      results.slice(-3).filter((result) => result.kind === 'measured' && result.isInside).length;
    expect(inside(slow)).toBe(3);
    expect(inside(same)).toBe(0);
  });

  test('who always answers the same gains nothing from feedback, however wide the band', () => {
    for (const bandFactor of [2, 1]) {
      const plan = planWith({ trials: 12, bandFactor });
      const { state } = runDrill({ searchMs: 2500, hold: () => 7 }, plan, { fps: 5 });
      expect(repositioningError(errorsOf(state.results))).toMatchObject({ constant: 3, absolute: 3, variable: 0 });
    }
  });

  test('silence inside the band keeps who scatters from chasing their own scatter', () => {
    const chaser = () => believer({ bias: 0, noise: 0.3, rate: 1 });
    const steady = drillOnce(chaser(), planWith({ trials: 200, bandFactor: 2 }), 6);
    const chased = drillOnce(chaser(), planWith({ trials: 200, bandFactor: 0.01 }), 6);
    expect(chased.variable! / steady.variable!, 'told each time, the scatter grows by about √2').toBeGreaterThan(1.2);
  });
});

describe('over the eight weeks', () => {
  test('a learner is through with fading feedback and may stop', () => {
    const { records, last, schedules } = playArc({ rate: 0.3 });
    expect(records[0]?.absoluteError).toBeGreaterThan(1);
    expect(records.at(-1)?.absoluteError).toBeLessThan(0.6);
    expect(schedules[1]).toBe('none');
    expect(last.canStop).toBe(true);
  });

  test('the perfect learner is let go after the two tests, on the first day that they can be over', () => {
    const { records, last } = playArc({ bias: 0, noise: 0.1, rate: 0 });
    expect(last.canStop).toBe(true);
    expect(records.at(-1)).toMatchObject({ day: 7, isRetention: true });
    expect(records.length).toBeLessThanOrEqual(8);
  });

  test('a slow learner gets there too, with more drills', () => {
    const [quick, slow] = [playArc({ rate: 0.3 }), playArc({ rate: 0.02 })];
    expect(slow.last.canStop).toBe(true);
    expect(slow.records.length).toBeGreaterThan(quick.records.length);
    const errors = slow.records.map(({ absoluteError }) => absoluteError);
    expect(errors.at(-1)).toBeLessThan(errors[0]! / 3);
  });

  test('who does not learn is kept in the intensive stages longer, and is not told that they may stop', () => {
    const { last, records } = playArc({ rate: 0 });
    expect(last.canStop).toBe(false);
    expect(arcAdvice(records, 28).stage).toEqual(ARC[2]);
    expect(arcAdvice([], 200).stage.drillsAWeek).toBe(0);
  });

  test('who only scatters keeps the wide band, and is not told that they may stop', () => {
    const { last, records } = playArc({ bias: 0, noise: 1.5, rate: 0 });
    expect(last.canStop).toBe(false);
    const bands = records.map(({ band, narrowestBand }) => band / narrowestBand);
    expect(Math.min(...bands)).toBeGreaterThan(1);
    expect(bands.reduce((sum, band) => sum + band, 0) / bands.length).toBeGreaterThan(1.5);
  });

  test('who only follows the feedback looks skilled in drills, and the tests without it tell', () => {
    const { records, last } = playArc({ rate: 0.7, keeps: false });
    const mean = (isRetention: boolean) => {
      const errors = records.filter((record) => record.isRetention === isRetention).map((one) => one.absoluteError);
      return errors.reduce((sum, error) => sum + error, 0) / errors.length;
    };
    expect(mean(false)).toBeLessThan(0.6 * mean(true));
    expect(last.canStop).toBe(false);
  });

  test('the arc only ever asks for less', () => {
    for (let week = 1; week < ARC.length; week++) {
      expect(ARC[week]!.drillsAWeek).toBeLessThanOrEqual(ARC[week - 1]!.drillsAWeek);
      expect(ARC[week]!.feelChecksADay).toBeLessThanOrEqual(ARC[week - 1]!.feelChecksADay);
    }
  });

  test('each schedule tells less than the one before', () => {
    const order: FeedbackSchedule[] = ['each', 'everySecond', 'everyFourth', 'none'];
    const at = ARC.map(({ feedback }) => order.indexOf(feedback));
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });
});

describe('in what was felt and what was', () => {
  const guesses = (guessed: (i: number) => number, measured: (i: number) => number): FeelGuess[] => {
    const chance = seededChance(12);
    return Array.from({ length: 3 * GUESSES_NEEDED }, (_, i) => ({
      atMs: i,
      guessed: guessed(i),
      measured: measured(i) + 0.3 * normal(chance),
      mdc: 1,
    }));
  };

  test('who always guesses the same feels no more than before, though they always hold the same', () => {
    const same = guesses(
      () => 0,
      () => 5,
    );
    expect(feelGapTrend(same)).toMatchObject({ change: 'no clear change', late: expect.closeTo(5, 0) });
  });

  test('who learns to feel where they are comes closer, though they hold no better', () => {
    const feeling = guesses(
      (i) => (5 * i) / (3 * GUESSES_NEEDED),
      () => 5,
    );
    expect(feelGapTrend(feeling)).toMatchObject({ change: 'closer' });
  });
});
