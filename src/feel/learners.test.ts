import { expect, test } from 'vitest';
import { errorsOf } from './trial';
import { nextBandFactor, type DrillPlan, type FeedbackSchedule } from './drill-plan';
import { repositioningError, type RepositioningError } from './repositioning-error';
import { normal, planWith, runDrill, type Learner } from './test-learner';
import { ARC, arcAdvice, type DrillRecord } from './arc';

/** Goes where they believe the target is; each shown error moves the belief by `rate` of it. */
function learner(options: { bias: number; noise: number; rate: number }): Learner {
  return {
    searchMs: 2500,
    hold: (_trial, shown, chance) => {
      const belief = shown.reduce((bias, error) => bias - options.rate * error, options.bias);
      return 4 + belief + options.noise * normal(chance);
    },
  };
}

function drillOnce(person: Learner, plan: DrillPlan, seed: number): RepositioningError {
  const error = repositioningError(errorsOf(runDrill(person, plan, { fps: 5, seed }).state.results));
  if (!error) throw new Error('nothing was measured');
  return error;
}

test('the perfect learner has no error and is never told one', () => {
  const error = drillOnce(learner({ bias: 0, noise: 0, rate: 0 }), planWith(), 1);
  expect(error).toMatchObject({ constant: 0, absolute: 0, variable: 0 });
});

test('a biased learner shows as constant error, a noisy one as variable error', () => {
  const biased = drillOnce(learner({ bias: 3, noise: 0.1, rate: 0 }), planWith(), 2);
  const noisy = drillOnce(learner({ bias: 0, noise: 2, rate: 0 }), planWith({ trials: 60 }), 3);
  expect(biased.constant).toBeCloseTo(3, 0);
  expect(biased.variable).toBeLessThan(0.3);
  expect(Math.abs(noisy.constant)).toBeLessThan(0.8);
  expect(noisy.variable).toBeGreaterThan(1.5);
});

test('who learns from what is shown ends inside the band; who always does the same does not', () => {
  const plan = planWith({ trials: 12 });
  const slow = runDrill(learner({ bias: 3, noise: 0.1, rate: 0.3 }), plan, { fps: 5, seed: 4 }).state.results;
  const same = runDrill(learner({ bias: 3, noise: 0.1, rate: 0 }), plan, { fps: 5, seed: 4 }).state.results;
  const inside = (results: typeof slow) =>
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

/** Plays the arc day by day with a person who keeps what they learned. */
function playArc(rate: number): {
  records: DrillRecord[];
  last: ReturnType<typeof arcAdvice>;
  schedules: FeedbackSchedule[];
} {
  const records: DrillRecord[] = [];
  const schedules: FeedbackSchedule[] = [];
  let [bias, bandFactor] = [3, 2];
  for (let day = 0; day < 70; day++) {
    const advice = arcAdvice(records, day);
    if (!advice.isDrillDue || advice.canStop) continue;
    const feedback = advice.isRetentionDue ? 'none' : advice.stage.feedback;
    schedules.push(feedback);
    const plan = planWith({ feedback, bandFactor });
    const { state, shown } = runDrill(learner({ bias, noise: 0.2, rate }), plan, { fps: 5, seed: day + 1 });
    bias = shown.reduce((left, error) => left - rate * error, bias);
    const error = repositioningError(errorsOf(state.results));
    const inside = state.results.filter((result) => result.kind === 'measured' && result.isInside).length;
    if (error)
      records.push({
        day,
        absoluteError: error.absolute,
        band: plan.ownSd * bandFactor,
        narrowestBand: plan.ownSd,
        isRetention: feedback === 'none',
      });
    bandFactor = nextBandFactor(bandFactor, inside, plan.trials);
  }
  return { records, last: arcAdvice(records, 70), schedules };
}

test('a learner is through the arc with fading feedback and may stop', () => {
  const { records, last, schedules } = playArc(0.3);
  expect(records[0]?.absoluteError).toBeGreaterThan(1);
  expect(records.at(-1)?.absoluteError).toBeLessThan(0.6);
  expect(schedules[1]).toBe('none');
  expect(last.canStop).toBe(true);
});

test('who does not learn is kept in the intensive stages longer, and is not told that they may stop', () => {
  const { last, records } = playArc(0);
  expect(last.canStop).toBe(false);
  expect(arcAdvice(records, 28).stage).toEqual(ARC[2]);
  expect(arcAdvice([], 200).stage.drillsAWeek).toBe(0);
});

test('the arc only ever asks for less', () => {
  for (let week = 1; week < ARC.length; week++) {
    expect(ARC[week]!.drillsAWeek).toBeLessThanOrEqual(ARC[week - 1]!.drillsAWeek);
    expect(ARC[week]!.feelChecksADay).toBeLessThanOrEqual(ARC[week - 1]!.feelChecksADay);
  }
});
