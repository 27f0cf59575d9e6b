import { DEFAULT_COACH_CONFIG } from '../../src/coach/coach-config';
import type { Cue } from '../../src/coach/cue';
import type { Stretch } from './day-script';
import type { SimulatedDay } from './simulate-day';

export interface DayScore {
  readonly hours: number;
  readonly cues: number;
  readonly falseCues: number;
  /** What people were doing when a false cue came. */
  readonly falseDuring: readonly Stretch['kind'][];
  /** Slumps that lasted long enough and for which the budget had room. */
  readonly slumps: number;
  readonly cuedInTime: number;
  /** After the slump was complete, ms. */
  readonly delaysMs: readonly number[];
  readonly mostInAnHour: number;
  readonly looks: number;
}

const { dwellMs, minimumGapMs, cuesAnHour, cuesADay } = DEFAULT_COACH_CONFIG;
const HOUR_MS = 3_600_000;
/** In time: within the dwell and five seconds of being all the way down; the promise of the product. */
const LATE_MS = dwellMs + 5000;
/** A cue that comes while the person is just getting up from a slump was still about the slump. */
const JUST_OVER_MS = 15_000;

export function scoreDay({ script, cues, looks }: SimulatedDay): DayScore {
  const posture = cues.filter((cue) => cue.kind === 'posture');
  const wrong = posture.filter((cue) => !slumpAt(script.stretches, cue.atMs));
  const asked = script.stretches.filter((stretch) => isWorthACue(stretch) && hasRoom(stretch, posture));
  const delays = asked.flatMap((slump) => delayOf(slump, posture) ?? []);
  return {
    hours: script.lengthMs / HOUR_MS,
    cues: posture.length,
    falseCues: wrong.length,
    falseDuring: wrong.map(({ atMs }) => script.stretches.find(({ toMs }) => atMs < toMs)!.kind),
    slumps: asked.length,
    cuedInTime: delays.filter((delayMs) => delayMs <= LATE_MS).length,
    delaysMs: delays,
    mostInAnHour: Math.max(0, ...posture.map(({ atMs }) => inHourBefore(posture, atMs + 1))),
    looks,
  };
}

function slumpAt(stretches: readonly Stretch[], atMs: number): boolean {
  return stretches.some(({ kind, fromMs, toMs }) => kind === 'slump' && atMs >= fromMs && atMs < toMs + JUST_OVER_MS);
}

/** The camera stood where it was at the baseline, and the slump outlasts dwell and patience. */
function isWorthACue({ kind, fromMs, toMs, moveMs, camera }: Stretch): boolean {
  const isSeen = camera.pitchDeg === 0 && camera.rollDeg === 0;
  return kind === 'slump' && isSeen && toMs - fromMs - moveMs >= LATE_MS;
}

/** What the budget forbids is no miss. */
function hasRoom({ fromMs, moveMs }: Stretch, cues: readonly Cue[]): boolean {
  const dueMs = fromMs + moveMs + dwellMs;
  const before = cues.filter(({ atMs }) => atMs < fromMs);
  const last = before.at(-1);
  const hasGap = !last || dueMs - last.atMs >= minimumGapMs;
  return hasGap && inHourBefore(before, dueMs) < cuesAnHour && before.length < cuesADay;
}

/** Negative before the slump was complete: a slow one may be cued on its way. */
function delayOf({ fromMs, toMs, moveMs }: Stretch, cues: readonly Cue[]): number | undefined {
  const cue = cues.find(({ atMs }) => atMs >= fromMs && atMs < toMs);
  return cue && cue.atMs - fromMs - moveMs;
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
  readonly slumps: number;
  readonly cuedInTimeShare: number;
  readonly cuedAtAllShare: number;
  readonly medianDelayS: number;
  readonly mostInAnHour: number;
  readonly mostInADay: number;
  readonly looksAnHour: number;
}

export function scoreDays(days: readonly DayScore[]): Score {
  const sum = (pick: (day: DayScore) => number) => days.reduce((total, day) => total + pick(day), 0);
  const delays = days.flatMap(({ delaysMs }) => delaysMs).sort((a, b) => a - b);
  const hours = sum((day) => day.hours);
  const slumps = sum((day) => day.slumps);
  return {
    days: days.length,
    hours,
    cues: sum((day) => day.cues),
    falseCuesAnHour: sum((day) => day.falseCues) / hours,
    falseDuring: countBy(days.flatMap(({ falseDuring }) => falseDuring)),
    slumps,
    cuedInTimeShare: sum((day) => day.cuedInTime) / slumps,
    cuedAtAllShare: delays.length / slumps,
    medianDelayS: (delays[Math.floor(delays.length / 2)] ?? NaN) / 1000,
    mostInAnHour: Math.max(...days.map((day) => day.mostInAnHour)),
    mostInADay: Math.max(...days.map((day) => day.cues)),
    looksAnHour: sum((day) => day.looks) / hours,
  };
}

function countBy(kinds: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
