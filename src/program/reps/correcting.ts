import type { Correction } from './correction';
import type { FormVerdict } from './form-rules';

/** What was seen in the newest repetitions and when something was last said. */
export interface Correcting {
  readonly recent: readonly FormVerdict[];
  /** Repetitions since the last correction; Infinity before the first. */
  readonly repsSince: number;
  readonly last: Correction | null;
  /** Repetitions with a verdict, of all. */
  readonly seen: number;
  readonly all: number;
}

export const NOT_CORRECTING: Correcting = { recent: [], repsSince: Infinity, last: null, seen: 0, all: 0 };

/** At most one in so many repetitions: of a therapist's own words half only show what to do right. */
const EVERY = 3;
/** Seen in so many of the newest three repetitions: one slip is nobody's habit. */
const OFTEN = 2;

/** One correction at a time, never the same twice running. */
export function stepCorrecting(
  before: Correcting,
  verdict: FormVerdict,
): { correcting: Correcting; say: Correction | null } {
  const recent = [...before.recent, verdict].slice(-3);
  const repsSince = before.repsSince + 1;
  const counted = { recent, seen: before.seen + (verdict.isSeen ? 1 : 0), all: before.all + 1 };
  const say =
    repsSince >= EVERY
      ? (verdict.corrections.find((one) => isOften(recent, one) && one !== before.last) ?? null)
      : null;
  return {
    correcting: say ? { ...counted, repsSince: 0, last: say } : { ...counted, repsSince, last: before.last },
    say,
  };
}

function isOften(recent: readonly FormVerdict[], correction: Correction): boolean {
  return recent.filter(({ corrections }) => corrections.includes(correction)).length >= OFTEN;
}
