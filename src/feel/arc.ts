import type { FeedbackSchedule } from './drill-plan';

/**
 * The eight-week arc: five minutes a day at first, then less and less, ending mostly silent. Rules as data.
 * Four intensive weeks, four that taper (Fundoiano-Hershcovitz 2022: gains flatten after four weeks); feedback fades from
 * each trial to none (Winstein 1991); a habit takes about 66 days, 18–254 (Lally 2010), hence a last, quiet stage.
 */
export interface ArcWeek {
  readonly drillsAWeek: number;
  readonly minutesADrill: number;
  readonly feedback: FeedbackSchedule;
  readonly feelChecksADay: number;
}

export const ARC: readonly ArcWeek[] = [
  { drillsAWeek: 7, minutesADrill: 5, feedback: 'each', feelChecksADay: 3 },
  { drillsAWeek: 7, minutesADrill: 5, feedback: 'everySecond', feelChecksADay: 3 },
  { drillsAWeek: 6, minutesADrill: 5, feedback: 'everySecond', feelChecksADay: 3 },
  { drillsAWeek: 5, minutesADrill: 5, feedback: 'everyFourth', feelChecksADay: 2 },
  { drillsAWeek: 4, minutesADrill: 4, feedback: 'everyFourth', feelChecksADay: 2 },
  { drillsAWeek: 3, minutesADrill: 4, feedback: 'everyFourth', feelChecksADay: 1 },
  { drillsAWeek: 2, minutesADrill: 3, feedback: 'none', feelChecksADay: 1 },
  { drillsAWeek: 1, minutesADrill: 3, feedback: 'none', feelChecksADay: 1 },
];

const AFTERWARDS: ArcWeek = { drillsAWeek: 0, minutesADrill: 3, feedback: 'none', feelChecksADay: 0 };

/** How the last drills went, as the arc needs it. */
export interface DrillRecord {
  readonly day: number;
  readonly absoluteError: number;
  /** The band's half width then, and of the narrowest there is. */
  readonly band: number;
  readonly narrowestBand: number;
  readonly isRetention: boolean;
}

export interface ArcAdvice {
  readonly stage: ArcWeek;
  /** Days counted from the person's first drill, from 0. */
  readonly isDrillDue: boolean;
  /** A drill without feedback: the next day and the next week after the first drills. */
  readonly isRetentionDue: boolean;
  /** The person can do without: errors stay inside the band without feedback. */
  readonly canStop: boolean;
}

/** Stages are passed by errors, not only by weeks: who is inside the band moves on, who is not stays at most twice as long. */
export function arcAdvice(records: readonly DrillRecord[], day: number): ArcAdvice {
  const stageIndex = stageFor(records, day);
  const stage = ARC[stageIndex] ?? AFTERWARDS;
  const isRetentionDue = retentionDue(records, day);
  return {
    stage,
    isDrillDue: isRetentionDue || drillDue(records, stage, day),
    isRetentionDue,
    canStop: canStop(records),
  };
}

function stageFor(records: readonly DrillRecord[], day: number): number {
  const weeks = Math.floor(day / 7);
  const earned = Math.floor(records.filter(isInside).length / 4);
  return Math.min(weeks, Math.max(earned, Math.floor(weeks / 2)));
}

function isInside(record: DrillRecord): boolean {
  return record.absoluteError <= record.band;
}

/** Inside the narrowest band, however wide the band then was. */
function isAtHome({ absoluteError, narrowestBand }: DrillRecord): boolean {
  return absoluteError <= narrowestBand;
}

function drillDue(records: readonly DrillRecord[], stage: ArcWeek, day: number): boolean {
  if (stage.drillsAWeek === 0) return false;
  const last = records.at(-1);
  return !last || day - last.day >= Math.floor(7 / stage.drillsAWeek);
}

const RETENTION_DAYS = [1, 7] as const;

function retentionDue(records: readonly DrillRecord[], day: number): boolean {
  const first = records[0];
  if (!first) return false;
  const tests = records.filter((record) => record.isRetention);
  const due = RETENTION_DAYS.filter((after) => day >= first.day + after).length;
  return tests.length < due && !tests.some((test) => test.day === day);
}

const TESTS_TO_STOP = 2;

/** Two drills without feedback in a row inside the narrowest band, a week or more after the first drill. */
function canStop(records: readonly DrillRecord[]): boolean {
  const tests = records.filter((record) => record.isRetention).slice(-TESTS_TO_STOP);
  const first = records[0];
  const last = tests.at(-1);
  return tests.length === TESTS_TO_STOP && tests.every(isAtHome) && !!first && !!last && last.day - first.day >= 7;
}
