import type { AngleId, Reason } from '../geometry/angle';
import type { CueAnswer } from '../coach/cue';
import type { Cause } from '../geometry/cause';
import { addHistogram, histogramOf, type Histogram } from './histogram';
import { judgedMs, offTotalMs, type MinuteRecord } from './minute-record';

/**
 * Sums over minutes. Everything here adds up in any order, so that a roll-up built minute by minute, merged from two
 * devices or recomputed from scratch is the same.
 */
export interface RollUp {
  readonly minutes: number;
  readonly coveredMs: number;
  readonly alignedMs: number;
  readonly driftingMs: number;
  readonly awayMs: number;
  readonly offMs: Readonly<Partial<Record<Cause, number>>>;
  readonly unknownMs: Readonly<Partial<Record<Reason, number>>>;
  /** Of the minutes' medians. */
  readonly angles: Readonly<Partial<Record<AngleId, Histogram>>>;
  readonly cues: number;
  readonly answers: Readonly<Partial<Record<CueAnswer, number>>>;
  readonly selfCorrections: number;
  readonly positionChanges: number;
  /** Minutes without a change of position, the longest stretch that ended in it. */
  readonly longestStillMin: number;
  /** By minutes since sitting down, in steps of `SLUMP_STEP_MIN`: judged and aligned time. */
  readonly slump: Readonly<Record<number, SlumpBin>>;
}

export interface SlumpBin {
  readonly judgedMs: number;
  readonly alignedMs: number;
}

export const SLUMP_STEP_MIN = 5;
/** Two hours; whatever lies beyond is in the last step. */
export const SLUMP_STEPS = 24;

export const EMPTY_ROLL_UP: RollUp = {
  minutes: 0,
  coveredMs: 0,
  alignedMs: 0,
  driftingMs: 0,
  awayMs: 0,
  offMs: {},
  unknownMs: {},
  angles: {},
  cues: 0,
  answers: {},
  selfCorrections: 0,
  positionChanges: 0,
  longestStillMin: 0,
  slump: {},
};

/** `stillMin`: see `stillMinutes`. */
export function rollUpOf(minute: MinuteRecord, stillMin = 0): RollUp {
  const angles = Object.entries(minute.angles) as [AngleId, { median: number }][];
  return {
    ...EMPTY_ROLL_UP,
    minutes: 1,
    coveredMs: minute.coveredMs,
    alignedMs: minute.alignedMs,
    driftingMs: minute.driftingMs,
    awayMs: minute.awayMs,
    offMs: minute.offMs,
    unknownMs: minute.unknownMs,
    angles: Object.fromEntries(angles.map(([id, { median }]) => [id, histogramOf(id, median)])),
    cues: minute.cues.length,
    answers: answersIn(minute),
    selfCorrections: minute.selfCorrections,
    positionChanges: minute.positionChanges,
    longestStillMin: stillMin,
    slump: slumpIn(minute),
  };
}

function answersIn({ cues }: MinuteRecord): RollUp['answers'] {
  const answers: Partial<Record<CueAnswer, number>> = {};
  for (const { answer } of cues) if (answer) answers[answer] = (answers[answer] ?? 0) + 1;
  return answers;
}

function slumpIn(minute: MinuteRecord): RollUp['slump'] {
  const judged = judgedMs(minute);
  if (minute.sittingMin === null || judged === 0) return {};
  const bin = Math.min(SLUMP_STEPS - 1, Math.floor(minute.sittingMin / SLUMP_STEP_MIN));
  return { [bin]: { judgedMs: judged, alignedMs: minute.alignedMs } };
}

export function addRollUps(a: RollUp, b: RollUp): RollUp {
  return sumRollUps([a, b]);
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** One pass with one set of tables: a view over years adds some ten thousand hours. */
export function sumRollUps(parts: readonly RollUp[]): RollUp {
  const angles: Partial<Record<AngleId, Record<number, number>>> = {};
  const slump: Record<number, SlumpBin> = {};
  for (const part of parts) {
    for (const id in part.angles) addHistogram((angles[id as AngleId] ??= {}), part.angles[id as AngleId] ?? {});
    for (const bin in part.slump) slump[bin] = addSlump(slump[bin], part.slump[bin]!);
  }
  return { ...sumTimes(parts), angles, slump };
}

/** Times and counts alone, which take a tenth of the work: angles and slump curve stay empty. */
export function sumTimes(parts: readonly RollUp[]): RollUp {
  const sum: Open<RollUp> = { ...EMPTY_ROLL_UP, offMs: {}, unknownMs: {}, answers: {} };
  for (const part of parts) {
    sum.minutes += part.minutes;
    sum.coveredMs += part.coveredMs;
    sum.alignedMs += part.alignedMs;
    sum.driftingMs += part.driftingMs;
    sum.awayMs += part.awayMs;
    sum.cues += part.cues;
    sum.selfCorrections += part.selfCorrections;
    sum.positionChanges += part.positionChanges;
    sum.longestStillMin = Math.max(sum.longestStillMin, part.longestStillMin);
    addTable(sum.offMs, part.offMs);
    addTable(sum.unknownMs, part.unknownMs);
    addTable(sum.answers, part.answers);
  }
  return sum;
}

function addTable(sum: Record<string, number>, added: Readonly<Record<string, number>>): void {
  for (const key in added) sum[key] = (sum[key] ?? 0) + (added[key] ?? 0);
}

function addSlump(a: SlumpBin | undefined, b: SlumpBin): SlumpBin {
  return a ? { judgedMs: a.judgedMs + b.judgedMs, alignedMs: a.alignedMs + b.alignedMs } : b;
}

export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Share of judged time in which the person was aligned. null: nothing judged. */
export function alignedShare(rollUp: Pick<RollUp, 'alignedMs' | 'driftingMs' | 'offMs'>): Share | null {
  return shareOf(rollUp.alignedMs, rollUp.alignedMs + rollUp.driftingMs + offTotalMs(rollUp));
}

/**
 * With the uncertainty of an estimate from correlated minutes (a posture holds for about ten: effective sample =
 * minutes / 10; Wilson interval, 95 %).
 */
export function shareOf(partMs: number, wholeMs: number): Share | null {
  if (wholeMs <= 0) return null;
  const share = partMs / wholeMs;
  const n = Math.max(1, wholeMs / 60_000 / MINUTES_A_POSTURE_HOLDS);
  const z2 = 1.96 * 1.96;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (1.96 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

const MINUTES_A_POSTURE_HOLDS = 10;
