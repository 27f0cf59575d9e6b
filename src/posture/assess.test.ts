import { describe, expect, test } from 'vitest';
import type { BodyPosture } from '../geometry/body-model/seated-body';
import { assess } from './assess';
import type { Cause } from '../geometry/cause';
import { seatedBaseline, seatedPose } from './test-seated-pose';

const BASELINE = seatedBaseline();
const judge = (posture: Partial<BodyPosture>) => assess(seatedPose({ posture }), BASELINE, 0).judgement;

describe('a front picture against the person’s own baseline', () => {
  test('sitting tall is aligned, with nothing to correct', () => {
    const judgement = judge({});
    expect(judgement?.state).toBe('aligned');
    expect(judgement?.severity).toBe(0);
    expect(judgement?.cause).toBeUndefined();
  });

  const CLEAR: readonly [Cause, Partial<BodyPosture>][] = [
    ['slump', { thoracicFlexion: 28, neckFlexion: 14 }],
    ['forwardHead', { neckFlexion: 26 }],
    ['leaningIn', { trunkLean: 18 }],
    ['sideLean', { trunkSide: 9 }],
    ['sideLean', { trunkSide: -9 }],
    ['headTilt', { headTilt: 14 }],
    ['headTilt', { headTilt: -14 }],
    ['unevenShoulders', { leftElevation: 14 }],
    ['shrug', { leftElevation: 13, rightElevation: 13 }],
  ];
  test.each(CLEAR)('names %s when it is plain to see', (cause, posture) => {
    const judgement = judge(posture);
    expect(judgement?.cause).toBe(cause);
    expect(['drifting', 'off']).toContain(judgement?.state);
    expect(judgement?.severity).toBeGreaterThan(0.1);
  });

  test.each([
    ['a glance across the screen', { headYaw: 10 }],
    ['reading the lower edge of the screen', { headPitch: 7 }],
    ['leaning back a little', { trunkLean: -5 }],
    ['the chair a hand lower', { seatUp: -0.05 }],
  ])('%s is aligned', (_, posture) => expect(judge(posture)?.state).toBe('aligned'));

  test('a head turned to a second monitor is not judged, and called looking away', () => {
    expect(judge({ headYaw: 35 })).toMatchObject({ state: 'unknown', reason: 'headTurned', event: 'lookingAway' });
    expect(judge({ headYaw: -35 })).toMatchObject({ state: 'unknown', reason: 'headTurned' });
  });

  test('looking down at the keyboard is not a slump', () => {
    expect(judge({ headPitch: 30, neckFlexion: 12 })).toMatchObject({ state: 'unknown', reason: 'lookingDown' });
  });

  test('bent over a phone with neck and eyes is looking down, not a slump', () => {
    expect(judge({ headPitch: 34, neckFlexion: 26, thoracicFlexion: 10 })).toMatchObject({ reason: 'lookingDown' });
  });

  test('a neck far forward that lowers the eyes a little is not judged, and what lies behind is kept', () => {
    const judgement = judge({ neckFlexion: 26, headPitch: 4 });
    expect(judgement).toMatchObject({ state: 'unknown', reason: 'lookingDown', held: { cause: 'forwardHead' } });
    expect(judge({ headPitch: 30, neckFlexion: 12 })?.held).toBeUndefined();
    expect(judge({ headPitch: 32, neckFlexion: 20 })?.held).toBeUndefined();
  });

  test('deep down with back and neck is a slump, also with lowered eyes', () => {
    expect(judge({ thoracicFlexion: 42, neckFlexion: 20, headPitch: 6 })).toMatchObject({
      state: 'off',
      cause: 'slump',
    });
  });

  test('back and neck say together how far off somebody is', () => {
    const [back, neck] = [judge({ thoracicFlexion: 12 }), judge({ thoracicFlexion: 12, neckFlexion: 12 })];
    expect(back?.severity).toBeGreaterThan(0);
    expect(neck!.severity).toBeGreaterThan(back!.severity + 0.1);
  });

  test('a hand at the chin is not judged, a guessed one is ignored', () => {
    const pose = seatedPose({ posture: { thoracicFlexion: 15 } });
    const { x, y } = pose.image.mouthLeft;
    const hand = (visibility: number) => ({
      ...pose,
      image: { ...pose.image, rightIndex: { x, y: y + 10, visibility } },
    });
    expect(assess(hand(0.95), BASELINE, 0).judgement).toMatchObject({ reason: 'handAtFace', event: 'handAtFace' });
    expect(assess(hand(0.2), BASELINE, 0).judgement?.cause).toBe('slump');
  });

  test('standing up is not judged', () => {
    expect(judge({ seatUp: 0.4 })).toMatchObject({ state: 'unknown', reason: 'stoodUp', event: 'stoodUp' });
  });

  test.each([
    ['pitched', { pitchDeg: 4 }],
    ['raised', { position: [0, 0.77, 0.8] as const }],
  ])('a camera that was %s is never called posture', (_, camera) => {
    expect(assess(seatedPose({ camera }), BASELINE, 0).judgement?.cause).toBeUndefined();
  });

  test('every deviation carries where drifting and off begin for this person', () => {
    for (const { driftingFrom, offFrom } of judge({ thoracicFlexion: 20 })?.deviations ?? []) {
      expect(driftingFrom).toBeGreaterThan(0);
      expect(offFrom).toBeGreaterThan(driftingFrom);
    }
  });
});

describe('what can’t be judged says why', () => {
  test('nobody there is away', () => {
    expect(assess(null, BASELINE, 5).judgement).toMatchObject({ state: 'away', reason: 'nobody', timestampMs: 5 });
  });

  test('without a baseline there is no judgement but there are angles', () => {
    const { features, judgement } = assess(seatedPose(), null, 0);
    expect(judgement).toBeNull();
    expect(features.angles.headTilt?.value).toBeCloseTo(0, 0);
  });

  test('a second person or a dark picture stops the judging', () => {
    expect(assess(seatedPose(), BASELINE, 0, { people: 2 }).judgement?.reason).toBe('twoPeople');
    expect(assess({ ...seatedPose(), people: 2 }, BASELINE, 0).judgement?.event).toBe('secondPerson');
    expect(assess({ ...seatedPose(), people: 1 }, BASELINE, 0).judgement?.state).toBe('aligned');
    expect(assess(seatedPose(), BASELINE, 0, { meanLuma: 5 }).judgement?.reason).toBe('tooDark');
  });

  test('a landmark that is not a number never becomes a number on the screen', () => {
    const pose = seatedPose();
    const broken = { ...pose, image: { ...pose.image, nose: { x: NaN, y: NaN, visibility: 1 } } };
    const { features, judgement } = assess(broken, BASELINE, 0);
    for (const reading of Object.values(features.angles)) expect(Number.isFinite(reading.value)).toBe(true);
    expect(judgement?.cause).toBeUndefined();
  });
});
