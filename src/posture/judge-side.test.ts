import { describe, expect, test } from 'vitest';
import { FACE_LANDMARKS, type LandmarkName, type Pose } from '../geometry/landmarks';
import { poseWith } from '../geometry/test-pose';
import { assess } from './assess';
import { buildBaseline, isRefusal, type Baseline } from './baseline';
import { judgeSide } from './judge-side';

const UPPER: readonly LandmarkName[] = [...FACE_LANDMARKS, 'leftShoulder', 'rightShoulder'];

interface Bend {
  readonly about: LandmarkName;
  readonly points: readonly LandmarkName[];
  readonly deg: number;
}

/** A person seen from the right side (their front to the picture's right), with parts of the body turned forward. */
function profile(...bends: readonly Bend[]): Pose {
  const upright = poseWith({ turnedLeftDeg: -90, distanceM: 1.6 });
  const facing = Math.sign(upright.image.nose.x - upright.image.rightEar.x);
  return bends.reduce((pose, bend) => bent(pose, bend, facing), upright);
}

function bent(pose: Pose, { about, points, deg }: Bend, facing: number): Pose {
  const centre = pose.image[about];
  const angle = (facing * deg * Math.PI) / 180;
  const image = { ...pose.image };
  for (const name of points) {
    const { x, y, visibility } = pose.image[name];
    const [dx, dy] = [x - centre.x, y - centre.y];
    image[name] = {
      x: centre.x + dx * Math.cos(angle) - dy * Math.sin(angle),
      y: centre.y + dx * Math.sin(angle) + dy * Math.cos(angle),
      visibility,
    };
  }
  return { ...pose, image };
}

function uprightBaseline(): Baseline {
  const result = buildBaseline([profile(), profile(), profile()], {
    id: 'side',
    name: 'Side',
    engineModel: 'litert/full',
    capturedAtMs: 0,
  });
  if (isRefusal(result)) throw new Error(`The test's own baseline was refused: ${result.refused}`);
  return result;
}

const BASELINE = uprightBaseline();
const judge = (...bends: readonly Bend[]) => assess(profile(...bends), BASELINE, 0).judgement;

type Shift = readonly [forwardCm: number, downCm: number];

/** Hips, shoulders and head each shifted as a whole. */
function inRoom({ hip, shoulder, head }: Readonly<Record<'hip' | 'shoulder' | 'head', Shift>>) {
  const upright = profile();
  const { rightShoulder, rightHip, nose, rightEar } = upright.image;
  const perCm = Math.hypot(rightShoulder.x - rightHip.x, rightShoulder.y - rightHip.y) / 50;
  const facing = Math.sign(nose.x - rightEar.x);
  const image = { ...upright.image };
  const shift = (names: readonly LandmarkName[], [forward, down]: Shift) => {
    for (const name of names) {
      const { x, y, visibility } = upright.image[name];
      image[name] = { x: x + facing * forward * perCm, y: y + down * perCm, visibility };
    }
  };
  shift(['leftHip', 'rightHip'], hip);
  shift(['leftShoulder', 'rightShoulder'], shoulder);
  shift(FACE_LANDMARKS, head);
  return assess({ ...upright, image }, BASELINE, 0).judgement;
}

describe('in profile', () => {
  test('sitting tall is aligned', () => expect(judge()?.state).toBe('aligned'));

  test('a trunk that leans forward as one is leaning in, not a forward head', () => {
    expect(
      judge({ about: 'rightHip', points: UPPER, deg: 18 }, { about: 'rightEar', points: FACE_LANDMARKS, deg: -18 }),
    ).toMatchObject({
      state: 'off',
      cause: 'leaningIn',
    });
  });

  test('leaning back is aligned', () => {
    const back = judge(
      { about: 'rightHip', points: UPPER, deg: -10 },
      { about: 'rightEar', points: FACE_LANDMARKS, deg: 10 },
    );
    expect(back?.state).toBe('aligned');
  });

  const slid = (share: number) =>
    inRoom({ hip: [20 * share, 0], shoulder: [-10 * share, 12 * share], head: [-10 * share, 12 * share] });

  test('a pelvis that came forward under shoulders that hang back has slid, the farther the worse', () => {
    expect(slid(1)).toMatchObject({ state: 'off', cause: 'slidDown' });
    expect(slid(1)?.severity).toBeGreaterThan(slid(0.6)?.severity ?? 0);
  });

  test('a chair that rolls or is let down takes all of the body along', () => {
    for (const way of [
      [14, 0],
      [-14, 0],
      [0, 5],
    ] as const)
      expect(inRoom({ hip: way, shoulder: way, head: way })?.cause, String(way)).not.toBe('slidDown');
  });

  test('a nose that turns down about the ears is looking down, not posture', () => {
    expect(judge({ about: 'rightEar', points: FACE_LANDMARKS, deg: 25 })).toMatchObject({
      state: 'unknown',
      reason: 'lookingDown',
      event: 'lookingDown',
    });
  });

  test('a body seen from the front has the wrong view for a side baseline', () => {
    expect(assess(poseWith(), BASELINE, 0).judgement).toMatchObject({ state: 'unknown', reason: 'wrongView' });
  });
});

test('a trunk past its own limit is off in words as well as on its track', () => {
  const trunk = { id: 'trunkInclination', sd: 1, driftingFrom: 7, offFrom: 13 } as const;
  const judged = (delta: number) =>
    judgeSide({ pose: profile(), baseline: uprightBaseline(), deviations: [{ ...trunk, delta }], timestampMs: 0 })
      .state;
  expect([6.8, 7.2, 12.8, 13.4].map(judged)).toEqual(['aligned', 'drifting', 'drifting', 'off']);
});
