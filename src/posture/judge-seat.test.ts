import { describe, expect, test } from 'vitest';
import type { BodyPosture } from '../geometry/body-model/seated-body';
import { assess, type AssessContext } from './assess';
import { seatedBaseline, seatedPose } from './test-seated-pose';

const BASELINE = seatedBaseline();
const judge = (posture: Partial<BodyPosture>) => assess(seatedPose({ posture }), BASELINE, 0).judgement;

describe('a seat seen from the front', () => {
  test.each<[string, Partial<BodyPosture>]>([
    [
      'with the back a little round',
      { seatForward: 0.09, trunkLean: -26, lumbarFlexion: 8, thoracicFlexion: 6, neckFlexion: 14 },
    ],
    ['far, with a straight back', { seatForward: 0.1, trunkLean: -32, lumbarFlexion: 8, neckFlexion: 17 }],
    ['and to one side', { seatForward: 0.09, trunkLean: -28, lumbarFlexion: 10, neckFlexion: 14, seatLeft: 0.06 }],
  ])('who slid down %s is told so', (_, posture) => expect(judge(posture)?.cause).toBe('slidDown'));

  test.each<[string, Partial<BodyPosture>]>([
    ['rolled back', { seatForward: -0.15 }],
    ['rolled closer', { seatForward: 0.06 }],
    ['lowered', { seatUp: -0.06 }],
    ['moved aside', { seatLeft: 0.15 }],
    ['moved aside to the right', { seatLeft: -0.15 }],
  ])('a chair that was %s is nobody’s slouch', (_, posture) => expect(judge(posture)?.cause).toBeUndefined());

  test.each([5, 8, 11, 14])('leaning back comfortably by %d° is never off', (back) => {
    expect(judge({ trunkLean: -back, neckFlexion: back / 2 })?.state).not.toBe('off');
  });

  test.each<[string, Partial<BodyPosture>]>([
    ['round, and a little on the seat', { seatForward: 0.04, trunkLean: -10, lumbarFlexion: 14, thoracicFlexion: 20 }],
    ['round all over', { thoracicFlexion: 22, neckFlexion: 8, trunkLean: -3 }],
  ])('a back that sank %s is slumped, not slid', (_, posture) => expect(judge(posture)?.cause).toBe('slump'));

  test('lower but not farther is open until the person says what it was', () => {
    const posture = { seatForward: 0.1, trunkLean: -12, lumbarFlexion: 8, neckFlexion: 5, seatUp: -0.03 };
    const told = (context: AssessContext) => assess(seatedPose({ posture }), BASELINE, 0, context).judgement;
    expect(told({})).toMatchObject({ state: 'aligned', isSeatDoubted: true });
    expect(told({ seatAnswer: 'sank' })?.cause).toBe('slidDown');
    expect(told({ seatAnswer: 'chair' })).toMatchObject({ state: 'aligned', event: 'chairMoved' });
    expect(told({ seatAnswer: 'chair' })?.isSeatDoubted).toBeUndefined();
  });

  test('the farther somebody slid, the further off', () => {
    const slid = (m: number) =>
      judge({ seatForward: m, trunkLean: -m * 300, lumbarFlexion: 8, neckFlexion: m * 150 })?.severity ?? 0;
    expect(slid(0.13)).toBeGreaterThan(slid(0.07));
  });
});
