import type { Cause } from '../geometry/cause';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How the person wants to be told. Every number is theirs to change; these are where it starts. */
export interface CoachConfig {
  /** Off for this long, without a real pause, before any cue. ISO 11226 limits held postures in minutes, not seconds. */
  readonly dwellMs: number;
  /** Aligned or unknown for less than this does not start the dwell anew: a short stretch is not a recovery. */
  readonly graceMs: number;
  /** Between two posture cues. */
  readonly minimumGapMs: number;
  readonly cuesAnHour: number;
  readonly cuesADay: number;
  /** A break is suggested after this long in one position, and again after `breakRepeatMs`. */
  readonly breakAfterMs: number;
  readonly breakRepeatMs: number;
  /** Minutes of the day, [from, to); `from` later than `to` crosses midnight. null: none. */
  readonly quietHours: { readonly fromMinute: number; readonly toMinute: number } | null;
  /** Consecutive dismissals after which cues become half as frequent. */
  readonly dismissalsBeforeHalving: number;
  readonly feelChecksADay: number;
  /** Fewer cues from the fifth week on. */
  readonly isFading: boolean;
}

/**
 * Sources: dwell ISO 11226:2000 (held neck flexion and trunk inclination are limited in minutes); 4 an hour and 12 a day
 * are the product's promise; breaks every 30–45 min with a change of position, Waongenngarm 2018 and 2021; one prompt that
 * comes by itself, JEPH 2013; quiet after movement so that variety, not rigidity, is what pays.
 */
export const DEFAULT_COACH_CONFIG: CoachConfig = {
  dwellMs: 60 * SECOND,
  graceMs: 5 * SECOND,
  minimumGapMs: 10 * MINUTE,
  cuesAnHour: 4,
  cuesADay: 12,
  breakAfterMs: 40 * MINUTE,
  breakRepeatMs: 15 * MINUTE,
  quietHours: null,
  dismissalsBeforeHalving: 3,
  feelChecksADay: 3,
  isFading: true,
};

/** Widest a signal can be loosened to by "that was fine": twice the person's own limits. */
export const LOOSEST = 2;
/** One "that was fine" widens that signal's limits by this factor. */
export const LOOSEN_STEP = 1.15;

/** Factor on each signal's limits, from 1. The session hands it to the judgement. */
export type Looseness = Readonly<Partial<Record<Cause, number>>>;
