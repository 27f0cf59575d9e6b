import type { Moment } from '../../coach/silence';
import type { WallTime } from '../../coach/wall-time';
import { localMoment } from '../../history/local-day';
import { offsetMinAt } from '../history/session-record';

const WEEK_MS = 7 * 24 * 3_600_000;

/** What the coach counts its calendar by. */
export interface Calendar {
  /** The person's first day with the coach, epoch ms. */
  readonly startedAt: number;
  /** The hour at which the person's day begins, as in History: who works past midnight may still be in the same day. */
  readonly boundaryHour: number;
}

/** Local time of this device. */
export function wallTime(epochMs: number, { startedAt, boundaryHour }: Calendar): WallTime {
  const now = new Date(epochMs);
  return {
    day: localMoment(epochMs, offsetMinAt(epochMs), boundaryHour).day,
    minuteOfDay: now.getHours() * 60 + now.getMinutes(),
    week: Math.max(0, Math.floor((epochMs - startedAt) / WEEK_MS)),
  };
}

export function momentAt(clock: { readonly nowMs: number; readonly epochMs: number }, calendar: Calendar): Moment {
  return { nowMs: clock.nowMs, wall: wallTime(clock.epochMs, calendar) };
}
