import { expect, test } from 'vitest';
import { poseWith } from '../../geometry/test-pose';
import { NO_SCALE, stepScale } from '../reps/body-scale';
import type { ExerciseLook } from '../reps/look';
import { lookAt } from '../reps/test-looks';
import { NOT_PLACED, placementHint, stepPlacement, type PlacementHint } from './placement';
import type { CoachedId } from '../coached';

const hintFor = (exercise: CoachedId, look: ExerciseLook) => placementHint(exercise, look, stepScale(NO_SCALE, look));

test('one thing to do at a time, until the camera sees what the exercise rests on', () => {
  expect(hintFor('lateralRaise', { ...lookAt(0), presence: 0 })).toBe('comeIntoView');
  expect(hintFor('lateralRaise', lookAt(0, { without: ['leftWrist'] }))).toBe('showHands');
  expect(hintFor('sitToStand', lookAt(0, { without: ['leftKnee', 'rightKnee'] }))).toBe('showFeet');
  expect(hintFor('trunkSideBend', lookAt(0, { without: ['leftHip', 'rightHip'] }))).toBe('showHips');
  expect(hintFor('lateralRaise', lookAt(0, { distanceM: 9 }))).toBe('comeCloser');
  expect(hintFor('lateralRaise', lookAt(0, { asideM: 1 }))).toBe('makeRoom');
  expect(hintFor('lateralRaise', lookAt(0))).toBeNull();
});

test('who faces the camera is asked to turn where only the side shows the movement, and the other way round', () => {
  const aside = poseWith({ turnedLeftDeg: 90, distanceM: 2.6, visibility: 0.95 });
  expect(hintFor('bandRow', lookAt(0))).toBe('turnSide');
  expect(hintFor('bandRow', aside)).toBeNull();
  expect(hintFor('neckTurn', aside)).toBe('turnFront');
});

test('from the side, the half that faces away need not be seen', () => {
  const aside = poseWith({
    turnedLeftDeg: 90,
    distanceM: 2.6,
    visibility: 0.95,
    image: { leftWrist: { visibility: 0.1 }, leftElbow: { visibility: 0.1 }, leftHip: { visibility: 0.2 } },
  });
  expect(hintFor('bandRow', aside)).toBeNull();
});

test.each([1, 5, 30])('a glance away orders nobody about, at %d looks a second', (fps) => {
  let placement = NOT_PLACED;
  const at = (t: number): PlacementHint | null => (t > 5 && t < 5.9 ? 'turnSide' : null);
  for (let i = 0; i < 10 * fps; i++) placement = stepPlacement(placement, at(i / fps), (i * 1000) / fps);
  expect(placement.hint).toBeNull();
});
