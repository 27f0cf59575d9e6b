import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BODY_POINTS } from '../geometry/body-model/body-points';
import { LANDMARK_NAMES } from '../geometry/landmarks';
import { poseWith } from '../geometry/test-pose';
import { BASELINE_VERSION } from '../posture/baseline';
import { fittingBaseline, freeName, renamed, withBaseline, withoutBaseline } from '../session/live/baseline-choice';
import { middleFigure } from '../geometry/middle-figure';
import { NO_BASELINES, parseBaselines } from './saved-baseline';
import { savedBaseline, TEST_POSES } from './test-saved-baseline';

const HERE = { source: 'webcam', camera: 'Desk camera', engineModel: 'litert-lite' } as const;

test('what is stored comes back the same', () => {
  const kept = withBaseline(withBaseline(NO_BASELINES, savedBaseline('a')), savedBaseline('b'));
  expect(parseBaselines(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});

test('points that an older version kept as a list come back by name', () => {
  const saved = savedBaseline('a');
  const { points } = saved.baseline;
  const older = {
    ...saved,
    baseline: { ...saved.baseline, points: points && BODY_POINTS.map((name) => points[name]) },
  };
  expect(parseBaselines({ version: 1, chosenId: 'a', items: [older] }).items).toEqual([saved]);
});

test('the version said in storage is the version of today', () => {
  expect(savedBaseline('a').baseline.version).toBe(BASELINE_VERSION);
  expect(parseBaselines({ version: 1, chosenId: null, items: [savedBaseline('a')] }).items).toHaveLength(1);
});

test('one damaged baseline is left out and the others stay', () => {
  const damaged = { ...savedBaseline('b'), ghost: { nose: { x: Number.NaN } } };
  const parsed = parseBaselines({ version: 1, chosenId: 'a', items: [savedBaseline('a'), damaged, 7, null] });
  expect(parsed.items.map(({ baseline }) => baseline.id)).toEqual(['a']);
});

test('no stored value breaks the start', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => parseBaselines(value).version === 1));
});

test('the chosen one is taken where it fits, else the newest that does', () => {
  const old = savedBaseline('old', {}, 1);
  const recent = savedBaseline('recent', {}, 2);
  const elsewhere = savedBaseline('elsewhere', { camera: 'Laptop' }, 3);
  const all = { version: 1, chosenId: 'old', items: [old, recent, elsewhere] } as const;
  expect(fittingBaseline(all, HERE)).toBe(old);
  expect(fittingBaseline({ ...all, chosenId: 'elsewhere' }, HERE)).toBe(recent);
  expect(fittingBaseline(all, { ...HERE, engineModel: 'mediapipe-lite' })).toBeNull();
});

test('names stay apart, can be changed, and deleting the chosen one leaves none chosen', () => {
  const one = withBaseline(NO_BASELINES, savedBaseline('Desk'));
  expect(freeName('Desk', one)).toBe('Desk 2');
  expect(renamed(one, 'Desk', 'Kitchen').items[0]?.baseline.name).toBe('Kitchen');
  expect(withoutBaseline(one, 'Desk')).toEqual(NO_BASELINES);
});

test('the ghost stands where the person stood most', () => {
  const shifted = poseWith({ image: { nose: { x: 600 } } });
  const ghost = middleFigure([...TEST_POSES, shifted].map(({ image }) => image));
  for (const name of LANDMARK_NAMES) expect(ghost?.[name].x).toBeCloseTo(TEST_POSES[0]!.image[name].x, 1);
  expect(middleFigure([].map(({ image }) => image))).toBeNull();
});
