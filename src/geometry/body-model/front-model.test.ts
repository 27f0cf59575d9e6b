import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededChance } from '../chance';
import { readFront } from './front-model';
import { FRONT_TARGETS, type FrontTarget } from './front-targets';
import { BODY_POINTS } from './body-points';
import { eachPoint } from './seen-points';
import { mirrored } from './mirrored';
import { simulatePair } from '../../simulation/simulate-pair';

const PEOPLE = 600;
const chance = seededChance(2026);
const PAIRS = Array.from({ length: PEOPLE }, () => simulatePair(chance));
const READINGS = PAIRS.map(({ baseline, now }) => readFront(baseline, now));

function meanError(id: FrontTarget): number {
  return PAIRS.reduce((sum, { truth }, i) => sum + Math.abs(READINGS[i]!.changes[id].value - truth[id]), 0) / PEOPLE;
}

describe('people nobody has seen, in postures nobody has seen, with the pose model’s own errors', () => {
  test.each([
    ['thoracicFlexion', 3.2],
    ['neckFlexion', 4],
    ['headForward', 1.1],
    ['headYaw', 2.4],
    ['headPitch', 2.4],
    ['headTilt', 1.3],
    ['shoulderTilt', 1],
    ['trunkLateralLean', 0.7],
    ['viewingDistance', 2],
  ] as const)('%s comes back within %f on average', (id, limit) => expect(meanError(id)).toBeLessThan(limit));

  test.each(['thoracicFlexion', 'neckFlexion', 'headForward', 'headTilt', 'viewingDistance'] as const)(
    'the uncertainty of %s is honest: two of its standard deviations hold most errors and not far more',
    (id) => {
      const held = PAIRS.filter(({ truth }, i) => {
        const { value, sd } = READINGS[i]!.changes[id];
        return Math.abs(value - truth[id]) <= 2 * sd;
      });
      expect(held.length / PEOPLE).toBeGreaterThan(0.88);
      expect(held.length / PEOPLE).toBeLessThan(0.999);
    },
  );

  test('what stands out is named in four cases of five, small ones included', () => {
    const right = PAIRS.filter(({ finding }, i) => {
      const { findings } = READINGS[i]!;
      return Object.entries(findings).every(([name, share]) => name === finding || share <= findings[finding]);
    });
    expect(right.length / PEOPLE).toBeGreaterThan(0.78);
  });
});

test('a picture like the baseline says that nothing changed', () => {
  for (const { baseline } of PAIRS.slice(0, 50)) {
    const { changes, findings } = readFront(baseline, baseline.points);
    expect(Math.abs(changes.thoracicFlexion.value)).toBeLessThan(2);
    expect(Math.abs(changes.headForward.value)).toBeLessThan(1);
    expect(findings.none).toBeGreaterThan(0.5);
  }
});

test('left and right are treated exactly alike', () => {
  const sided: ReadonlySet<FrontTarget> = new Set([
    'headYaw',
    'headTilt',
    'shoulderTilt',
    'trunkLateralLean',
    'bodyTurn',
    'cameraRoll',
  ]);
  for (const { baseline, now } of PAIRS.slice(0, 50)) {
    const straight = readFront(baseline, now);
    const turned = readFront({ ...baseline, points: mirrored(baseline.points) }, mirrored(now));
    for (const id of FRONT_TARGETS)
      expect(turned.changes[id].value).toBeCloseTo((sided.has(id) ? -1 : 1) * straight.changes[id].value, 4);
    expect(turned.findings.slump).toBeCloseTo(straight.findings.slump, 5);
  }
});

test('however wild the points, every number stays a number and the chances sum to 1', () => {
  const point = fc.record({
    x: fc.double({ min: -50, max: 50, noNaN: true }),
    y: fc.double({ min: -50, max: 50, noNaN: true }),
  });
  const points = fc
    .tuple(...BODY_POINTS.map(() => point))
    .map((list) => eachPoint((name) => list[BODY_POINTS.indexOf(name)]!));
  fc.assert(
    fc.property(points, points, fc.double({ min: 0, max: 10, noNaN: true }), (before, now, wander) => {
      const { changes, findings } = readFront({ points: before, wander }, now);
      for (const { value, sd } of Object.values(changes))
        expect(Number.isFinite(value) && Number.isFinite(sd)).toBe(true);
      expect(Object.values(findings).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
    }),
    { numRuns: 100 },
  );
});
