import { DEFAULT_COACH_CONFIG } from '../../src/coach/coach-config';
import type { Cue } from '../../src/coach/cue';
import { HAND_MS, READING_MS } from '../../src/posture/gates';
import type { HeldKind, Stretch } from './day-script';
import type { SimulatedDay } from './simulate-day';

export interface DayScore {
  readonly hours: number;
  readonly cues: number;
  readonly falseCues: number;
  /** What people were doing when a false cue came. */
  readonly falseDuring: readonly Stretch['kind'][];
  /** Held postures that lasted long enough and for which the budget had room. */
  readonly held: readonly HeldScore[];
  readonly mostInAnHour: number;
  readonly looks: number;
}

export interface HeldScore {
  readonly kind: HeldKind;
  /** After the posture was complete and its event, if any, had run out, ms; null: no cue came. */
  readonly delayMs: number | null;
}

const { dwellMs, minimumGapMs, cuesAnHour, cuesADay } = DEFAULT_COACH_CONFIG;
const HOUR_MS = 3_600_000;
/** In time: within the dwell and five seconds of being all the way down; the promise of the product. */
const LATE_MS = dwellMs + 5000;
/** What looks like an event that is short as a rule is left alone for as long as that lasts. */
const PROTECTED_MS: Readonly<Record<HeldKind, number>> = {
  slump: 0,
  slid: 0,
  headDown: READING_MS,
  chinInHand: HAND_MS,
};
/** A cue that comes while the person is just getting up was still about what they did. */
const JUST_OVER_MS = 15_000;

export function scoreDay({ script, cues, looks }: SimulatedDay): DayScore {
  const posture = cues.filter((cue) => cue.kind === 'posture');
  const wrong = posture.filter((cue) => !heldAt(script.stretches, cue.atMs));
  const asked = script.stretches.filter(isHeld).filter((one) => isWorthACue(one) && hasRoom(one, posture));
  return {
    hours: script.lengthMs / HOUR_MS,
    cues: posture.length,
    falseCues: wrong.length,
    falseDuring: wrong.map(({ atMs }) => script.stretches.find(({ toMs }) => atMs < toMs)!.kind),
    held: asked.map((one) => ({ kind: one.kind, delayMs: delayOf(one, posture) })),
    mostInAnHour: Math.max(0, ...posture.map(({ atMs }) => inHourBefore(posture, atMs + 1))),
    looks,
  };
}

type HeldStretch = Stretch & { readonly kind: HeldKind };

function isHeld(stretch: Stretch): stretch is HeldStretch {
  return stretch.kind in PROTECTED_MS;
}

function heldAt(stretches: readonly Stretch[], atMs: number): boolean {
  return stretches.some((one) => isHeld(one) && atMs >= one.fromMs && atMs < one.toMs + JUST_OVER_MS);
}

/** The camera stood where it was at the baseline, and the posture outlasts protection, dwell and patience. */
function isWorthACue({ kind, fromMs, toMs, moveMs, camera }: HeldStretch): boolean {
  const isSeen = camera.pitchDeg === 0 && camera.rollDeg === 0;
  return isSeen && toMs - fromMs - moveMs >= PROTECTED_MS[kind] + LATE_MS;
}

/** What the budget forbids is no miss. */
function hasRoom({ kind, fromMs, moveMs }: HeldStretch, cues: readonly Cue[]): boolean {
  const dueMs = fromMs + moveMs + PROTECTED_MS[kind] + dwellMs;
  const before = cues.filter(({ atMs }) => atMs < fromMs);
  const last = before.at(-1);
  const hasGap = !last || dueMs - last.atMs >= minimumGapMs;
  return hasGap && inHourBefore(before, dueMs) < cuesAnHour && before.length < cuesADay;
}

/** Negative before the posture was complete: a slow one may be cued on its way. */
function delayOf({ kind, fromMs, toMs, moveMs }: HeldStretch, cues: readonly Cue[]): number | null {
  const cue = cues.find(({ atMs }) => atMs >= fromMs && atMs < toMs);
  return cue ? cue.atMs - fromMs - moveMs - PROTECTED_MS[kind] : null;
}

function inHourBefore(cues: readonly Cue[], atMs: number): number {
  return cues.filter((cue) => cue.atMs < atMs && cue.atMs >= atMs - HOUR_MS).length;
}

export interface Score {
  readonly days: number;
  readonly hours: number;
  readonly cues: number;
  readonly falseCuesAnHour: number;
  readonly falseDuring: Readonly<Record<string, number>>;
  readonly held: number;
  readonly cuedInTimeShare: number;
  readonly cuedAtAllShare: number;
  readonly byKind: Readonly<Record<HeldKind, { readonly inTime: number; readonly of: number }>>;
  readonly medianDelayS: number;
  readonly mostInAnHour: number;
  readonly mostInADay: number;
  readonly looksAnHour: number;
}

export function scoreDays(days: readonly DayScore[]): Score {
  const sum = (pick: (day: DayScore) => number) => days.reduce((total, day) => total + pick(day), 0);
  const held = days.flatMap((day) => day.held);
  const delays = held.flatMap(({ delayMs }) => delayMs ?? []).sort((a, b) => a - b);
  const hours = sum((day) => day.hours);
  return {
    days: days.length,
    hours,
    cues: sum((day) => day.cues),
    falseCuesAnHour: sum((day) => day.falseCues) / hours,
    falseDuring: countBy(days.flatMap(({ falseDuring }) => falseDuring)),
    held: held.length,
    cuedInTimeShare: held.filter(isInTime).length / held.length,
    cuedAtAllShare: delays.length / held.length,
    byKind: {
      slump: inTimeOf(held, 'slump'),
      slid: inTimeOf(held, 'slid'),
      headDown: inTimeOf(held, 'headDown'),
      chinInHand: inTimeOf(held, 'chinInHand'),
    },
    medianDelayS: (delays[Math.floor(delays.length / 2)] ?? NaN) / 1000,
    mostInAnHour: Math.max(...days.map((day) => day.mostInAnHour)),
    mostInADay: Math.max(...days.map((day) => day.cues)),
    looksAnHour: sum((day) => day.looks) / hours,
  };
}

function isInTime({ delayMs }: HeldScore): boolean {
  return delayMs !== null && delayMs <= LATE_MS;
}

function inTimeOf(held: readonly HeldScore[], kind: HeldKind): { inTime: number; of: number } {
  const mine = held.filter((one) => one.kind === kind);
  return { inTime: mine.filter(isInTime).length, of: mine.length };
}

function countBy(kinds: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
