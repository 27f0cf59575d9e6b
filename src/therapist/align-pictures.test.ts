import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImageLandmarks } from '../geometry/landmarks';
import { poseWith } from '../geometry/test-pose';
import { placeOn, scaleBases, type Sized } from './align-pictures';

const { image, frame } = poseWith({});
const sized = (changes: Partial<Sized> = {}): Sized => ({
  landmarks: image,
  cmPerPixel: null,
  size: frame,
  camera: null,
  ...changes,
});

function scaled(landmarks: ImageLandmarks, by: number): ImageLandmarks {
  const entries = Object.entries(landmarks).map(([name, { x, y, visibility }]) => [
    name,
    { x: x * by, y: y * by, visibility },
  ]);
  return Object.fromEntries(entries) as ImageLandmarks;
}

test('frames of the same camera are never resized, whatever the person does in them', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (by) => {
      const [a, b] = [
        sized({ camera: 'desk' }),
        sized({ camera: 'desk', landmarks: scaled(image, by), cmPerPixel: 1 }),
      ];
      expect(placeOn(a, b)).toMatchObject({ scale: 1, basis: 'camera' });
      expect(placeOn(a, b, 'head').scale).toBe(1);
    }),
  );
});

test('another camera, or another size of its pictures, is scaled by a length drawn in both, and says so', () => {
  const [a, b] = [sized({ camera: 'desk', cmPerPixel: 0.1 }), sized({ camera: 'phone', cmPerPixel: 0.2 })];
  expect(placeOn(a, b)).toMatchObject({ scale: 2, basis: 'length' });
  const larger = sized({
    camera: 'desk',
    size: { width: frame.width * 2, height: frame.height * 2 },
    cmPerPixel: 0.05,
  });
  expect(placeOn(a, larger)).toMatchObject({ scale: 0.5, basis: 'length' });
});

test('without a drawn length a pair of landmarks decides, the therapist chooses which, and it undoes the size', () => {
  const [a, b] = [sized(), sized({ landmarks: scaled(image, 2) })];
  const bases = scaleBases(a, b);
  expect(bases).not.toContain('length');
  expect(bases.at(-1)).toBe('height');
  for (const basis of bases.filter((each) => each !== 'height')) expect(placeOn(a, b, basis).scale).toBeCloseTo(0.5);
  expect(placeOn(a, b, 'length').basis).toBe(bases[0]);
});

test('pictures without people are fitted by their height', () => {
  const [a, b] = [sized({ landmarks: null }), sized({ landmarks: null, size: { width: 320, height: 240 } })];
  expect(placeOn(a, b)).toMatchObject({ scale: frame.height / 240, basis: 'height' });
});
