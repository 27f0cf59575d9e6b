import { expect, test } from 'vitest';
import type { AngleId, Features } from '../geometry/angle';
import type { Deviation, Judgement } from './judgement';
import { withPersonalLimits, type PersonalLimits } from './personal-limits';

const NONE: PersonalLimits = { limits: [], asymmetry: [] };

function deviation(id: AngleId, delta: number): Deviation {
  return { id, delta, sd: 0.5, driftingFrom: 2, offFrom: 4.5 };
}

function featuresWith(id: AngleId, value: number): Features {
  const reading = { id, value, unit: 'deg', sd: 0.5, view: 'front', quality: 1 } as const;
  return { timestampMs: 0, view: 'front', presence: 1, angles: { [id]: reading }, unmeasured: {} };
}

const dropped: Judgement = {
  timestampMs: 0,
  state: 'off',
  cause: 'unevenShoulders',
  severity: 0.6,
  deviations: [deviation('shoulderTilt', -5), deviation('headTilt', 0)],
};
const tall: Judgement = { timestampMs: 0, state: 'aligned', severity: 0, deviations: [deviation('shoulderTilt', 1.5)] };
const features = featuresWith('shoulderTilt', -5);

test('an accepted level is not called a change, and leaving it is', () => {
  const own = { limits: [], asymmetry: [{ angle: 'shoulderTilt' as const, level: -5 }] };
  expect(withPersonalLimits(dropped, features, own)).toMatchObject({ state: 'aligned', severity: 0 });
  const level = featuresWith('shoulderTilt', 0);
  expect(withPersonalLimits(tall, level, own)).toMatchObject({ state: 'off', cause: 'unevenShoulders' });
});

test('wider limits forgive and narrower limits tell sooner', () => {
  const wide = { limits: [{ angle: 'shoulderTilt' as const, driftingFrom: 6, offFrom: 9 }], asymmetry: [] };
  expect(withPersonalLimits(dropped, features, wide).state).toBe('aligned');
  const narrow = { limits: [{ angle: 'shoulderTilt' as const, driftingFrom: 0.5, offFrom: 1 }], asymmetry: [] };
  expect(withPersonalLimits(tall, features, narrow)).toMatchObject({ state: 'off', cause: 'unevenShoulders' });
});

test('causes without a personal limit, and what is not known, stay as they were', () => {
  const own = { limits: [{ angle: 'headTilt' as const, driftingFrom: 9, offFrom: 12 }], asymmetry: [] };
  expect(withPersonalLimits(dropped, features, own)).toMatchObject({
    state: 'off',
    cause: 'unevenShoulders',
    severity: 0.6,
  });
  const unknown: Judgement = { ...tall, state: 'unknown', reason: 'headTurned' };
  const narrow = { limits: [{ angle: 'shoulderTilt' as const, driftingFrom: 0.5, offFrom: 1 }], asymmetry: [] };
  expect(withPersonalLimits(unknown, features, narrow)).toMatchObject({ state: 'unknown', reason: 'headTurned' });
  expect(withPersonalLimits(dropped, features, NONE)).toEqual(dropped);
});

test('bending back is no slump, however narrow the limit', () => {
  const back: Judgement = { ...tall, deviations: [deviation('thoracicFlexion', -10)] };
  const own = { limits: [{ angle: 'thoracicFlexion' as const, driftingFrom: 1, offFrom: 2 }], asymmetry: [] };
  expect(withPersonalLimits(back, featuresWith('thoracicFlexion', -10), own).state).toBe('aligned');
});
