import { ANGLES } from '../../geometry/angle-catalogue';
import type { AngleId } from '../../geometry/angle';
import { dayOfMinute } from '../database';
import type { EntryRecord } from '../entry-record';
import type { Day } from '../local-day';
import { judgedMs, unknownTotalMs, type MinuteRecord } from '../minute-record';

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
/** From Baker Island to Kiritimati. */
const OFFSETS_MIN = { least: -720, most: 840 } as const;

/** null: it can have happened. `day`: the one that its line names; `now`: epoch, ms. */
export function doubtOfMinute(minute: MinuteRecord, day: Day, now: number): AsideReason | null {
  if (dayOfMinute(minute) !== day || !isOffset(minute.offsetMin)) return 'day';
  if (minute.startedAt > now + AHEAD_MS) return 'future';
  const parts = judgedMs(minute) + unknownTotalMs(minute) + minute.awayMs;
  if (Math.abs(parts - minute.coveredMs) > ROUNDING_MS || minute.coveredMs > LONGEST_MINUTE_MS) return 'sum';
  if (Math.max(minute.positionChanges, minute.selfCorrections, minute.cues.length) > MOST_A_MINUTE) return 'value';
  return Object.entries(minute.angles).every(isAngle) ? null : 'value';
}

function isAngle([id, angle]: [string, { median: number; spread: number; count: number }]): boolean {
  const widest = WIDEST[ANGLES[id as AngleId].unit];
  return Math.abs(angle.median) <= widest && angle.spread >= 0 && angle.spread <= widest && angle.count > 0;
}

export function doubtOfEntry(entry: EntryRecord, now: number): AsideReason | null {
  if (!isOffset(entry.offsetMin)) return 'day';
  const end = entry.kind === 'gap' ? entry.at + entry.forMs : entry.at;
  if (end > now + AHEAD_MS) return 'future';
  if (entry.kind === 'discrimination' && entry.right > entry.answered) return 'value';
  if (entry.kind === 'exercise' && (entry.holdSec < 0 || !isRange(entry.rangeDeg))) return 'value';
  if (entry.kind === 'difference' && !(isRange(entry.slumpedDeg) && isRange(entry.uprightDeg))) return 'value';
  return null;
}

/** To both sides together, degrees; null: not measured. */
function isRange(deg: number | null): boolean {
  return deg === null || (deg >= 0 && deg <= 360);
}

function isOffset(offsetMin: number): boolean {
  return offsetMin >= OFFSETS_MIN.least && offsetMin <= OFFSETS_MIN.most;
}
