import { expect, test } from 'vitest';
import { ANGLES } from '../geometry/angle-catalogue';
import type { AngleReading } from '../geometry/angle';
import { pictureChange } from './picture-change';

const MDC = ANGLES.neckInclination.minimalDetectableChange;

function neck(value: number, changes: Partial<AngleReading> = {}): AngleReading {
  return { id: 'neckInclination', value, unit: 'deg', sd: 0.8, view: 'left-side', quality: 0.9, ...changes };
}

test('two pictures differ only by more than the camera alone can make', () => {
  expect(pictureChange(neck(30), neck(30 - MDC + 0.1))).toMatchObject({ isChange: false, threshold: MDC });
  const change = pictureChange(neck(30), neck(30 - MDC - 0.1))!;
  expect(change.isChange).toBe(true);
  expect(change.delta).toBeCloseTo(-MDC - 0.1, 5);
});

test('pictures from different sides, or without the angle, say nothing of a change', () => {
  expect(pictureChange(neck(30), neck(10, { view: 'right-side' }))).toBeNull();
  expect(pictureChange(undefined, neck(10))).toBeNull();
});
