import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyRegion, toFrame, toRegion, wholeFrame } from './region';

const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });

test('an upright body has an upright region around the hips, 2.5 radii wide', () => {
  const region = bodyRegion({ x: 100, y: 300 }, { x: 100, y: 100 });
  expect(region).toEqual({ centreX: 100, centreY: 300, size: 500, rotationRad: 0 });
});

test('a body leaning toward the right of the picture turns the region clockwise', () => {
  const region = bodyRegion({ x: 0, y: 0 }, { x: 50, y: -50 });
  expect(region.rotationRad).toBeCloseTo(Math.PI / 4);
});

test('the desk region is smaller, and higher up the body', () => {
  const standard = bodyRegion({ x: 100, y: 300 }, { x: 100, y: 100 }, 'standard');
  const desk = bodyRegion({ x: 100, y: 300 }, { x: 100, y: 100 }, 'desk');
  expect(desk.size).toBeLessThan(standard.size);
  expect(desk.centreY).toBeLessThan(standard.centreY);
});

test('the way into a region and back ends where it began', () => {
  fc.assert(
    fc.property(
      coordinate,
      coordinate,
      fc.double({ min: 1, max: 2000, noNaN: true }),
      coordinate,
      fc.boolean(),
      (x, y, size, turn, mirrored) => {
        const region = { centreX: y, centreY: x, size, rotationRad: turn, mirrored };
        const inside = toRegion(region, x, y);
        const back = toFrame(region, inside.x, inside.y);
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(y, 6);
      },
    ),
  );
});

test('the whole frame is a square that holds the longer side', () => {
  expect(wholeFrame({ width: 640, height: 480 })).toEqual({ centreX: 320, centreY: 240, size: 640, rotationRad: 0 });
});
