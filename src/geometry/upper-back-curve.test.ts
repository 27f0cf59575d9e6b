import { describe, expect, test } from 'vitest';
import type { Mask } from './landmarks';
import { isMeasured } from './measurement';
import type { Profile } from './side-view';
import { upperBackCurve } from './upper-back-curve';

const FRAME = { width: 400, height: 400 };
const SHOULDER_Y = 120;
const TRUNK_PX = 200;
const SPINE_X = 200;
const BACK_PX = 50;

describe('a back to the left of the picture (the person faces right)', () => {
  test('that is straight reads flat', () => {
    expect(curve(() => 0)).toBeCloseTo(0, 2);
  });

  test('that bulges reads how far it bulges over its length', () => {
    expect(curve(archOf(20))).toBeGreaterThan(0.07);
    expect(curve(archOf(20))).toBeLessThan(0.16);
  });

  test('that is rounder reads more', () => {
    expect(curve(archOf(24))).toBeGreaterThan(curve(archOf(12)));
  });

  test('reads the same at half the mask resolution', () => {
    const [fine, coarse] = [curve(archOf(20)), curve(archOf(20), { scale: 0.5 })];
    expect(Math.abs(fine - coarse)).toBeLessThan(0.02);
  });
});

test('a back to the right of the picture reads the same as its mirror image', () => {
  const left = upperBackCurve(maskOf(archOf(18), 1), profile(1), FRAME);
  const right = upperBackCurve(maskOf(archOf(18), -1), profile(-1), FRAME);
  if (!isMeasured(left) || !isMeasured(right)) throw new Error('both backs are whole');
  expect(Math.abs(left.value - right.value)).toBeLessThan(0.02);
});

test('without a mask it asks for one', () => {
  expect(upperBackCurve(undefined, profile(1), FRAME)).toBe('needsMask');
});

test('a chair that merges with the back hides it', () => {
  const merged = (y: number) => (y > 200 && y < 260 ? 90 : 0);
  expect(upperBackCurve(maskOf(merged, 1), profile(1), FRAME)).toBe('backHidden');
});

test('an empty mask hides it too', () => {
  const empty = { ...FRAME, data: new Uint8Array(FRAME.width * FRAME.height) };
  expect(upperBackCurve(empty, profile(1), FRAME)).toBe('backHidden');
});

test('an unseen hip leaves the waist unknown', () => {
  expect(upperBackCurve(maskOf(archOf(10), 1), { ...profile(1), isHipSeen: false }, FRAME)).toBe('hipsHidden');
});

function curve(bulge: (y: number) => number, { scale = 1 } = {}): number {
  const measured = upperBackCurve(maskOf(bulge, 1, scale), profile(1), FRAME);
  if (!isMeasured(measured)) throw new Error(measured);
  return measured.value;
}

/** Largest two fifths down the trunk, pixels. */
function archOf(heightPx: number) {
  return (y: number) => heightPx * Math.exp(-(((y - SHOULDER_Y - 0.3 * TRUNK_PX) / 55) ** 2));
}

function maskOf(bulge: (y: number) => number, facing: 1 | -1, scale = 1): Mask {
  const [width, height] = [FRAME.width * scale, FRAME.height * scale];
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const y = (row + 0.5) / scale;
    for (let column = 0; column < width; column++) {
      const ahead = facing * ((column + 0.5) / scale - SPINE_X);
      if (ahead > -(BACK_PX + bulge(y)) && ahead < 60) data[row * width + column] = 255;
    }
  }
  return { width, height, data };
}

function profile(facing: 1 | -1): Profile {
  return {
    nose: { x: SPINE_X + facing * 40, y: 60 },
    ear: { x: SPINE_X, y: 50 },
    shoulder: { x: SPINE_X, y: SHOULDER_Y },
    hip: { x: SPINE_X, y: SHOULDER_Y + TRUNK_PX },
    isHipSeen: true,
    facing,
    yawOffDeg: 0 as Profile['yawOffDeg'],
    cmPerPixel: 0.23,
    frameWidth: FRAME.width,
    quality: 1,
  };
}
