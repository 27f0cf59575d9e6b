import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NAMED_POSTURES } from './demo-script';
import { PEOPLE, PERSON_IDS } from './person';
import { postureWith } from './posture-angles';
import { poseIn, sceneWith } from './scene';
import { imageLandmarks, isInside, trueLandmarks } from './true-landmarks';
import { focalLengthPx, project, toCamera } from './virtual-webcam';
import { PLACEMENTS } from './webcam-placement';

const ROLL_TOLERANCE_DEG = 0.1;
const SCREEN = { azimuthDeg: 0, pitchDeg: 0, rollDeg: 0, hfovDeg: 60, width: 640, height: 480 };
const AHEAD = { ...SCREEN, position: [0, 1.2, 1] as const };

test('the person’s left is right of the middle and up is up', () => {
  expect(project(AHEAD, [0, 1.2, 0])).toEqual({ x: 320, y: 240 });
  expect(project(AHEAD, [0.1, 1.2, 0])?.x).toBeGreaterThan(320);
  expect(project(AHEAD, [0, 1.3, 0])?.y).toBeLessThan(240);
});

test('the field of view spans the width of the frame', () => {
  const edge = Math.tan(Math.PI / 6);
  expect(project(AHEAD, [edge, 1.2, 0])?.x).toBeCloseTo(640, 6);
  expect(focalLengthPx(AHEAD)).toBeCloseTo(320 / edge, 6);
});

test('what is behind the lens has no pixel', () => {
  expect(project(AHEAD, [0, 1.2, 1.5])).toBeNull();
});

test('a camera at the left side sees the face toward the left of its picture', () => {
  const side = { ...SCREEN, azimuthDeg: 90, position: [1.5, 1.2, 0] as const };
  expect(project(side, [0, 1.2, 0.1])?.x).toBeLessThan(320);
  expect(toCamera(side, [0, 1.2, 0])[2]).toBeCloseTo(1.5, 6);
});

test('looking down lifts the scene in the picture', () => {
  expect(project({ ...AHEAD, pitchDeg: 10 }, [0, 1.2, 0])?.y).toBeLessThan(240);
});

test('camera roll adds one to one to the tilt of the eyes', () => {
  fc.assert(
    fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (rollDeg) => {
      const scene = sceneWith({ webcam: { placement: 'monitor', pitchDeg: 0, rollDeg, heightM: 0, distanceM: 1 } });
      const { leftEye, rightEye } = imageLandmarks(trueLandmarks(poseIn(scene, postureWith({}))), {
        ...scene.camera,
        pitchDeg: 0,
      });
      if (!leftEye || !rightEye) throw new Error('the eyes are before the lens');
      const tiltDeg = (Math.atan2(rightEye.y - leftEye.y, leftEye.x - rightEye.x) * 180) / Math.PI;
      expect(Math.abs(tiltDeg - rollDeg)).toBeLessThan(ROLL_TOLERANCE_DEG);
    }),
  );
});

test.each(PLACEMENTS)('%s shows the head and shoulders of every person', (placement) => {
  for (const id of PERSON_IDS) {
    const stance = placement === 'standing-front' ? 'standing' : 'seated';
    const scene = sceneWith({ person: PEOPLE[id], stance, webcam: { placement } });
    const pixels = imageLandmarks(trueLandmarks(poseIn(scene, postureWith({ stance }))), scene.camera);
    for (const name of ['nose', 'leftEye', 'rightEye', 'leftEar', 'rightEar', 'leftShoulder', 'rightShoulder'] as const)
      expect(pixels[name] && isInside(pixels[name], scene.camera), `${id} ${name}`).toBe(true);
  }
});

test('the webcam stays where it was set up when the person slumps', () => {
  const scene = sceneWith({});
  const noseIn = (posture: keyof typeof NAMED_POSTURES) =>
    imageLandmarks(trueLandmarks(poseIn(scene, NAMED_POSTURES[posture])), scene.camera).nose;
  expect(noseIn('slump')?.y).toBeGreaterThan((noseIn('upright')?.y ?? 0) + 40);
});
