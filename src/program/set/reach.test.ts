import { expect, test } from 'vitest';
import { poseWith } from '../../geometry/test-pose';
import { setGoal } from './set-goal';
import { beginGuidedSet, startGuidedSet, stepGuidedSet } from './guided-set';
import { PEOPLE } from '../../mannequin/person';
import { sceneWith } from '../../mannequin/scene';
import { exerciseImage, exerciseLandmarks } from '../../simulation/exercise-pose';
import { startRanging, stepRanging } from './ranging';
import type { ModelSize } from '../../geometry/landmarks';
import { keptDeg, rangeChange, rangedBy, rangeOf, shownShare } from './reach';

const GOAL = setGoal('neckTurn', { repetitions: 3, holdMs: 0, perSide: true });

/** A head that turns about its middle, metres; the shoulders stay. */
function turnedHead(timestampMs: number, deg: number) {
  const [sin, cos] = [Math.sin((deg * Math.PI) / 180), Math.cos((deg * Math.PI) / 180)];
  const at = (x: number, y: number, z: number) => ({ x: x * cos + z * -sin, y, z: x * sin + z * cos });
  const body = { nose: at(0, -0.62, -0.107), leftEar: at(0.075, -0.635, 0), rightEar: at(-0.075, -0.635, 0) };
  return poseWith({ timestampMs, body });
}

function rangeTurned(leftDeg: number, rightDeg: number, fps: number, model?: ModelSize) {
  let { set } = beginGuidedSet(startGuidedSet('neckTurn', GOAL), 0);
  for (let i = 0; i < 26 * fps; i++) {
    const into = i / fps - 1;
    const far = into < 0 || into >= 24 ? 0 : (1 - Math.cos((2 * Math.PI * into) / 4)) / 2;
    const deg = Math.floor(into / 4) % 2 ? -rightDeg * far : leftDeg * far;
    set = stepGuidedSet(set, { ...turnedHead((i * 1000) / fps, deg), ...(model && { model }) }).set;
  }
  return rangeOf(set.reach);
}

test.each([8, 15, 30])('how far a head turns to either side is told within its error, at %d looks a second', (fps) => {
  const range = rangeTurned(52, 38, fps);
  const { errorDeg } = rangedBy('neckTurn')!;
  expect(Math.abs(range!.leftDeg - 52)).toBeLessThan(errorDeg);
  expect(Math.abs(range!.rightDeg - 38)).toBeLessThan(errorDeg);
});

test.each(['lite', 'full'] as const)('a head that the %s model turns too little is told as far as it went', (model) => {
  const share = shownShare(rangedBy('neckTurn'), model);
  expect(share).toBeLessThan(1);
  const range = rangeTurned(52 * share, 38 * share, 15, model);
  const { errorDeg } = rangedBy('neckTurn')!;
  expect(Math.abs(range!.leftDeg - 52)).toBeLessThan(errorDeg);
  expect(Math.abs(range!.rightDeg - 38)).toBeLessThan(errorDeg);
  expect(range!.model).toBe(model);
});

test('one turn to a side is no range, and a trunk that turns has none in degrees', () => {
  expect(rangeOf({ looks: [], left: [50], right: [50, 48] })).toBeNull();
  expect(rangedBy('seatedTurn')?.told).toBe('ownBest');
  expect(rangedBy('bandRow')).toBeNull();
});

test('a change within what a day does is none', () => {
  expect(rangeChange(100, 110, 14)).toBe('none');
  expect(rangeChange(100, 80, 14)).toBe('farther');
  expect(rangeChange(80, 100, 14)).toBe('lessFar');
});

/** Somebody stands before the camera and lifts both arms, or sits and turns the trunk, with the pose model's errors. */
function mannequinSet(
  exercise: 'overheadReach' | 'seatedTurn',
  person: number,
  [leftDeg, rightDeg]: readonly [number, number],
) {
  const isTurn = exercise === 'seatedTurn';
  const scene = sceneWith({
    person: Object.values(PEOPLE)[person % Object.values(PEOPLE).length]!,
    stance: isTurn ? 'seated' : 'standing',
    webcam: isTurn ? { placement: 'monitor', distanceM: 0.85 } : { placement: 'standing-front', distanceM: 2.6 },
  });
  const frame = { width: scene.camera.width, height: scene.camera.height };
  let { set } = beginGuidedSet(
    startGuidedSet(exercise, setGoal(exercise, { repetitions: 4, holdMs: 0, perSide: isTurn })),
    0,
  );
  for (let i = 0; i < 26 * 12; i++) {
    const into = i / 12 - 1;
    const far = into < 0 || into >= 24 ? 0 : (1 - Math.cos((2 * Math.PI * into) / 4)) / 2;
    const turn = Math.floor(into / 4) % 2 ? -rightDeg * far : leftDeg * far;
    const pose = isTurn
      ? { posture: { arms: 'lap', trunkTwist: turn, headYaw: turn } as const }
      : { posture: {}, leftArmDeg: leftDeg * far, rightArmDeg: rightDeg * far };
    const image = exerciseImage(exerciseLandmarks(scene, pose), scene, {
      personSeed: person,
      frameSeed: person * 999 + i,
      noise: 1,
    });
    set = stepGuidedSet(set, { timestampMs: (i * 1000) / 12, frame, presence: 0.95, image }).set;
  }
  return rangeOf(set.reach)!;
}

test('how far both arms go up is told within the error that is claimed, each arm by itself', () => {
  const { errorDeg } = rangedBy('overheadReach')!;
  for (const [person, truth] of [
    [1, [165, 140]],
    [2, [120, 150]],
    [3, [172, 170]],
  ] as const) {
    const range = mannequinSet('overheadReach', person, truth);
    expect(Math.abs(range.leftDeg - truth[0])).toBeLessThan(errorDeg);
    expect(Math.abs(range.rightDeg - truth[1])).toBeLessThan(errorDeg);
  }
});

test('a trunk that turns is told as a share of its farthest turn, and no degrees are kept', () => {
  const range = mannequinSet('seatedTurn', 1, [42, 32]);
  expect(range.rightDeg / range.farthestDeg).toBeGreaterThan(0.65);
  expect(range.rightDeg / range.farthestDeg).toBeLessThan(0.85);
  expect(range.leftDeg / range.farthestDeg).toBeGreaterThan(0.92);
  expect(keptDeg('seatedTurn', range)).toBeNull();
  expect(keptDeg('overheadReach', range)).toBe(range.leftDeg + range.rightDeg);
});

/** Somebody bends to each side in turn, hips in the picture or, at a desk, below it. */
function bent([leftDeg, rightDeg]: readonly [number, number], where: 'standing' | 'desk') {
  const scene = sceneWith(
    where === 'standing'
      ? { stance: 'standing', webcam: { placement: 'standing-front' }, hasFurniture: false }
      : { webcam: { placement: 'monitor' } },
  );
  const frame = { width: scene.camera.width, height: scene.camera.height };
  let ranging = startRanging('trunkSideBend');
  for (let i = 0; i < 26 * 12; i++) {
    const into = i / 12 - 1;
    const far = into < 0 || into >= 24 ? 0 : (1 - Math.cos((2 * Math.PI * into) / 4)) / 2;
    const trunkSideLean = Math.floor(into / 4) % 2 ? rightDeg * far : -leftDeg * far;
    const points = exerciseLandmarks(scene, { posture: { trunkSideLean } });
    const image = exerciseImage(points, scene, { personSeed: 3, frameSeed: 100 + i, noise: 1 });
    ranging = stepRanging(ranging, { timestampMs: (i * 1000) / 12, frame, presence: 0.95, image });
  }
  return rangeOf(ranging.reach);
}

test('how far a trunk bends is told within its error where the hips are seen, and not at a desk', () => {
  const { errorDeg } = rangedBy('trunkSideBend')!;
  const range = bent([31, 22], 'standing')!;
  expect(Math.abs(range.leftDeg - 31)).toBeLessThan(errorDeg);
  expect(Math.abs(range.rightDeg - 22)).toBeLessThan(errorDeg);
  expect(bent([31, 22], 'desk')).toBeNull();
});
