import { expect, test } from 'vitest';
import { decodeLandmarks } from './landmark-decoding';
import { HEATMAP_SIZE, POINT_COUNT, POINT_STRIDE, WORLD_STRIDE } from './model-layout';
import type { Region } from './region';

const REGION: Region = { centreX: 320, centreY: 240, size: 512, rotationRad: 0 };
/** Of the left eye in the model's list. */
const LEFT_EYE = 2;

function outputs(): Float32Array[] {
  const points = new Float32Array(POINT_COUNT * POINT_STRIDE);
  points.set([128, 64, -10, 0, 3], LEFT_EYE * POINT_STRIDE);
  points.set([128, 192, 0, 0, 0], 33 * POINT_STRIDE);
  points.set([128, 0, 0, 0, 0], 34 * POINT_STRIDE);
  const world = new Float32Array(POINT_COUNT * WORLD_STRIDE);
  world.set([0.1, -0.6, -0.2], LEFT_EYE * WORLD_STRIDE);
  const heatmap = new Float32Array(HEATMAP_SIZE * HEATMAP_SIZE * POINT_COUNT).fill(-30);
  return [points, Float32Array.of(0.75), heatmap, world];
}

test('a landmark lands in the frame at its place in the region', () => {
  const { image, presence, hipCentre, bodyEdge } = decodeLandmarks(outputs(), REGION);
  expect(presence).toBe(0.75);
  expect(image.leftEye).toEqual({ x: 320, y: 112, visibility: 0.5 });
  expect(hipCentre).toEqual({ x: 320, y: 368 });
  expect(bodyEdge).toEqual({ x: 320, y: -16 });
});

test('world landmarks turn back with the region', () => {
  const upright = decodeLandmarks(outputs(), REGION).world.leftEye;
  const turned = decodeLandmarks(outputs(), { ...REGION, rotationRad: Math.PI / 2 }).world.leftEye;
  expect(upright).toMatchObject({ x: Math.fround(0.1), y: Math.fround(-0.6), z: Math.fround(-0.2) });
  expect(turned.x).toBeCloseTo(0.6);
  expect(turned.y).toBeCloseTo(0.1);
  expect(turned.z).toBeCloseTo(-0.2);
});

test('what the model saw in a mirror is given back to the right side of the body', () => {
  const plain = decodeLandmarks(outputs(), REGION);
  const mirrored = decodeLandmarks(outputs(), { ...REGION, mirrored: true });
  expect(mirrored.image.rightEye).toEqual({ ...plain.image.leftEye, x: 2 * REGION.centreX - plain.image.leftEye.x });
  expect(mirrored.world.rightEye).toEqual({ ...plain.world.leftEye, x: -plain.world.leftEye.x });
  expect(mirrored.hipCentre).toEqual(plain.hipCentre);
});
