import type { AngleId, Reason } from '../geometry/angle';
import type { CueAnswer } from '../coach/cue';
import type { Cause } from '../geometry/cause';

/** Ids are UUIDv7: they sort by time and never collide between devices. */
export type RecordId = string;

/** What one angle did in a minute: of the looks that measured it. */
export interface AngleMinute {
  readonly median: number;
  /** Interquartile range: robust against a reach. */
  readonly spread: number;
  /** Looks. */
  readonly count: number;
}

export interface CueRecord {
  readonly kind: 'posture' | 'break' | 'feelCheck';
  readonly cause?: Cause;
  readonly answer?: CueAnswer;
}

/** One minute of a session: the stored unit. Times are ms of measured wall time in that minute; they add up to `coveredMs`. */
export interface MinuteRecord {
  readonly id: RecordId;
  readonly sessionId: RecordId;
  /** Epoch, ms; the start of the minute. */
  readonly startedAt: number;
  /** Local time − UTC when it was recorded, minutes. The day a minute belongs to never changes afterwards, travel or not. */
  readonly offsetMin: number;
  readonly coveredMs: number;
  readonly alignedMs: number;
  readonly driftingMs: number;
  readonly awayMs: number;
  readonly offMs: Readonly<Partial<Record<Cause, number>>>;
  readonly unknownMs: Readonly<Partial<Record<Reason, number>>>;
  readonly angles: Readonly<Partial<Record<AngleId, AngleMinute>>>;
  readonly cues: readonly CueRecord[];
  readonly selfCorrections: number;
  readonly positionChanges: number;
  /** Minutes since the person sat down or last had a break, at the start of this minute; null when not known. */
  readonly sittingMin: number | null;
}

/** One sitting: what does not change from minute to minute. */
export interface SessionRecord {
  readonly id: RecordId;
  readonly startedAt: number;
  /** null while it runs, and for ever if the page died: then the last minute tells. */
  readonly endedAt: number | null;
  readonly zone: string;
  readonly deviceId: RecordId;
  readonly baselineId: string | null;
  readonly setupId: string | null;
  readonly engine: string;
  readonly model: string;
  readonly appVersion: string;
  /** What was known of the camera, see `calibrationMark`; missing: nothing, or it was not written down yet. */
  readonly calibration?: string;
}

export function offTotalMs(minute: Pick<MinuteRecord, 'offMs'>): number {
  return sumOf(minute.offMs);
}

/** Time in which posture could be judged, ms. */
export function judgedMs(minute: Pick<MinuteRecord, 'alignedMs' | 'driftingMs' | 'offMs'>): number {
  return minute.alignedMs + minute.driftingMs + offTotalMs(minute);
}

export function unknownTotalMs({ unknownMs }: Pick<MinuteRecord, 'unknownMs'>): number {
  return sumOf(unknownMs);
}

/** Without a list of its own: ten years ask for it a hundred thousand times. */
function sumOf(parts: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const key in parts) sum += parts[key] ?? 0;
  return sum;
}

/** What every minute has as one plain number, in the order in which packed days and copies hold it. */
export const NUMBER_KEYS = [
  'startedAt',
  'offsetMin',
  'coveredMs',
  'alignedMs',
  'driftingMs',
  'awayMs',
  'selfCorrections',
  'positionChanges',
] as const satisfies readonly (keyof MinuteRecord)[];
