import { describe, expect, test } from 'vitest';
import { poseWith } from '../geometry/test-pose';
import { assess } from './assess';
import { buildBaseline, isRefusal } from './baseline';
import { followDrift } from './follow-drift';
import type { Judgement } from './judgement';
import { matchBaseline } from './match-baseline';
import { staleReason } from './stale-baseline';
import { seatedBaseline, seatedPose } from './test-seated-pose';
import { checkBaseline } from './validate-baseline';

const DETAILS = { id: 'desk', name: 'Desk', engineModel: 'litert/full', capturedAtMs: 0 };
const BASELINE = seatedBaseline();
const HOUR_MS = 3600_000;

describe('making a baseline', () => {
  test('nobody, one picture, or a body turned half away make none, and say why', () => {
    expect(buildBaseline([], DETAILS)).toEqual({ refused: 'nobody' });
    expect(buildBaseline([seatedPose()], DETAILS)).toEqual({ refused: 'tooFewPictures' });
    const turned = Array.from({ length: 6 }, () => poseWith({ turnedLeftDeg: 45 }));
    expect(buildBaseline(turned, DETAILS)).toEqual({ refused: 'turned' });
  });

  test('a head that was never still makes none', () => {
    const poses = [-25, 25, -20, 20, -28, 28].map((headYaw) => seatedPose({ posture: { headYaw } }));
    expect(buildBaseline(poses, DETAILS)).toEqual({ refused: 'unsteady' });
  });

  test('it survives being stored as text', () => {
    expect(JSON.parse(JSON.stringify(BASELINE))).toEqual(BASELINE);
  });

  test('the camera above or below the eyes is told from the face', () => {
    expect(BASELINE.setup.placement).toBe('aboveEyes');
    expect(seatedBaseline({ camera: { position: [0, 0.4, 0.75], pitchDeg: -12 } }).setup.placement).toBe('belowEyes');
  });

  test('the light model, which wanders more, has to be surer before anything counts', () => {
    const poses = Array.from({ length: 6 }, () => seatedPose());
    const fromOf = (engineModel: string) => {
      const made = buildBaseline(poses, { ...DETAILS, engineModel });
      return isRefusal(made) ? NaN : made.findingFrom;
    };
    expect(fromOf('litert-full')).toBe(0.5);
    expect(fromOf('litert-lite')).toBeGreaterThan(fromOf('litert-full'));
  });

  test('one stray picture among many does not move it', () => {
    const stray = [...Array.from({ length: 8 }, () => seatedPose()), seatedPose({ posture: { headTilt: 20 } })];
    const result = buildBaseline(stray, DETAILS);
    expect(isRefusal(result) ? NaN : result.angles.headTilt?.median).toBeCloseTo(
      BASELINE.angles.headTilt?.median ?? 0,
      0,
    );
  });
});

describe('which set-up is this', () => {
  const laptop = seatedBaseline({ id: 'laptop', camera: { position: [0.25, 0.45, 1], pitchDeg: -8 } });

  test('the one whose picture it is, slumped or not', () => {
    expect(matchBaseline(seatedPose(), [laptop, BASELINE])?.baseline.id).toBe('desk');
    expect(matchBaseline(seatedPose({ posture: { thoracicFlexion: 20 } }), [laptop, BASELINE])?.baseline.id).toBe(
      'desk',
    );
  });

  test('none when all are far, or when two are the same', () => {
    const elsewhere = seatedPose({ camera: { position: [0, 0.73, 2.2] } });
    expect(matchBaseline(elsewhere, [laptop, BASELINE])).toBeNull();
    expect(matchBaseline(seatedPose(), [BASELINE, { ...BASELINE, id: 'twin' }])).toBeNull();
  });
});

describe('going stale', () => {
  const use = {
    engineModel: 'litert/full',
    frame: { width: 1280, height: 960 },
    nowMs: BASELINE.capturedAtMs,
    movedShare: 0.1,
  };

  test.each([
    ['fresh', {}, null],
    ['another engine', { engineModel: 'mediapipe/full' }, 'engineChanged'],
    ['another shape of picture', { frame: { width: 1280, height: 720 } }, 'pictureChanged'],
    ['half an hour elsewhere', { movedShare: 0.7 }, 'sceneMoved'],
    ['four months', { nowMs: BASELINE.capturedAtMs + 120 * 24 * HOUR_MS }, 'old'],
  ] as const)('%s', (_, change, reason) => expect(staleReason(BASELINE, { ...use, ...change })).toBe(reason));
});

describe('following slowly', () => {
  const aligned = (delta: number): Judgement => ({
    timestampMs: 0,
    state: 'aligned',
    severity: 0,
    deviations: [{ id: 'headTilt', delta, sd: 1, driftingFrom: 4, offFrom: 8 }],
  });

  test.each([1, 5, 30])(
    'a lasting change is half followed after about a quarter of an hour, at %i frames a second',
    (fps) => {
      let baseline = BASELINE;
      for (let i = 0; i < 14 * 60 * fps; i++)
        baseline = followDrift(baseline, aligned(1.5 - (baseline.drift?.headTilt ?? 0)), 1000 / fps);
      expect(baseline.drift?.headTilt).toBeGreaterThan(0.6);
      expect(baseline.drift?.headTilt).toBeLessThan(0.9);
    },
  );

  test('never beyond two degrees, never while off, never after the camera moved', () => {
    let baseline = BASELINE;
    for (let i = 0; i < 20_000; i++) baseline = followDrift(baseline, aligned(9), 1000);
    expect(baseline.drift?.headTilt).toBe(2);
    const off: Judgement = { ...aligned(3), state: 'off', cause: 'headTilt' };
    expect(followDrift(BASELINE, off, 1000)).toBe(BASELINE);
    expect(followDrift(BASELINE, { ...aligned(3), event: 'cameraMoved' }, 1000)).toBe(BASELINE);
  });

  test('what was followed is taken off the deviation', () => {
    const pose = seatedPose({ posture: { headTilt: 3 } });
    const tilt = (drift: number) =>
      assess(pose, { ...BASELINE, drift: { headTilt: drift } }, 0).judgement?.deviations.find(
        ({ id }) => id === 'headTilt',
      );
    expect(tilt(0)!.delta - tilt(1)!.delta).toBeCloseTo(1, 9);
  });
});

describe('slouch once, now sit tall', () => {
  test('a slouch this camera sees is found, and its angles are told', () => {
    const slouch = Array.from({ length: 5 }, () => seatedPose({ posture: { thoracicFlexion: 30, neckFlexion: 15 } }));
    const check = checkBaseline(BASELINE, slouch);
    expect(check.foundShare).toBe(1);
    expect(check.told).toContain('thoracicFlexion');
    expect(check.untold).toContain('headTilt');
  });

  test('without pictures nothing is claimed', () => {
    expect(checkBaseline(BASELINE, [])).toEqual({ foundShare: 0, told: [], untold: [] });
  });
});
