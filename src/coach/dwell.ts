import { CAUSES, type Cause, type Judgement, type JudgementState } from '../posture/judgement';

/**
 * How long the person has been off. Only time that was judged counts: unknown time neither adds nor forgives, so that a
 * glance at the second monitor during a slump does not start the count anew. Time between two looks counts only up to
 * MAX_STEP_MS, so that a sleeping laptop is not a long slump.
 */
export interface Dwell {
  readonly lastMs: number | null;
  /** What the look before said: the time between two looks belongs to a state only if both saw it, or nearly. */
  readonly lastState: JudgementState | null;
  readonly offMs: number;
  /** Time since the last off look that was judged as better. */
  readonly betterMs: number;
  readonly byCause: Readonly<Partial<Record<Cause, number>>>;
}

export const NO_DWELL: Dwell = { lastMs: null, lastState: null, offMs: 0, betterMs: 0, byCause: {} };

/** The slowest honest rate of looking is one every ten seconds; longer gaps are gaps. */
const MAX_STEP_MS = 12_000;

export function stepDwell(dwell: Dwell, judgement: Judgement, graceMs: number, nowMs: number): Dwell {
  const { state } = judgement;
  const seen = { lastMs: nowMs, lastState: state };
  const elapsedMs = dwell.lastMs === null ? 0 : nowMs - dwell.lastMs;
  if (elapsedMs < 0) return { ...NO_DWELL, ...seen };
  const stepMs = belongTogether(dwell.lastState, state) ? Math.min(elapsedMs, MAX_STEP_MS) : 0;
  switch (state) {
    case 'unknown':
      return { ...dwell, ...seen };
    case 'drifting':
      return { ...(dwell.lastState === 'off' ? addOff(dwell, judgement.cause ?? null, stepMs) : dwell), ...seen };
    case 'away':
      return { ...NO_DWELL, ...seen };
    case 'off':
      return { ...addOff(dwell, judgement.cause ?? null, stepMs), ...seen };
    case 'aligned':
      return { ...addBetter(dwell, stepMs, graceMs), ...seen };
  }
}

/** One look that reads a little less between two that are off is the same slump; drifting by itself is none. */
function belongTogether(before: JudgementState | null, now: JudgementState): boolean {
  if (before === now) return true;
  return (before === 'off' && now === 'drifting') || (before === 'drifting' && now === 'off');
}

function addOff(dwell: Dwell, cause: Cause | null, stepMs: number): Dwell {
  const byCause = cause ? { ...dwell.byCause, [cause]: (dwell.byCause[cause] ?? 0) + stepMs } : dwell.byCause;
  return { ...dwell, offMs: dwell.offMs + stepMs, betterMs: 0, byCause };
}

function addBetter(dwell: Dwell, stepMs: number, graceMs: number): Dwell {
  const betterMs = dwell.betterMs + stepMs;
  return betterMs >= graceMs ? { ...NO_DWELL, betterMs } : { ...dwell, betterMs };
}

/** What the time was spent on, mostly. */
export function mainCause(dwell: Dwell): Cause | null {
  let main: Cause | null = null;
  for (const cause of CAUSES) if ((dwell.byCause[cause] ?? 0) > (main ? (dwell.byCause[main] ?? 0) : 0)) main = cause;
  return main;
}
