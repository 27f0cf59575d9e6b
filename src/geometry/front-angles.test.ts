import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AngleId } from './angle';
import { measureFeatures } from './features';
import { LANDMARK_NAMES, type Pose } from './landmarks';
import { mirrored, rolledHead, scaled, seenByRolledCamera } from './test-changes';
import { everyLandmark, poseWith } from './test-pose';
import { valueOf } from './test-readings';

const SIDED: readonly AngleId[] = ['headTilt', 'shoulderTilt', 'headYaw', 'trunkLateralLean'];
const UNSIDED: readonly AngleId[] = ['headPitch', 'viewingDistance'];
const TOLERANCE_DEG = 0.05;

describe('a front view', () => {
  test('of a person sitting level and facing the camera reads about zero everywhere', () => {
    const features = measureFeatures(poseWith());
    expect(features.view).toBe('front');
    for (const id of SIDED) expect(Math.abs(valueOf(features, id))).toBeLessThan(TOLERANCE_DEG);
  });

  test('mirrored, with left and right swapped, flips the sided angles and leaves the others', () => {
    fc.assert(
      fc.property(livelyPose(), (pose) => {
        const [one, other] = [measureFeatures(pose), measureFeatures(mirrored(pose))];
        for (const id of SIDED) expect(valueOf(other, id)).toBeCloseTo(-valueOf(one, id), 1);
        for (const id of UNSIDED) expect(valueOf(other, id)).toBeCloseTo(valueOf(one, id), 1);
      }),
      { numRuns: 100 },
    );
  });

  test('of a rolled camera adds the roll to head and shoulder tilt one to one', () => {
    fc.assert(
      fc.property(livelyPose(), fc.double({ min: -20, max: 20, noNaN: true }), (pose, rollDeg) => {
        const [level, rolled] = [measureFeatures(pose), measureFeatures(seenByRolledCamera(pose, rollDeg))];
        for (const id of ['headTilt', 'shoulderTilt'] as const) {
          expect(Math.abs(valueOf(rolled, id) - valueOf(level, id) - rollDeg)).toBeLessThan(TOLERANCE_DEG);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('of a camera whose roll is known reads as a level camera does', () => {
    const rolled = seenByRolledCamera(poseWith({ image: { leftShoulder: { y: 300 } } }), 5);
    const level = measureFeatures(poseWith({ image: { leftShoulder: { y: 300 } } }));
    const corrected = measureFeatures(rolled, { cameraRollDeg: 5 });
    for (const id of ['headTilt', 'shoulderTilt', 'trunkLateralLean'] as const) {
      expect(valueOf(corrected, id)).toBeCloseTo(valueOf(level, id), 1);
    }
  });

  test('keeps its angles at any picture size', () => {
    fc.assert(
      fc.property(livelyPose(), fc.double({ min: 0.5, max: 4, noNaN: true }), (pose, factor) => {
        const [one, other] = [measureFeatures(pose), measureFeatures(scaled(pose, factor))];
        for (const id of [...SIDED, ...UNSIDED]) expect(valueOf(other, id)).toBeCloseTo(valueOf(one, id), 1);
      }),
      { numRuns: 100 },
    );
  });

  test('says that the right ear is lower with a positive number', () => {
    const tilted = rolledHead(poseWith(), -8);
    expect(valueOf(measureFeatures(tilted), 'headTilt')).toBeGreaterThan(6);
  });

  test('says that the right shoulder is lower with a positive number', () => {
    const pose = poseWith();
    const lower = poseWith({ image: { rightShoulder: { y: pose.image.rightShoulder.y + 20 } } });
    expect(valueOf(measureFeatures(lower), 'shoulderTilt')).toBeGreaterThan(3);
  });

  test('tells a lean to the right by shoulders that moved to the right, hips unseen', () => {
    const moved = everyLandmark((name) => ({ x: poseWith().image[name].x - (/Hip|Knee/.test(name) ? 0 : 45) }));
    expect(valueOf(measureFeatures(poseWith({ image: moved })), 'trunkLateralLean')).toBeGreaterThan(5);
  });

  test('shows a person twice as far at twice the distance', () => {
    const near = valueOf(measureFeatures(poseWith({ distanceM: 0.7 })), 'viewingDistance');
    const far = valueOf(measureFeatures(poseWith({ distanceM: 1.3 })), 'viewingDistance');
    expect(far - near).toBeGreaterThan(50);
    expect(far - near).toBeLessThan(70);
  });

  test('is surer of the distance once camera and eyes are calibrated', () => {
    const guessed = measureFeatures(poseWith()).angles.viewingDistance!;
    const calibrated = measureFeatures(poseWith(), { horizontalFovDeg: 65, eyeDistanceCm: 6.2 }).angles
      .viewingDistance!;
    expect(calibrated.sd).toBeLessThan(guessed.sd / 3);
  });

  test('hides what rests on hidden shoulders and keeps the head', () => {
    const features = measureFeatures(poseWith({ image: { leftShoulder: { visibility: 0.1 } } }));
    expect(features.unmeasured.shoulderTilt).toBe('shouldersHidden');
    expect(features.angles.headTilt).toBeDefined();
  });

  test('does not guess how far the shoulders are forward', () => {
    expect(measureFeatures(poseWith()).unmeasured.shoulderProtraction).toBe('notVisibleFromHere');
  });

  test('without a baseline does not say how far the back is bent', () => {
    expect(measureFeatures(poseWith()).unmeasured.thoracicFlexion).toBe('noBaseline');
  });

  test('lets the fitted body answer where it can, and the landmarks where it cannot', () => {
    const frontBody = () => ({ thoracicFlexion: { value: 12, sd: 2, quality: 0.9 }, neckFlexion: 'tooDark' as const });
    const features = measureFeatures(poseWith(), { frontBody, baselineId: 'desk' });
    expect(features.angles.thoracicFlexion).toMatchObject({ value: 12, sd: 2, unit: 'deg', baselineId: 'desk' });
    expect(features.unmeasured.neckFlexion).toBe('tooDark');
    expect(features.angles.headTilt).toBeDefined();
  });
});

function livelyPose(): fc.Arbitrary<Pose> {
  return fc
    .array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 })), {
      minLength: LANDMARK_NAMES.length,
      maxLength: LANDMARK_NAMES.length,
    })
    .map((shifts) => {
      const still = poseWith();
      const image = everyLandmark((name) => {
        const [dx, dy] = shifts[LANDMARK_NAMES.indexOf(name)]!;
        return { x: still.image[name].x + dx, y: still.image[name].y + dy };
      });
      return poseWith({ image });
    });
}
