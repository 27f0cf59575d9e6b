import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelPose, rollFromLine, rollFromTilts } from './camera-roll';
import { measureFeatures } from './features';
import { poseWith } from './test-pose';
import { turnAbout } from './vectors';

const WITHIN_DEG = 1e-6;
const WIDTH = 640;
const rolls = fc.double({ min: -25, max: 25, noNaN: true });
const places = fc.record({
  x: fc.double({ min: 0, max: 640, noNaN: true }),
  y: fc.double({ min: 0, max: 480, noNaN: true }),
});

test('a shelf and a door frame tell the same roll, from either end', () => {
  fc.assert(
    fc.property(rolls, places, (rollDeg, middle) => {
      const seen = (x: number, y: number) => turnAbout({ x: middle.x + x, y: middle.y + y }, middle, -rollDeg);
      const shelf = [seen(-150, 0), seen(150, 0)] as const;
      const door = [seen(0, -150), seen(0, 150)] as const;
      for (const [a, b] of [shelf, door]) {
        expect(rollFromLine(a, b, WIDTH)).toBeCloseTo(rollDeg, 6);
        expect(rollFromLine(b, a, WIDTH)).toBeCloseTo(rollDeg, 6);
      }
    }),
  );
});

test('a line too short to be sure of, or along nothing level, is refused', () => {
  expect(rollFromLine({ x: 100, y: 100 }, { x: 140, y: 100 }, WIDTH)).toBe('lineTooShort');
  expect(rollFromLine({ x: 100, y: 100 }, { x: 300, y: 280 }, WIDTH)).toBe('lineTooSteep');
  expect(rollFromLine({ x: Number.NaN, y: 100 }, { x: 300, y: 280 }, WIDTH)).toBe('lineTooShort');
});

test('a levelled pose measures as the same pose with its roll known', () => {
  const pose = poseWith();
  fc.assert(
    fc.property(rolls, (rollDeg) => {
      const levelled = measureFeatures(levelPose(pose, rollDeg), { view: 'front' }).angles.shoulderTilt?.value ?? 99;
      const known = measureFeatures(pose, { view: 'front', cameraRollDeg: rollDeg }).angles.shoulderTilt?.value ?? 0;
      expect(Math.abs(levelled - known)).toBeLessThan(WITHIN_DEG);
    }),
  );
});

test('a baseline tells the roll only where head and shoulders agree', () => {
  expect(rollFromTilts(3, 4)).toBe(3.5);
  expect(rollFromTilts(6, -1)).toBeNull();
  expect(rollFromTilts(undefined, 2)).toBeNull();
});
