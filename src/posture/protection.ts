import type { Judgement } from './judgement';

/** How long an event has lasted that is short as a rule. Times in ms. */
export interface Protection {
  readonly lastMs: number | null;
  /** Time under the event's protection, less what was forgiven since. */
  readonly lastedMs: number;
  /** The look before was protected too: what lies between two such looks counts. */
  readonly isOn: boolean;
}

export const UNPROTECTED: Protection = { lastMs: null, lastedMs: 0, isOn: false };

/** The slowest honest rate of looking is one every ten seconds; of a longer gap nobody knows what it held. */
const MAX_STEP_MS = 12_000;
/** Who wasn't seen for longer may have done anything. */
const FORGOTTEN_AFTER_MS = 60_000;
/**
 * A second with the head up gives back four: who looks down four fifths of the time or less, as between keyboard and
 * screen, never runs out of protection, and half a minute up forgives two minutes down. The factor is ours; that
 * recovery counts against holding is how ISO 11226 rates held postures.
 */
const FORGIVES = 4;

/**
 * An event keeps its protection for as long as it plausibly lasts; what stays is then told as what it is. A state machine
 * over looks at any rate: only time between looks that both saw the event counts.
 */
export function stepProtection(
  before: Protection,
  judgement: Judgement,
  nowMs: number,
): { readonly state: Protection; readonly judgement: Judgement } {
  const { behind } = judgement;
  const state = next(before, judgement, nowMs);
  if (!behind || state.lastedMs < behind.protectedMs) return { state, judgement };
  return { state, judgement: uncovered(judgement, state.lastedMs) };
}

function next({ lastMs, lastedMs, isOn }: Protection, { state, behind }: Judgement, nowMs: number): Protection {
  const passedMs = lastMs === null ? 0 : nowMs - lastMs;
  if (state === 'away' || passedMs < 0 || passedMs >= FORGOTTEN_AFTER_MS)
    return { ...UNPROTECTED, lastMs: nowMs, isOn: behind !== undefined };
  const stepMs = Math.min(passedMs, MAX_STEP_MS);
  if (behind) return { lastMs: nowMs, lastedMs: lastedMs + (isOn ? stepMs : 0), isOn: true };
  // Turned away or hidden: it says neither.
  if (state === 'unknown') return { lastMs: nowMs, lastedMs, isOn: false };
  return { lastMs: nowMs, lastedMs: Math.max(0, lastedMs - (isOn ? 0 : FORGIVES * stepMs)), isOn: false };
}

/** Severity where off begins: the scale of every judgement. */
const OFF_FROM = 0.5;

function uncovered(judgement: Judgement, lastedMs: number): Judgement {
  const { timestampMs, deviations, event, behind } = judgement;
  const base = { timestampMs, deviations, ...(event && { event }), lastedMs };
  if (!behind?.cause) return { ...base, state: 'aligned', severity: 0 };
  const { cause, severity } = behind;
  return { ...base, state: severity >= OFF_FROM ? 'off' : 'drifting', cause, severity };
}
