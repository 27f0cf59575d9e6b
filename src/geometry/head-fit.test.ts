import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitHead, focalLengthPx, type HeadFit } from './head-fit';
import type { Pose } from './landmarks';
import { everyLandmark, poseWith } from './test-pose';
import { toRadians } from './units';

/** As the test camera of poseWith(). */
const FOCAL_PX = focalLengthPx(640, 65);
const TOLERANCE_DEG = 2;

test('a head that faces the camera is not turned', () => {
  const head = fit(poseWith());
  expect(Math.abs(head.yawDeg)).toBeLessThan(0.1);
  expect(Math.abs(head.tiltDeg)).toBeLessThan(0.1);
});

test('a turn of the whole body and head is read to a degree or two', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30, max: 30 }), (turnedLeftDeg) => {
      expect(Math.abs(fit(poseWith({ turnedLeftDeg })).yawDeg - turnedLeftDeg)).toBeLessThan(TOLERANCE_DEG + 1);
    }),
  );
});

test('a nod is read to a degree or two, as a change', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20, max: 30 }), (downDeg) => {
      const change = fit(nodded(downDeg)).pitchDeg - fit(poseWith()).pitchDeg;
      expect(Math.abs(change - downDeg)).toBeLessThan(TOLERANCE_DEG + 1);
    }),
  );
});

test('the distance of the eyes is that of the camera to them', () => {
  // poseWith: hips at 78 cm, eyes 10 cm in front of them.
  expect(fit(poseWith()).distanceCm).toBeGreaterThan(64);
  expect(fit(poseWith()).distanceCm).toBeLessThan(72);
});

test('turning the head does not bring it nearer', () => {
  const change = fit(poseWith({ turnedLeftDeg: 25 })).distanceCm - fit(poseWith()).distanceCm;
  expect(Math.abs(change)).toBeLessThan(3);
});

test('a face on one point, or of no numbers, has no orientation', () => {
  expect(fitHead(poseWith({ image: everyLandmark(() => ({ x: 100, y: 100 })) }), FOCAL_PX)).toBeNull();
  expect(fitHead(poseWith({ image: { leftEye: { x: NaN } } }), FOCAL_PX)).toBeNull();
});

function fit(pose: Pose): HeadFit {
  const head = fitHead(pose, FOCAL_PX);
  if (!head) throw new Error('the face is plain to see');
  return head;
}

/** The face turned down about the ears. */
function nodded(downDeg: number): Pose {
  const { world } = poseWith();
  const angle = toRadians(downDeg);
  const ears = world.leftEar;
  const face = Object.keys(world).filter((name) => /nose|Eye|Ear|mouth/.test(name)) as (keyof typeof world)[];
  const body = face.map((name) => {
    const [down, back] = [world[name].y - ears.y, world[name].z - ears.z];
    return [
      name,
      {
        y: ears.y + down * Math.cos(angle) - back * Math.sin(angle),
        z: ears.z + down * Math.sin(angle) + back * Math.cos(angle),
      },
    ] as const;
  });
  return poseWith({ body: Object.fromEntries(body) });
}
