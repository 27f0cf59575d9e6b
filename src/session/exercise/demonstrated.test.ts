import { expect, test } from 'vitest';
import { poseIn, sceneWith } from '../../mannequin/scene';
import type { PostureAngles } from '../../mannequin/posture-angles';
import { postureAt } from '../../mannequin/posture-script';
import { trueLandmarks, type RoomLandmarks } from '../../mannequin/true-landmarks';
import { EXERCISE_IDS, type ExerciseId } from '../../program/exercises';
import { demonstrationOf } from './demonstrated';

test('every exercise that is shown moves, comes back to rest, and begins anew without a jump', () => {
  for (const id of EXERCISE_IDS) {
    const { script } = demonstrationOf(id);
    const at = (ms: number) => JSON.stringify(postureAt(script, ms));
    expect([id, at(0)]).toEqual([id, at(script.lengthMs)]);
    expect([id, at(script.lengthMs / 2 / script.steps.length)]).not.toEqual([id, at(0)]);
  }
});

test('where nothing may move, the far end of the movement is shown', () => {
  expect(demonstrationOf('neckTurn').farthest.headYaw).toBe(48);
});

/** Where each step of a demonstration ends, as landmarks in the room: up is y, forward z, the person's left x. Metres. */
function stagesOf(id: ExerciseId): RoomLandmarks[] {
  const { stance, script } = demonstrationOf(id);
  const scene = sceneWith({ stance });
  return script.steps.map(({ posture }) => trueLandmarks(poseIn(scene, posture)));
}

const up = (point: RoomLandmarks[keyof RoomLandmarks]) => point[1];
const ahead = (point: RoomLandmarks[keyof RoomLandmarks]) => point[2];
const gap = (one: RoomLandmarks[keyof RoomLandmarks], other: RoomLandmarks[keyof RoomLandmarks]) =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
const bend = ({ leftShoulder, leftElbow, leftWrist }: RoomLandmarks) =>
  gap(leftShoulder, leftWrist) / (gap(leftShoulder, leftElbow) + gap(leftElbow, leftWrist));

/** What the text of an exercise says, of the far end (or ends) and of rest, which comes last. */
const AS_TOLD: Partial<Record<ExerciseId, (stages: readonly RoomLandmarks[]) => void>> = {
  lateralRaise: ([end, rest]) => {
    expect(Math.abs(up(end!.leftWrist) - up(end!.leftShoulder))).toBeLessThan(0.06);
    expect(ahead(end!.leftWrist)).toBeGreaterThan(ahead(end!.leftShoulder) + 0.05);
    expect(gap(end!.leftWrist, end!.rightWrist)).toBeGreaterThan(1.1);
    expect(up(rest!.leftWrist)).toBeLessThan(up(rest!.leftHip) + 0.1);
  },
  overheadReach: ([end]) => expect(up(end!.leftWrist)).toBeGreaterThan(up(end!.nose) + 0.2),
  wallAngel: ([end, rest]) => {
    expect(Math.abs(up(rest!.leftElbow) - up(rest!.leftShoulder))).toBeLessThan(0.06);
    expect(up(rest!.leftWrist)).toBeGreaterThan(up(rest!.leftElbow) + 0.18);
    expect(up(end!.leftWrist)).toBeGreaterThan(up(rest!.leftWrist) + 0.15);
  },
  doorwayStretch: ([left, , right]) => {
    expect(up(left!.leftElbow)).toBeLessThan(up(left!.leftShoulder) + 0.02);
    expect(ahead(left!.leftWrist)).toBeLessThan(ahead(left!.leftShoulder));
    expect(up(left!.rightWrist)).toBeLessThan(up(left!.rightHip) + 0.1);
    expect(ahead(right!.rightWrist)).toBeLessThan(ahead(right!.rightShoulder));
  },
  bandRow: ([end, rest]) => {
    expect(ahead(rest!.leftWrist)).toBeGreaterThan(ahead(rest!.leftShoulder) + 0.4);
    expect(ahead(end!.leftElbow)).toBeLessThan(ahead(end!.leftShoulder) - 0.1);
    expect(up(end!.leftElbow)).toBeLessThan(up(end!.leftShoulder) - 0.1);
  },
  pullApart: ([end, rest]) => {
    expect(gap(rest!.leftWrist, rest!.rightWrist)).toBeLessThan(0.45);
    expect(gap(end!.leftWrist, end!.rightWrist)).toBeGreaterThan(1.1);
    expect(bend(end!)).toBeGreaterThan(0.93);
  },
  externalRotation: ([end, rest]) => {
    expect(gap(end!.leftElbow, rest!.leftElbow)).toBeLessThan(0.08);
    expect(gap(end!.leftWrist, end!.rightWrist)).toBeGreaterThan(gap(rest!.leftWrist, rest!.rightWrist) + 0.25);
  },
  elbowPress: ([end, rest]) => expect(ahead(end!.leftElbow)).toBeLessThan(ahead(rest!.leftElbow) - 0.08),
  neckHolds: (stages) => {
    const [front, , back, , left, , right, rest] = stages;
    for (const stage of stages) expect(gap(stage.nose, rest!.nose)).toBeLessThan(0.001);
    expect(ahead(front!.rightWrist)).toBeGreaterThan(ahead(front!.rightEar));
    expect(ahead(back!.rightWrist)).toBeLessThan(ahead(back!.rightEar));
    expect(gap(left!.leftWrist, left!.leftEar)).toBeLessThan(0.2);
    expect(gap(right!.rightWrist, right!.rightEar)).toBeLessThan(0.2);
  },
  deskPushUp: ([end, rest]) => {
    expect(gap(end!.leftWrist, rest!.leftWrist)).toBeLessThan(0.08);
    expect(up(end!.leftShoulder)).toBeLessThan(up(rest!.leftShoulder) - 0.08);
    expect(bend(rest!)).toBeGreaterThan(0.93);
    expect(bend(end!)).toBeLessThan(0.6);
    expectOneLine(end!);
  },
  wallPlank: ([end]) => {
    expect(up(end!.leftWrist)).toBeGreaterThan(up(end!.leftElbow) + 0.15);
    expect(ahead(end!.leftElbow)).toBeGreaterThan(ahead(end!.leftShoulder) + 0.1);
    expectOneLine(end!);
  },
  slowBreathing: ([end, rest]) => {
    expect(ahead(end!.rightWrist)).toBeGreaterThan(ahead(rest!.rightWrist) + 0.02);
    expect(Math.abs(up(end!.leftShoulder) - up(rest!.leftShoulder))).toBeLessThan(0.01);
  },
  sitToStand: ([lean, stood, , seat]) => {
    expect(up(stood!.leftHip)).toBeGreaterThan(up(seat!.leftHip) + 0.3);
    expect(ahead(lean!.nose)).toBeGreaterThan(ahead(seat!.nose) + 0.2);
    for (const stage of [lean!, stood!, seat!]) expect(gap(stage.leftAnkle, stood!.leftAnkle)).toBeLessThan(0.02);
  },
  craniocervicalNod: ([end, rest]) => {
    expectLow(rest!, ['leftHip', 'leftShoulder', 'leftEar', 'leftAnkle']);
    expect(up(rest!.nose)).toBeGreaterThan(up(rest!.leftEar));
    expect(gap(end!.nose, rest!.nose)).toBeGreaterThan(0.01);
    expect(gap(end!.leftShoulder, rest!.leftShoulder)).toBeLessThan(0.001);
  },
  proneYT: ([y, , t, rest]) => {
    expectLow(rest!, ['leftHip', 'leftShoulder', 'nose', 'leftAnkle']);
    expect(up(rest!.nose)).toBeLessThan(up(rest!.leftEar));
    for (const stage of [y!, t!]) expect(up(stage.leftWrist)).toBeGreaterThan(up(rest!.leftWrist) + 0.08);
    expect(ahead(y!.leftWrist)).toBeGreaterThan(ahead(y!.nose) + 0.1);
    expect(gap(t!.leftWrist, t!.rightWrist)).toBeGreaterThan(1.1);
  },
  openBook: ([end, rest]) => {
    expectLow(rest!, ['leftHip', 'leftShoulder', 'leftKnee', 'leftAnkle']);
    expect(up(rest!.rightHip)).toBeGreaterThan(up(rest!.leftHip) + 0.1);
    expect(gap(rest!.leftWrist, rest!.rightWrist)).toBeLessThan(0.45);
    expect(ahead(end!.rightWrist)).toBeLessThan(ahead(rest!.rightWrist) - 0.4);
    expect(up(end!.rightWrist)).toBeGreaterThan(up(rest!.rightWrist) + 0.2);
    expect(gap(end!.rightKnee, rest!.rightKnee)).toBeLessThan(0.001);
  },
  birdDog: ([end, rest]) => {
    expectLow(rest!, ['leftWrist', 'rightWrist', 'leftKnee', 'rightKnee', 'leftAnkle']);
    expect(Math.abs(up(rest!.leftShoulder) - up(rest!.leftHip))).toBeLessThan(0.1);
    expect(ahead(end!.rightWrist)).toBeGreaterThan(ahead(end!.nose) + 0.1);
    expect(ahead(end!.leftAnkle)).toBeLessThan(ahead(end!.leftHip) - 0.7);
    expect(Math.abs(up(end!.leftAnkle) - up(end!.leftHip))).toBeLessThan(0.12);
    expect(gap(end!.leftWrist, rest!.leftWrist)).toBeLessThan(0.02);
    expect(gap(end!.rightKnee, rest!.rightKnee)).toBeLessThan(0.02);
  },
  deadBug: ([end, rest]) => {
    expectLow(rest!, ['leftHip', 'leftShoulder', 'leftEar']);
    expect(up(rest!.leftWrist)).toBeGreaterThan(up(rest!.leftShoulder) + 0.4);
    expect(up(rest!.leftKnee)).toBeGreaterThan(up(rest!.leftHip) + 0.35);
    expectLow(end!, ['rightWrist']);
    expect(up(end!.leftAnkle)).toBeGreaterThan(0.1);
    expect(up(end!.leftAnkle)).toBeLessThan(0.45);
    expect(up(end!.rightKnee)).toBeGreaterThan(up(end!.rightHip) + 0.35);
  },
  walk: expectSteps,
  briskWalk: expectSteps,
};

function expectOneLine({ leftShoulder, leftHip, leftAnkle }: RoomLandmarks): void {
  expect(gap(leftShoulder, leftAnkle) / (gap(leftShoulder, leftHip) + gap(leftHip, leftAnkle))).toBeGreaterThan(0.985);
}

/** On the floor, or near it; and not in it. Metres. */
function expectLow(stage: RoomLandmarks, names: readonly (keyof RoomLandmarks)[]): void {
  for (const name of names) expect([name, up(stage[name]) > 0.01 && up(stage[name]) < 0.3]).toEqual([name, true]);
}

/** One foot forward, the other back, the arms against them, the lower foot near the floor. */
function expectSteps([left, right]: readonly RoomLandmarks[]): void {
  expect(ahead(left!.leftAnkle)).toBeGreaterThan(ahead(left!.rightAnkle) + 0.3);
  expect(ahead(left!.leftWrist)).toBeLessThan(ahead(left!.rightWrist) - 0.1);
  expect(ahead(right!.rightAnkle)).toBeGreaterThan(ahead(right!.leftAnkle) + 0.3);
  for (const stage of [left!, right!])
    expect(Math.abs(Math.min(up(stage.leftHeel), up(stage.rightHeel), up(stage.leftFootIndex)))).toBeLessThan(0.1);
}

/** The rest are told by the posture's own numbers. */
const BY_NUMBER: Partial<Record<ExerciseId, (end: PostureAngles) => number>> = {
  neckTurn: ({ headYaw }) => headYaw,
  neckSideBend: ({ headTilt }) => -headTilt,
  neckSideStretch: ({ headTilt }) => -headTilt,
  chinTuck: ({ neckFlexion }) => -neckFlexion,
  thoracicExtension: ({ thoracicFlexion }) => -thoracicFlexion,
  seatedTurn: ({ trunkTwist }) => trunkTwist,
  catCowSeated: ({ thoracicFlexion }) => thoracicFlexion,
  trunkSideBend: ({ trunkSideLean }) => -trunkSideLean,
  scapularSqueeze: ({ shoulderProtractionLeft }) => -shoulderProtractionLeft,
  shoulderRolls: ({ shoulderElevationLeft }) => shoulderElevationLeft,
  shrug: ({ shoulderElevationLeft }) => shoulderElevationLeft,
};

test.each(EXERCISE_IDS)('%s moves as its text says', (id) => {
  const [told, number] = [AS_TOLD[id], BY_NUMBER[id]];
  expect(told ?? number).toBeDefined();
  told?.(stagesOf(id));
  if (number) expect(number(demonstrationOf(id).farthest)).toBeGreaterThan(5);
});
