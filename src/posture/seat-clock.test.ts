import { describe, expect, test } from 'vitest';
import { UPRIGHT, type BodyPosture } from '../geometry/body-model/seated-body';
import { assess } from './assess';
import { SEAT_UNMOVED, stepSeatClock, type SeatClock } from './seat-clock';
import type { SeatAnswer } from './seat-doubt';
import { seatedBaseline, seatedPose } from './test-seated-pose';

const BASELINE = seatedBaseline();
const UPRIGHT_S = 5;

interface Way {
  readonly to: Partial<BodyPosture>;
  readonly moveS: number;
  readonly fps: number;
}

/** Upright for a while, on the way, and there for a quarter of a minute. */
function follow({ to, moveS, fps }: Way, from: SeatClock = SEAT_UNMOVED): SeatClock {
  let clock = from;
  for (let s = 0; s < UPRIGHT_S + moveS + 15; s += 1 / fps) {
    const share = Math.max(0, Math.min(1, (s - UPRIGHT_S) / moveS));
    clock = stepSeatClock(clock, seatedPose({ posture: partOf(to, share) }), BASELINE, 1000 * s);
  }
  return clock;
}

function partOf(posture: Partial<BodyPosture>, share: number): Partial<BodyPosture> {
  const keys = Object.keys(posture) as (keyof BodyPosture)[];
  return Object.fromEntries(keys.map((key) => [key, UPRIGHT[key] + ((posture[key] ?? 0) - UPRIGHT[key]) * share]));
}

function told({ came }: SeatClock, posture: Partial<BodyPosture>, seatAnswer?: SeatAnswer) {
  const context = { came: came?.how ?? null, ...(seatAnswer && { seatAnswer }) };
  return assess(seatedPose({ posture }), BASELINE, 0, context).judgement;
}

/** Down and not farther: one look can't tell it from a chair that was let down. */
const SUNK = { seatForward: 0.1, trunkLean: -12, lumbarFlexion: 8, neckFlexion: 5, seatUp: -0.03 };

describe.each([0.25, 1, 5, 30])('at %d looks a second', (fps) => {
  const slid = follow({ to: SUNK, moveS: 30, fps });

  test('who sinks little by little has slid, and is not asked', () => {
    const judgement = told(slid, SUNK);
    expect(judgement?.cause).toBe('slidDown');
    expect(judgement?.isSeatDoubted).toBeUndefined();
  });

  test('the chair that went once does not excuse the slide that came slowly', () => {
    expect(told(slid, SUNK, 'chair')?.cause).toBe('slidDown');
  });

  test('a chair that is let down in a moment is nobody’s slouch, however much it looks like one', () => {
    expect(told(follow({ to: { seatUp: -0.07 }, moveS: 1, fps }), { seatUp: -0.07 })?.state).toBe('aligned');
    expect(told(follow({ to: SUNK, moveS: 1, fps }), SUNK)?.state).toBe('aligned');
  });

  test('back at the baseline the way is forgotten', () => {
    expect(stepSeatClock(slid, seatedPose(), BASELINE, (UPRIGHT_S + 47) * 1000).came).toBeNull();
  });
});

test('nobody knows how somebody came who was not seen on the way', () => {
  const clock = stepSeatClock(SEAT_UNMOVED, seatedPose(), BASELINE, 0);
  expect(stepSeatClock(clock, seatedPose({ posture: SUNK }), BASELINE, 60_000).came?.how ?? null).toBeNull();
  expect(stepSeatClock(clock, null, BASELINE, 1000)).toEqual(SEAT_UNMOVED);
});
