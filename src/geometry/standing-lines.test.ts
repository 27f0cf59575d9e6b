import { expect, test } from 'vitest';
import { postureWith, type PostureAngles } from '../mannequin/posture-angles';
import { poseIn, sceneWith } from '../mannequin/scene';
import { imageLandmarks, trueLandmarks } from '../mannequin/true-landmarks';
import type { Placement } from '../mannequin/webcam-placement';
import type { ImageLandmarks, LandmarkName } from './landmarks';
import { anklesMiddle, isLine, STANDING_LINES, standingLines, type StandingLineId } from './standing-lines';

const FRAME = { width: 640, height: 480 };

/** Where the joints of somebody who stands truly are in the picture. */
function standing(placement: Placement, change: Partial<PostureAngles> = {}): ImageLandmarks {
  const webcam = { placement, distanceM: 2.7, heightM: 1 };
  const scene = sceneWith({ stance: 'standing', hasFurniture: false, webcam });
  const posed = poseIn(scene, postureWith({ stance: 'standing', arms: 'down', ...change }));
  return imageLandmarks(trueLandmarks(posed), scene.camera) as ImageLandmarks;
}

function moved(image: ImageLandmarks, name: LandmarkName, [x, y]: readonly [number, number]): ImageLandmarks {
  return { ...image, [name]: { ...image[name], x: image[name].x + x, y: image[name].y + y } };
}

function degrees(image: ImageLandmarks, view: 'front' | 'left-side' | 'right-side', id: StandingLineId): number {
  const line = standingLines(image, FRAME, view)[id];
  if (!isLine(line)) throw new Error(`${id}: ${line}`);
  return line.deg;
}

test('somebody who stands straight is level and straight from the front, within a few degrees', () => {
  const image = standing('standing-front');
  for (const id of ['pelvis', 'knees', 'ankles', 'leftLeg', 'rightLeg'] as const)
    expect(Math.abs(degrees(image, 'front', id))).toBeLessThan(3);
});

test('a hip that drops on the right tips the pelvis to the right, and knees that meet go inward', () => {
  const image = standing('standing-front');
  expect(degrees(moved(image, 'rightHip', [0, 6]), 'front', 'pelvis')).toBeGreaterThan(5);
  expect(degrees(moved(image, 'leftHip', [0, 6]), 'front', 'pelvis')).toBeLessThan(-5);
  const inward = moved(moved(image, 'leftKnee', [-8, 0]), 'rightKnee', [8, 0]);
  expect(degrees(inward, 'front', 'leftLeg')).toBeGreaterThan(5);
  expect(degrees(inward, 'front', 'rightLeg')).toBeGreaterThan(5);
});

test.each([
  ['left-side', -1],
  ['right-side', 1],
] as const)('from the %s a knee that goes forward bends, and one that goes back is beyond straight', (view, facing) => {
  const image = standing(view);
  const near = view === 'left-side' ? 'leftKnee' : 'rightKnee';
  const straight = degrees(image, view, 'knee');
  expect(degrees(moved(image, near, [facing * 12, 0]), view, 'knee')).toBeGreaterThan(straight + 8);
  expect(degrees(moved(image, near, [-facing * 12, 0]), view, 'knee')).toBeLessThan(straight - 8);
  expect(degrees(moved(image, near, [facing * 12, 0]), view, 'shin')).toBeGreaterThan(degrees(image, view, 'shin'));
  expect(degrees(standing(view, { trunkLean: 15 }), view, 'hip') - degrees(image, view, 'hip')).toBeCloseTo(15, -0.5);
});

test('a line whose joint is out of the picture is unknown, and says which joint it was', () => {
  const cut = moved(standing('standing-front'), 'leftAnkle', [0, 200]);
  const look = standingLines(cut, FRAME, 'front');
  expect([look.ankles, look.leftLeg]).toEqual(['ankles', 'ankles']);
  expect(isLine(look.rightLeg)).toBe(true);
  expect(anklesMiddle(cut, FRAME)).toBeNull();
});

test('what the other side shows, and nobody, have their own reasons', () => {
  const image = standing('standing-front');
  expect(standingLines(image, FRAME, 'front').knee).toBe('wrongView');
  expect(standingLines(image, FRAME, 'three-quarter').pelvis).toBe('wrongView');
  for (const id of STANDING_LINES) expect(standingLines(null, FRAME, 'front')[id]).toBe('nobody');
});

test('every line carries an error', () => {
  for (const look of [standingLines(standing('standing-front'), FRAME, 'front')])
    for (const line of Object.values(look).filter(isLine)) expect(line.sdDeg).toBeGreaterThan(0);
});
