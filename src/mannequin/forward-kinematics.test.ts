import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poseSkeleton } from './forward-kinematics';
import { PEOPLE, PERSON_IDS } from './person';
import { postureWith, type PostureAngles } from './posture-angles';
import { sceneWith } from './scene';
import { BONES, skeletonOf } from './skeleton';
import { distance, type Vec3 } from '../geometry/vec3';
import { trueAngles, type TrueAngleId } from './true-angles';
import { trueLandmarks } from './true-landmarks';

const POSED_BY_AND_MEASURED_WITHIN_DEG = 0.1;
const SAME_PLACE_M = 1e-9;
const skeleton = skeletonOf(PEOPLE.ari.body, 'seated');
const { camera } = sceneWith({});

function anglesOf(posture: Partial<PostureAngles>) {
  return trueAngles(poseSkeleton(skeleton, postureWith(posture)), camera);
}

describe('the figure truly has the angles it is posed by', () => {
  const cases: readonly (readonly [TrueAngleId, (deg: number) => Partial<PostureAngles>, number])[] = [
    ['headTilt', (headTilt) => ({ headTilt }), 30],
    ['headYaw', (headYaw) => ({ headYaw }), 80],
    ['headPitch', (headPitch) => ({ headPitch }), 45],
    ['thoracicFlexion', (thoracicFlexion) => ({ thoracicFlexion, trunkLean: -7 }), 50],
    ['neckFlexion', (neckFlexion) => ({ neckFlexion, thoracicFlexion: 12 }), 40],
    ['shoulderElevation', (deg) => ({ shoulderElevationLeft: deg, shoulderElevationRight: deg }), 20],
    ['shoulderProtraction', (deg) => ({ shoulderProtractionLeft: deg, shoulderProtractionRight: deg }), 25],
  ];
  test.each(cases)('%s', (id, pose, limit) => {
    fc.assert(
      fc.property(fc.double({ min: -limit, max: limit, noNaN: true }), (deg) => {
        const change = anglesOf(pose(deg))[id] - anglesOf(pose(0))[id];
        expect(Math.abs(change - deg)).toBeLessThan(POSED_BY_AND_MEASURED_WITHIN_DEG);
      }),
    );
  });

  test.each(['trunkLateralLean', 'trunkInclination'] as const)('%s follows the lean of the whole trunk', (id) => {
    const lean = (deg: number) => (id === 'trunkInclination' ? { trunkLean: deg } : { trunkSideLean: deg });
    for (const deg of [-20, -5, 5, 20]) {
      const change = anglesOf(lean(deg))[id] - anglesOf({})[id];
      expect(Math.abs(change - deg)).toBeLessThan(POSED_BY_AND_MEASURED_WITHIN_DEG);
    }
  });
});

describe('signs', () => {
  test('right ear down and right shoulder lower are positive', () => {
    expect(anglesOf({ headTilt: 10 }).headTilt).toBeGreaterThan(9);
    expect(anglesOf({ shoulderElevationLeft: 10 }).shoulderTilt).toBeGreaterThan(2);
    expect(anglesOf({ trunkSideLean: 10 }).shoulderTilt).toBeGreaterThan(9);
  });

  test('a slump, a forward head and a lean bring the ears forward or nearer to the camera', () => {
    expect(anglesOf({ neckFlexion: 20 }).headForward).toBeGreaterThan(anglesOf({}).headForward + 2);
    expect(anglesOf({ thoracicFlexion: 20 }).viewingDistance).toBeLessThan(anglesOf({}).viewingDistance - 5);
    expect(anglesOf({ trunkLean: 10 }).trunkInclination).toBeGreaterThan(5);
  });

  test('moving the seat changes the distance and nothing of the posture', () => {
    const [moved, usual] = [anglesOf({ seatForwardCm: 6 }), anglesOf({})];
    expect(usual.viewingDistance - moved.viewingDistance).toBeCloseTo(6, 0);
    for (const id of ['headForward', 'thoracicFlexion', 'trunkInclination', 'headTilt'] as const)
      expect(moved[id]).toBeCloseTo(usual[id], 6);
  });
});

const anyPosture = fc
  .record({
    trunkLean: angle(25),
    trunkSideLean: angle(20),
    thoracicFlexion: angle(40),
    neckFlexion: angle(30),
    headYaw: angle(60),
    headPitch: angle(35),
    headTilt: angle(25),
    shoulderElevationLeft: angle(15),
    shoulderElevationRight: angle(15),
    shoulderProtractionLeft: angle(20),
    shoulderProtractionRight: angle(20),
    arms: fc.constantFrom('desk' as const, 'lap' as const, 'down' as const, 'raised' as const),
  })
  .map(postureWith);

function angle(limit: number) {
  return fc.double({ min: -limit, max: limit, noNaN: true });
}

function mirrored(p: PostureAngles): PostureAngles {
  return {
    ...p,
    trunkSideLean: -p.trunkSideLean,
    headYaw: -p.headYaw,
    headTilt: -p.headTilt,
    shoulderElevationLeft: p.shoulderElevationRight,
    shoulderElevationRight: p.shoulderElevationLeft,
    shoulderProtractionLeft: p.shoulderProtractionRight,
    shoulderProtractionRight: p.shoulderProtractionLeft,
  };
}

test('a mirrored posture gives mirrored landmarks with left and right changed over', () => {
  fc.assert(
    fc.property(anyPosture, (posture) => {
      const points = trueLandmarks(poseSkeleton(skeleton, posture));
      const others = trueLandmarks(poseSkeleton(skeleton, mirrored(posture)));
      for (const [one, other] of [
        ['nose', 'nose'],
        ['leftEar', 'rightEar'],
        ['leftShoulder', 'rightShoulder'],
        ['rightElbow', 'leftElbow'],
        ['leftWrist', 'rightWrist'],
        ['mouthLeft', 'mouthRight'],
        ['leftHip', 'rightHip'],
      ] as const)
        expect(distance(points[one], across(others[other]))).toBeLessThan(SAME_PLACE_M);
    }),
  );
});

function across([x, y, z]: Vec3): Vec3 {
  return [-x, y, z];
}

test('bones keep their length in every posture and person', () => {
  fc.assert(
    fc.property(anyPosture, fc.constantFrom(...PERSON_IDS), (posture, id) => {
      const person = skeletonOf(PEOPLE[id].body, 'seated');
      const { bones } = poseSkeleton(person, posture);
      for (const [from, to] of [
        ['leftUpperArm', 'leftForearm'],
        ['rightForearm', 'rightHand'],
        ['upperTrunk', 'neck'],
        ['neck', 'head'],
        ['leftThigh', 'leftShin'],
      ] as const) {
        const rest = distance(person.joints[from], person.joints[to]) * person.scale;
        expect(distance(bones[from].position, bones[to].position)).toBeCloseTo(rest, 6);
      }
    }),
  );
});

test('no posture leaves a bone without a place', () => {
  fc.assert(
    fc.property(anyPosture, (posture) => {
      const { bones } = poseSkeleton(skeleton, posture);
      for (const bone of BONES) expect(bones[bone].position.every(Number.isFinite)).toBe(true);
    }),
  );
});

test('a standing figure has its feet on the floor and a seated one its hips on the seat', () => {
  const standing = poseSkeleton(skeletonOf(PEOPLE.chi.body, 'standing'), postureWith({ stance: 'standing' }));
  expect(trueLandmarks(standing).leftHeel[1]).toBeLessThan(0.06);
  expect(trueLandmarks(standing).leftHeel[1]).toBeGreaterThan(-0.02);
  expect(poseSkeleton(skeleton, postureWith({ trunkLean: 20 })).bones.leftThigh.position[1]).toBeCloseTo(0.555, 2);
});
