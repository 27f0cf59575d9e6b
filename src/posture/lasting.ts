import { clamp } from '../geometry/statistics';
import type { Faint, FaintCause, Judgement } from './judgement';
import { DRIFTING_AT } from './severity';

/** What many looks say together of a change that each alone can't tell from chance. Times in ms. */
export interface Lasting {
  readonly lastMs: number | null;
  readonly gathered: Gathered;
  /** The changes as of the last second or two. */
  readonly recent: Faint;
  /** For each change in one direction: how much likelier it is than none, natural logarithm, and since when that grew. */
  readonly evidence: Readonly<Partial<Record<Side, Evidence>>>;
  /** What is told by now. */
  readonly told: Side | null;
}

interface Gathered {
  readonly fromMs: number;
  readonly looks: number;
  readonly sums: Faint;
}

interface Evidence {
  readonly log: number;
  readonly sinceMs: number;
}

/** Back and neck matter one way, tilts both ways. */
const SIDES = {
  slump: ['slump', 1],
  forwardHead: ['forwardHead', 1],
  tiltRight: ['headTilt', 1],
  tiltLeft: ['headTilt', -1],
  rightUp: ['unevenShoulders', 1],
  leftUp: ['unevenShoulders', -1],
} as const satisfies Record<string, readonly [FaintCause, 1 | -1]>;

type Side = keyof typeof SIDES;

const NOTHING_GATHERED: Gathered = { fromMs: 0, looks: 0, sums: {} };
export const NOTHING_LASTS: Lasting = {
  lastMs: null,
  gathered: NOTHING_GATHERED,
  recent: {},
  evidence: {},
  told: null,
};

/**
 * Looks a moment apart are wrong in the same way: breath, sway and the pose model's wander last for a second or two. The
 * mean of five seconds is taken as one look that owes nothing to the one before.
 */
const TOGETHER_MS = 5000;
/** Spread of such a mean about its truth, as a multiple of where drifting begins: 0.2 to 0.5 on simulated people. */
const SPREAD = 0.5;
/** One mean says no more than this, so that nothing is told before it has lasted for a minute. */
const MOST_AT_ONCE = 0.4;
/** Wald's bound for one false word in a hundred and nine found in ten: ln(0.9 / 0.01). */
const TOLD_FROM = 4.5;
/** What was told stays so until half of its evidence is gone; more than half a minute's worth beyond is not remembered. */
const TOLD_UNTIL = TOLD_FROM / 2;
const MOST = TOLD_FROM + 6 * MOST_AT_ONCE;
/** The slowest honest rate of looking is one every ten seconds; of a longer gap nobody knows what it held. */
const MAX_STEP_MS = 12_000;
/** Who was not seen for longer may have sat in any way. */
const FORGOTTEN_AFTER_MS = 60_000;
/** It is drifting, and too little to be counted for a cue. */
const MOST_SEVERITY = 0.3;
/** Nearer to the baseline than this, as a multiple of where drifting begins, nothing is told, whatever lasted before. */
const STILL_FROM = 0.2;
/** Good news comes at once: so soon what is told follows who sits up again. */
const RECENT_MS = 1500;

/**
 * A sequential test (Wald 1945) of every small change against none: does its mean lie nearer to where drifting begins, or
 * to the baseline? It rests on time, not on how many looks there were, and tells only of what one look calls aligned.
 */
export function stepLasting(
  before: Lasting,
  judgement: Judgement,
  nowMs: number,
): { readonly state: Lasting; readonly judgement: Judgement } {
  const state = next(before, judgement, nowMs);
  if (!state.told || judgement.state !== 'aligned' || !judgement.faint) return { state, judgement };
  const { timestampMs, deviations, faint } = judgement;
  const [cause, sign] = SIDES[state.told];
  if (sign * (state.recent[cause] ?? 0) < STILL_FROM) return { state, judgement };
  const severity = clamp(Math.abs(faint[cause] ?? 0) * DRIFTING_AT, DRIFTING_AT, MOST_SEVERITY);
  const lastedMs = nowMs - (state.evidence[state.told]?.sinceMs ?? nowMs);
  return { state, judgement: { timestampMs, deviations, state: 'drifting', cause, severity, lastedMs } };
}

function next(before: Lasting, { state, faint }: Judgement, nowMs: number): Lasting {
  const passedMs = before.lastMs === null ? 0 : nowMs - before.lastMs;
  if (state === 'away' || passedMs < 0 || passedMs >= FORGOTTEN_AFTER_MS) return { ...NOTHING_LASTS, lastMs: nowMs };
  // Turned away, hidden, or the seat elsewhere: it says neither.
  if (!faint) return { ...before, lastMs: nowMs, gathered: NOTHING_GATHERED };
  const gathered = gather(before.gathered, faint, nowMs);
  const recent = recentOf(before.recent, faint, passedMs);
  if (nowMs - gathered.fromMs < TOGETHER_MS) return { ...before, lastMs: nowMs, gathered, recent };
  const evidence = weigh(before.evidence, gathered, Math.min(nowMs - gathered.fromMs, MAX_STEP_MS));
  const told = toldBy(evidence, before.told);
  return { lastMs: nowMs, gathered: { ...NOTHING_GATHERED, fromMs: nowMs }, recent, evidence, told };
}

function recentOf(before: Faint, faint: Faint, passedMs: number): Faint {
  const kept = Math.exp(-passedMs / RECENT_MS);
  const causes = Object.keys(faint) as FaintCause[];
  return Object.fromEntries(
    causes.map((cause) => {
      const now = faint[cause] ?? 0;
      return [cause, now + kept * ((before[cause] ?? now) - now)];
    }),
  );
}

function gather(before: Gathered, faint: Faint, nowMs: number): Gathered {
  const sums: Partial<Record<FaintCause, number>> = { ...before.sums };
  for (const cause of Object.keys(faint) as FaintCause[]) sums[cause] = (sums[cause] ?? 0) + (faint[cause] ?? 0);
  return { fromMs: before.fromMs || nowMs, looks: before.looks + 1, sums };
}

function weigh(before: Lasting['evidence'], { sums, looks, fromMs }: Gathered, tookMs: number): Lasting['evidence'] {
  const evidence: Partial<Record<Side, Evidence>> = {};
  for (const side of Object.keys(SIDES) as Side[]) {
    const [cause, sign] = SIDES[side];
    const mean = (sign * (sums[cause] ?? 0)) / looks;
    const says = clamp((mean - 0.5) / SPREAD ** 2, -MOST_AT_ONCE, MOST_AT_ONCE) * (tookMs / TOGETHER_MS);
    const log = Math.min(MOST, (before[side]?.log ?? 0) + says);
    if (log > 0) evidence[side] = { log, sinceMs: before[side]?.sinceMs ?? fromMs };
  }
  return evidence;
}

function toldBy(evidence: Lasting['evidence'], before: Side | null): Side | null {
  if (before && (evidence[before]?.log ?? 0) >= TOLD_UNTIL) return before;
  const sides = Object.keys(evidence) as Side[];
  const [most] = sides.sort((a, b) => (evidence[b]?.log ?? 0) - (evidence[a]?.log ?? 0));
  return most && (evidence[most]?.log ?? 0) >= TOLD_FROM ? most : null;
}
