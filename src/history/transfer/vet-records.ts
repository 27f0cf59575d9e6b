import { ANGLES } from '../../geometry/angle-catalogue';
import type { AngleId } from '../../geometry/angle';
import { dayOfMinute } from '../database';
import type { EntryOf, EntryRecord } from '../entry-record';
import type { Day } from '../local-day';
import { judgedMs, unknownTotalMs, type MinuteRecord, type SessionRecord } from '../minute-record';

/** Why a record of a copy is not believed, though its syntax is right. */
export const ASIDE_REASONS = ['sum', 'day', 'future', 'session', 'twice', 'sameMinute', 'value'] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];

/** Records of one line that were set aside for one reason. */
export interface Aside {
  readonly line: number;
  readonly reason: AsideReason;
  readonly count: number;
}

/** Rounding of a dozen parts. */
const ROUNDING_MS = 50;
/** A minute is as long as a minute, and its last look may end a little later. */
const LONGEST_MINUTE_MS = 61_000;
/** Two devices' clocks may differ. */
const AHEAD_MS = 3_600_000;
/** More than one change of position a second, or a cue, is no person. */
const MOST_A_MINUTE = 60;
/** No body bends further, and no camera sees further. In the angle's unit. */
const WIDEST = { deg: 360, cm: 1000, ratio: 10 } as const;
/** Nobody sits, holds or repeats for longer without ever leaving. */
const LONGEST_SITTING_MIN = 1440;
const LONGEST_HOLD_SEC = 3600;
const MOST_REPETITIONS = 1000;
const MOST_EFFORT = 10;
/** From Baker Island to Kiritimati. */
const OFFSETS_MIN = { least: -720, most: 840 } as const;

/** null: it can have happened. `day`: the one that its line names; `now`: epoch, ms. */
export function doubtOfMinute(minute: MinuteRecord, day: Day, now: number): AsideReason | null {
  if (dayOfMinute(minute) !== day || !isOffset(minute.offsetMin)) return 'day';
  if (minute.startedAt > now + AHEAD_MS) return 'future';
  const parts = judgedMs(minute) + unknownTotalMs(minute) + minute.awayMs;
  if (Math.abs(parts - minute.coveredMs) > ROUNDING_MS || minute.coveredMs > LONGEST_MINUTE_MS) return 'sum';
  if (Math.max(minute.positionChanges, minute.selfCorrections, minute.cues.length) > MOST_A_MINUTE) return 'value';
  if ((minute.sittingMin ?? 0) > LONGEST_SITTING_MIN) return 'value';
  return Object.entries(minute.angles).every(isAngle) ? null : 'value';
}

export function doubtOfSession({ startedAt, endedAt }: SessionRecord, now: number): AsideReason | null {
  if (Math.max(startedAt, endedAt ?? startedAt) > now + AHEAD_MS) return 'future';
  return endedAt !== null && endedAt < startedAt ? 'value' : null;
}

function isAngle([id, angle]: [string, { median: number; spread: number; count: number }]): boolean {
  const widest = WIDEST[ANGLES[id as AngleId].unit];
  return Math.abs(angle.median) <= widest && angle.spread >= 0 && angle.spread <= widest && angle.count > 0;
}

export function doubtOfEntry(entry: EntryRecord, now: number): AsideReason | null {
  if (!isOffset(entry.offsetMin)) return 'day';
  const end = entry.kind === 'gap' ? entry.at + entry.forMs : entry.at;
  if (end > now + AHEAD_MS) return 'future';
  return isPossible(entry) ? null : 'value';
}

function isPossible(entry: EntryRecord): boolean {
  switch (entry.kind) {
    case 'discrimination':
      return entry.right <= entry.answered && (entry.threshold ?? 0) >= 0;
    case 'exercise':
      return isExercise(entry);
    case 'difference':
      return isRange(entry.slumpedDeg) && isRange(entry.uprightDeg);
    case 'feelTrial':
      return isWithin(entry.angle, entry.guessed, entry.measured, entry.mdc) && entry.mdc >= 0;
    case 'drill':
      return isWithin(entry.angle, entry.target, entry.band, ...entry.errors) && entry.band >= 0;
    case 'target':
      return isWithin(entry.angle, entry.target);
    case 'baseline':
      return Object.entries(entry.angles).every(([id, value]) => isWithin(id as AngleId, value));
    case 'comfort':
    case 'note':
    case 'experiment':
    case 'gap':
      return true;
  }
}

function isExercise({ sets, repetitions, holdSec, effort, rangeDeg }: EntryOf<'exercise'>): boolean {
  if (Math.max(sets, repetitions) > MOST_REPETITIONS || holdSec < 0 || holdSec > LONGEST_HOLD_SEC) return false;
  return isRange(rangeDeg) && (effort === null || (effort >= 0 && effort <= MOST_EFFORT));
}

function isWithin(id: AngleId, ...values: readonly number[]): boolean {
  const widest = WIDEST[ANGLES[id].unit];
  return values.every((value) => Math.abs(value) <= widest);
}

/** To both sides together, degrees; null: not measured. */
function isRange(deg: number | null): boolean {
  return deg === null || (deg >= 0 && deg <= 360);
}

function isOffset(offsetMin: number): boolean {
  return offsetMin >= OFFSETS_MIN.least && offsetMin <= OFFSETS_MIN.most;
}
