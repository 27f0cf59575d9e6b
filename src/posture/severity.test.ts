import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AngleId, Features } from '../geometry/angle';
import { CAUSE_ANGLE, CAUSE_SIGN } from './cause-angle';
import type { Deviation, Judgement } from './judgement';
import type { Cause } from '../geometry/cause';
import { JUDGED_ANGLES, limitsFor, type Limits } from './limits';
import { loosened } from './loosened';
import { withPersonalLimits } from './personal-limits';
import { amountAt, DRIFTING_AT, OFF_AT, severityOf, stateAt } from './severity';
import { FIRST_STEP, STEP_CONFIG, stepJudgement } from './step-judgement';

const anyLimits = fc
  .record({
    driftingFrom: fc.double({ min: 0.1, max: 30, noNaN: true }),
    more: fc.double({ min: 0.1, max: 30, noNaN: true }),
  })
  .map(({ driftingFrom, more }) => ({ driftingFrom, offFrom: driftingFrom + more }));

function limitsOf(id: AngleId): Limits {
  const limits = limitsFor(id, { view: 'front', angles: {} });
  if (!limits) throw new Error(`${id} is not judged`);
  return limits;
}

function seen(cause: Cause, amount: number): Judgement {
  const id = CAUSE_ANGLE[cause];
  const limits = limitsOf(id);
  const deviation: Deviation = { id, delta: (CAUSE_SIGN[cause] || 1) * amount, sd: 0.1, ...limits };
  const severity = severityOf(amount, limits);
  return { timestampMs: 0, state: stateAt(severity), cause, severity, deviations: [deviation] };
}

test('every angle is off exactly from where its limits say so, and drifting from where they say that', () => {
  for (const id of JUDGED_ANGLES) {
    const limits = limitsOf(id);
    expect(severityOf(limits.driftingFrom, limits), id).toBeCloseTo(DRIFTING_AT);
    expect(severityOf(limits.offFrom, limits), id).toBeCloseTo(OFF_AT);
    expect(stateAt(severityOf(limits.offFrom * 0.99, limits)), id).toBe('drifting');
    expect(stateAt(severityOf(limits.driftingFrom * 0.99, limits)), id).toBe('aligned');
  }
});

test('a severity stands for one change and the other way round, whatever the limits', () => {
  fc.assert(
    fc.property(anyLimits, fc.double({ min: 0, max: 1, noNaN: true }), (limits, severity) => {
      expect(severityOf(amountAt(severity, limits), limits)).toBeCloseTo(severity, 6);
    }),
  );
});

const UNLIKE: readonly Cause[] = ['sideLean', 'unevenShoulders', 'leaningIn', 'headTilt', 'shrug'];

test.each(UNLIKE)('one “that was fine” widens %s by the same share as any other', (cause) => {
  const { offFrom } = limitsOf(CAUSE_ANGLE[cause]);
  const factors = { [cause]: 1.15 };
  expect(loosened(seen(cause, 1.14 * offFrom), factors).state).toBe('drifting');
  expect(loosened(seen(cause, 1.16 * offFrom), factors).state).toBe('off');
});

test.each(UNLIKE)('%s far past its limits is told even at the loosest', (cause) => {
  const { offFrom } = limitsOf(CAUSE_ANGLE[cause]);
  expect(loosened(seen(cause, 2.1 * offFrom), { [cause]: 2 }).state).toBe('off');
});

test.each(UNLIKE)('%s by limits of one’s own is as severe as by the same limits of everybody', (cause) => {
  const angle = CAUSE_ANGLE[cause];
  const limits = limitsOf(angle);
  const judgement = seen(cause, 1.2 * limits.offFrom);
  const features: Features = { timestampMs: 0, view: 'front', presence: 1, angles: {}, unmeasured: {} };
  const own = withPersonalLimits(judgement, features, { limits: [{ angle, ...limits }], asymmetry: [] });
  expect(own.severity).toBeCloseTo(judgement.severity);
});

test.each(UNLIKE)('%s stays off until it is clearly back between its two limits', (cause) => {
  const { driftingFrom, offFrom } = limitsOf(CAUSE_ANGLE[cause]);
  const between = (share: number) => driftingFrom + share * (offFrom - driftingFrom);
  const off = stepJudgement(FIRST_STEP, seen(cause, 1.1 * offFrom), STEP_CONFIG, 0).state;
  const hardly = stepJudgement(off, seen(cause, between(0.9)), STEP_CONFIG, 100);
  expect(hardly.judgement.state).toBe('off');
  expect(hardly.state.waiting).toBeNull();
  expect(stepJudgement(off, seen(cause, between(0.5)), STEP_CONFIG, 100).state.waiting).not.toBeNull();
});
