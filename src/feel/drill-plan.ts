import type { AngleId } from '../geometry/angle';

/** After which trials the error is shown. Fading it keeps the skill when it is gone (Winstein 1991; Aoyagi 2019). */
export type FeedbackSchedule = 'each' | 'everySecond' | 'everyFourth' | 'none';

/** One drill: find a place by feel, hold it, see how near it was. */
export interface DrillPlan {
  readonly angle: AngleId;
  /** The person's own target, in the angle's unit. */
  readonly target: number;
  /** The person's own spread about the target, in the angle's unit, never less than can be told of a deviation. */
  readonly ownSd: number;
  /** Half width of the band in own standard deviations, 2 … 1: inside it silence is the feedback. */
  readonly bandFactor: number;
  readonly trials: number;
  readonly feedback: FeedbackSchedule;
  /** A hold is read by careful looks; false: by live ones. */
  readonly isCareful: boolean;
  /** How near the truth nine in ten of what is shown lie, in the angle's unit. */
  readonly readsWithin: number;
  /** How far from the target one must have been before a trial counts, in the angle's unit; left out: time alone decides. */
  readonly leaveBy?: number;
  /** A hold in which the middle eight tenths of the readings lie further apart is begun again; left out: any hold counts. */
  readonly steadyWithin?: number;
  /** Before the truth is shown, the person says where they think they are. */
  readonly asksGuess?: boolean;
  readonly timing: DrillTiming;
}

export interface DrillTiming {
  /** Let go of the position before each trial. */
  readonly relaxMs: number;
  /** Before every trial but the first; left out: as long as before the first. */
  readonly relaxAgainMs?: number;
  /** Hold it. */
  readonly holdMs: number;
  /** A trial that found no "ready" by then is void. */
  readonly findTimeoutMs: number;
  /** Without a guess by then it goes on without one: eyes may be closed. */
  readonly guessMs: number;
  /** Looking at the result, or following the tone to the target. */
  readonly showMs: number;
  /** Out of sight for this long stops the trial. */
  readonly lostAfterMs: number;
  /** In sight again for this long before it goes on. */
  readonly seenAgainMs: number;
}

/** Six trials and a five-second hold: the joint position error tests of the neck (3–6 trials; Worsfold, AlDahas 2023). */
export const TRIALS_A_DRILL = 6;
/** With fewer measured trials a drill says nothing of the person: the same tests take three at the least. */
export const LEAST_TRIALS = 3;

export const DRILL_TIMING: DrillTiming = {
  relaxMs: 4_000,
  holdMs: 5_000,
  findTimeoutMs: 30_000,
  guessMs: 20_000,
  showMs: 6_000,
  lostAfterMs: 1_500,
  seenAgainMs: 1_000,
};

/** Is the error shown after this trial (from 0)? */
export function isShown(schedule: FeedbackSchedule, trial: number): boolean {
  switch (schedule) {
    case 'each':
      return true;
    case 'everySecond':
      return trial % 2 === 1;
    case 'everyFourth':
      return trial % 4 === 3;
    case 'none':
      return false;
  }
}

/** How long to let go before this trial (from 0), ms. */
export function relaxMsOf({ relaxMs, relaxAgainMs }: DrillTiming, trial: number): number {
  return trial === 0 ? relaxMs : (relaxAgainMs ?? relaxMs);
}

/** Half width of the band in the angle's unit. */
export function bandOf(plan: Pick<DrillPlan, 'ownSd' | 'bandFactor'>): number {
  return plan.ownSd * plan.bandFactor;
}

/** Of a first drill. */
export const WIDEST = 2;
/** Not narrower: one own standard deviation, which is never less than a webcam can tell. */
export const NARROWEST = 1;
const BAND_STEP = 0.25;

/** The next drill's band: narrower when most trials were inside, wider when nearly none was, the same after too few. */
export function nextBandFactor(bandFactor: number, inside: number, trials: number): number {
  if (trials < LEAST_TRIALS) return bandFactor;
  const share = inside / trials;
  if (share >= 2 / 3) return Math.max(NARROWEST, bandFactor - BAND_STEP);
  if (share <= 1 / 6) return Math.min(WIDEST, bandFactor + BAND_STEP);
  return bandFactor;
}
