import type { AngleId, Reason } from '../geometry/angle';
import type { Cause } from '../posture/judgement';
import { localMoment, type Day } from './local-day';
import { offTotalMs, type MinuteRecord } from './minute-record';

/**
 * Sums over minutes. Everything here adds up in any order, so that a roll-up built minute by minute, merged from two
 * devices or recomputed from scratch is the same. Angles keep weighted sums of the minutes' medians, not frames.
 */
export interface RollUp {
  readonly minutes: number;
  readonly coveredMs: number;
  readonly alignedMs: number;
  readonly driftingMs: number;
  readonly awayMs: number;
  readonly offMs: Readonly<Partial<Record<Cause, number>>>;
  readonly unknownMs: Readonly<Partial<Record<Reason, number>>>;
  readonly angles: Readonly<Partial<Record<AngleId, AngleSum>>>;
  readonly cues: number;
  readonly selfCorrections: number;
  readonly positionChanges: number;
}

/** Minutes, and the sums of their medians and squared medians; `low`/`high` are the lowest and highest minute. */
export interface AngleSum {
  readonly minutes: number;
  readonly sum: number;
  readonly sumOfSquares: number;
  readonly low: number;
  readonly high: number;
}

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
  selfCorrections: 0,
  positionChanges: 0,
};

export function rollUpOf(minute: MinuteRecord): RollUp {
  const angles = Object.entries(minute.angles) as [AngleId, { median: number }][];
  return {
    minutes: 1,
    coveredMs: minute.coveredMs,
    alignedMs: minute.alignedMs,
    driftingMs: minute.driftingMs,
    awayMs: minute.awayMs,
    offMs: minute.offMs,
    unknownMs: minute.unknownMs,
    angles: Object.fromEntries(angles.map(([id, { median }]) => [id, angleSumOf(median)])),
    cues: minute.cues.length,
    selfCorrections: minute.selfCorrections,
    positionChanges: minute.positionChanges,
  };
}

function angleSumOf(value: number): AngleSum {
  return { minutes: 1, sum: value, sumOfSquares: value * value, low: value, high: value };
}

export function addRollUps(a: RollUp, b: RollUp): RollUp {
  return {
    minutes: a.minutes + b.minutes,
    coveredMs: a.coveredMs + b.coveredMs,
    alignedMs: a.alignedMs + b.alignedMs,
    driftingMs: a.driftingMs + b.driftingMs,
    awayMs: a.awayMs + b.awayMs,
    offMs: addTables(a.offMs, b.offMs),
    unknownMs: addTables(a.unknownMs, b.unknownMs),
    angles: addAngles(a.angles, b.angles),
    cues: a.cues + b.cues,
    selfCorrections: a.selfCorrections + b.selfCorrections,
    positionChanges: a.positionChanges + b.positionChanges,
  };
}

function addTables<K extends string>(a: Readonly<Partial<Record<K, number>>>, b: Readonly<Partial<Record<K, number>>>) {
  const sum: Partial<Record<K, number>> = { ...a };
  for (const [key, value] of Object.entries(b) as [K, number][]) sum[key] = (sum[key] ?? 0) + value;
  return sum;
}

function addAngles(a: RollUp['angles'], b: RollUp['angles']): RollUp['angles'] {
  const sum = { ...a };
  for (const [id, angle] of Object.entries(b) as [AngleId, AngleSum][]) {
    const before = sum[id];
    sum[id] = before ? addAngle(before, angle) : angle;
  }
  return sum;
}

function addAngle(a: AngleSum, b: AngleSum): AngleSum {
  return {
    minutes: a.minutes + b.minutes,
    sum: a.sum + b.sum,
    sumOfSquares: a.sumOfSquares + b.sumOfSquares,
    low: Math.min(a.low, b.low),
    high: Math.max(a.high, b.high),
  };
}

/** An hour of a person's day: the grain of every chart. */
export interface HourKey {
  readonly day: Day;
  readonly hour: number;
}

export function hourKeyOf(minute: MinuteRecord, boundaryHour: number): HourKey {
  const { day, hour } = localMoment(minute.startedAt, minute.offsetMin, boundaryHour);
  return { day, hour };
}

/**
 * Share of judged time in which the person was aligned, with the uncertainty of an estimate from `minutes` correlated
 * minutes (a posture holds for about ten: effective sample = minutes / 10; Wilson interval, 95 %). null: nothing judged.
 */
export function alignedShare(
  rollUp: RollUp,
): { readonly share: number; readonly low: number; readonly high: number } | null {
  const judged = rollUp.alignedMs + rollUp.driftingMs + offTotalMs(rollUp);
  if (judged <= 0) return null;
  const share = rollUp.alignedMs / judged;
  const n = Math.max(1, judged / 60_000 / MINUTES_A_POSTURE_HOLDS);
  const z2 = 1.96 * 1.96;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (1.96 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

const MINUTES_A_POSTURE_HOLDS = 10;
