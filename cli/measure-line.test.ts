import { expect, test } from 'vitest';
import { LANDMARK_NAMES, type LandmarkName, type Pose } from '../src/geometry/landmarks';
import { measureFeatures } from '../src/geometry/features';
import { failedLine, measuredLine } from './measure-line';

function byName<T>(value: T): Record<LandmarkName, T> {
  return Object.fromEntries(LANDMARK_NAMES.map((name) => [name, value])) as Record<LandmarkName, T>;
}

const POSE: Pose = {
  timestampMs: 0,
  frame: { width: 640, height: 480 },
  image: byName({ x: 100.12345, y: 200, visibility: 0.98765 }),
  world: byName({ x: 0, y: 0, z: 0, visibility: 1 }),
  presence: 0.9,
};

test('nobody in the picture: a whole line, every angle null with its reason, no landmarks', () => {
  const line = measuredLine({ file: 'a.jpg', pose: null, features: measureFeatures(null), judgement: null });
  expect(line).toMatchObject({ file: 'a.jpg', person: false, presence: 0, view: null, landmarks: {}, judgement: null });
  expect(line).toHaveProperty('angles.headTilt', null);
  expect(line).toHaveProperty('unmeasured.headTilt', 'nobody');
});

test('landmarks are rounded to what can be told', () => {
  const line = measuredLine({ file: 'a.jpg', pose: POSE, features: measureFeatures(null), judgement: null });
  expect(line).toHaveProperty('landmarks.nose', { x: 100.12, y: 200, visibility: 0.988 });
});

test('an angle comes with unit and uncertainty, and nothing else', () => {
  const reading = { id: 'headTilt', value: 1.23456, unit: 'deg', sd: 0.98765, view: 'front', quality: 1 } as const;
  const features = {
    timestampMs: 0,
    view: 'front',
    presence: 0.91,
    angles: { headTilt: reading },
    unmeasured: {},
  } as const;
  const line = measuredLine({ file: 'a.jpg', pose: POSE, features, judgement: null });
  expect(line).toHaveProperty('angles', { headTilt: { value: 1.235, unit: 'deg', sd: 0.988 } });
});

test('a judgement says null where it has no cause, event or reason', () => {
  const judgement = { timestampMs: 0, state: 'off', cause: 'slump', severity: 0.5, deviations: [] } as const;
  const line = measuredLine({ file: 'a.jpg', pose: POSE, features: measureFeatures(null), judgement });
  expect(line).toHaveProperty('judgement', {
    state: 'off',
    cause: 'slump',
    event: null,
    severity: 0.5,
    reason: null,
    held: null,
  });
});

test('a file that could not be measured has its own line', () => {
  expect(failedLine('b.jpg', 'no such file')).toEqual({ file: 'b.jpg', error: 'no such file' });
});
