export type TodaySuggestion = 'lesson' | 'break' | 'exercise' | 'rest';

/** What today has been so far. */
export interface TodaySoFar {
  readonly measuredMs: number;
  /** Of the measured time, close to the baseline, 0..1; null: too little to say. */
  readonly share: number | null;
  /** Minutes since the person last got up, as far as it was seen; null: not known. */
  readonly sittingMin: number | null;
  readonly exercises: number;
  readonly lessons: number;
}

/** As a break is suggested by day. */
const SITS_LONG_MIN = 45;
/** Below it most of the time was elsewhere, which is what a lesson is for. */
const LOW_SHARE = 0.5;
/** A working day's worth of looking. */
const LONG_DAY_MS = 6 * 3_600_000;

/** One thing at a time: what is due now first, then what has not been done today. */
export function todaySuggestion({ measuredMs, share, sittingMin, exercises, lessons }: TodaySoFar): TodaySuggestion {
  if (sittingMin !== null && sittingMin >= SITS_LONG_MIN) return 'break';
  if (measuredMs >= LONG_DAY_MS) return 'rest';
  if (share !== null && share < LOW_SHARE && lessons === 0) return 'lesson';
  return exercises === 0 ? 'exercise' : 'rest';
}
