import type { Judgement, JudgementState } from '../posture/judgement';
import { CAUSES, type Cause } from '../geometry/cause';

/**
 * How long the person has been off. Only time that was judged counts: up to a minute of unknown time neither adds nor
 * forgives, so that a glance at the second monitor during a slump does not start the count anew. Time between two looks counts only up to
 * MAX_STEP_MS, so that a sleeping laptop is not a long slump.
 */
export interface Dwell {
  readonly lastMs: number | null;
  /** What the look before said: the time between two looks belongs to a state only if both saw it, or nearly. */
  readonly lastState: JudgementState | null;
  /** Unknown without a break since then. */
  readonly unknownSinceMs: number | null;
  readonly offMs: number;
  /** Time since the last off look that was judged as better. */
  readonly betterMs: number;
  /** Time in which nobody but the person knew whether they sank or the chair went; theirs as soon as they say so. */
  readonly doubtedMs: number;
  /** Severity, 0..1, as the last few judged looks had it: their noise averaged out. */
  readonly severity: number;
  readonly byCause: Readonly<Partial<Record<Cause, number>>>;
}

export const NO_DWELL: Dwell = {
  lastMs: null,
  lastState: null,
  unknownSinceMs: null,
  offMs: 0,
  betterMs: 0,
  doubtedMs: 0,
  severity: 0,
  byCause: {},
};

/** Who was not seen sitting for longer may have sat in any way. */
const FORGOTTEN_AFTER_MS = 60_000;
/** The slowest honest rate of looking is one every ten seconds; longer gaps are gaps. */
const MAX_STEP_MS = 12_000;

export function stepDwell(dwell: Dwell, judgement: Judgement, graceMs: number, nowMs: number): Dwell {
  const { state } = judgement;
  const unknownSinceMs = state === 'unknown' ? (dwell.unknownSinceMs ?? nowMs) : null;
  const severity =
    state === 'unknown' ? dwell.severity : dwell.severity + NEWEST * (judgement.severity - dwell.severity);
  const seen = { lastMs: nowMs, lastState: state, unknownSinceMs, severity };
  const elapsedMs = dwell.lastMs === null ? 0 : nowMs - dwell.lastMs;
  if (elapsedMs < 0 || elapsedMs >= FORGOTTEN_AFTER_MS) return { ...NO_DWELL, ...seen };
  const stepMs = shareOf(Math.min(elapsedMs, MAX_STEP_MS), dwell.lastState, state);
  switch (state) {
    case 'unknown':
      return { ...(isForgotten(unknownSinceMs, nowMs) ? NO_DWELL : dwell), ...seen };
    case 'drifting':
      return {
        ...(counts(judgement, dwell, severity) ? addOff(dwell, judgement.cause ?? null, stepMs) : dwell),
        ...seen,
      };
    case 'away':
      return { ...NO_DWELL, ...seen };
    case 'off':
      return { ...addOff(dwell, judgement.cause ?? null, stepMs), ...seen };
    case 'aligned':
      if (judgement.isSeatDoubted) return { ...dwell, doubtedMs: dwell.doubtedMs + stepMs, ...seen };
      return { ...addBetter(dwell, stepMs, graceMs), ...seen };
  }
}

/**
 * From here on a bend of back or neck that lasts is as good as off, where single pictures begin at 0.5. A front picture
 * reads these bends short, by an eighth and by a third (simulated people; a trunk that slid back by a third too), and over a minute its noise averages out. Both
 * are one chain to it: a bent neck is as often read as a bent back, so what is true of the neck holds for either.
 */
const NEARLY_OFF = 0.34;
const READ_SHORT: readonly Cause[] = ['slump', 'slidDown', 'forwardHead'];

/** A head that is lowered for a moment is a glance; for the dwell it is what lies behind. */
export function withHeldAsOff(judgement: Judgement): Judgement {
  return judgement.held ? { ...judgement, ...judgement.held, state: 'off' } : judgement;
}

/** Weight of the newest look in the mean: about the last five count. */
const NEWEST = 0.3;

/** What has to last for a cue. `usualSeverity`: of the last few looks. */
export function isAsGoodAsOff({ state, cause, severity }: Judgement, usualSeverity: number): boolean {
  if (state === 'off') return true;
  return isBend({ state, cause }) && Math.max(severity, usualSeverity) >= NEARLY_OFF;
}

function isBend({ state, cause }: Pick<Judgement, 'state' | 'cause'>): boolean {
  return state === 'drifting' && cause !== undefined && READ_SHORT.includes(cause);
}

/** What has begun to count goes on while it reads only a little less: a mean near the edge wavers around it. */
const STILL_NEARLY_OFF = 0.28;

function counts(judgement: Judgement, before: Dwell, severity: number): boolean {
  if (isAsGoodAsOff(judgement, severity) || before.lastState === 'off') return true;
  return before.offMs > 0 && isBend(judgement) && severity >= STILL_NEARLY_OFF;
}

/** How much of the time between two looks belongs to what the later one saw. What it began, it began in the middle. */
function shareOf(betweenMs: number, before: JudgementState | null, now: JudgementState): number {
  if (belongTogether(before, now)) return betweenMs;
  return before === 'aligned' && (now === 'off' || now === 'drifting') ? betweenMs / 2 : 0;
}

/** One look that reads a little less between two that are off is the same slump; drifting by itself is none. */
function belongTogether(before: JudgementState | null, now: JudgementState): boolean {
  if (before === now) return true;
  return (before === 'off' && now === 'drifting') || (before === 'drifting' && now === 'off');
}

function addOff(dwell: Dwell, cause: Cause | null, lastedMs: number): Dwell {
  const stepMs = lastedMs + (cause === 'slidDown' ? dwell.doubtedMs : 0);
  const byCause = cause ? { ...dwell.byCause, [cause]: (dwell.byCause[cause] ?? 0) + stepMs } : dwell.byCause;
  return { ...dwell, offMs: dwell.offMs + stepMs, betterMs: 0, doubtedMs: 0, byCause };
}

function addBetter(dwell: Dwell, stepMs: number, graceMs: number): Dwell {
  const betterMs = dwell.betterMs + stepMs;
  return betterMs >= graceMs ? { ...NO_DWELL, betterMs } : { ...dwell, betterMs };
}

function isForgotten(unknownSinceMs: number | null, nowMs: number): boolean {
  return unknownSinceMs !== null && nowMs - unknownSinceMs >= FORGOTTEN_AFTER_MS;
}

/** What the time was spent on, mostly. */
export function mainCause(dwell: Dwell): Cause | null {
  let main: Cause | null = null;
  for (const cause of CAUSES) if ((dwell.byCause[cause] ?? 0) > (main ? (dwell.byCause[main] ?? 0) : 0)) main = cause;
  return main;
}
