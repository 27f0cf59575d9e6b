import { expect, test } from 'vitest';
import type { Pose } from '../geometry/landmarks';
import { EYE_DISTANCE_CM } from '../geometry/viewing-distance';
import { headDrop } from './head-drop';
import { seatedBaseline, seatedPose } from './test-seated-pose';

const baseline = seatedBaseline();

/** Every landmark of the head so many centimetres lower, as the eyes' distance tells centimetres. */
function lowered(pose: Pose, cm: number): Pose {
  const { leftEye, rightEye } = pose.image;
  const down = (cm / EYE_DISTANCE_CM) * Math.hypot(leftEye.x - rightEye.x, leftEye.y - rightEye.y);
  const image = Object.fromEntries(
    Object.entries(pose.image).map(([name, point]) => [name, { ...point, y: point.y + down }]),
  );
  return { ...pose, image: image as Pose['image'] };
}

test('a head that sank is lower, one that grew is taller, in centimetres', () => {
  const upright = headDrop(seatedPose(), baseline)!;
  expect(upright).toBeCloseTo(0, 0);
  for (const cm of [4, 0.6, -0.8]) expect(headDrop(lowered(seatedPose(), cm), baseline)! - upright).toBeCloseTo(cm, 1);
});

test('a back that bends lowers the head, one that grows past the baseline lifts it', () => {
  const [tall, upright, slumped] = [-8, 0, 20].map((thoracicFlexion) =>
    headDrop(seatedPose({ posture: { thoracicFlexion } }), baseline),
  );
  expect(tall).toBeLessThan(upright!);
  expect(slumped).toBeGreaterThan(upright! + 1);
});

test('without a front baseline there is nothing to compare with', () => {
  const { points: _, ...side } = baseline;
  expect(headDrop(seatedPose(), side)).toBeNull();
});
