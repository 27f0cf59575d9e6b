import { localMoment, type Day } from '../local-day';
import { livedDay } from '../hour-roll-up';
import { offTotalMs, unknownTotalMs, type MinuteRecord } from '../minute-record';

/** A stretch of the day: what was seen in it, and how much was not looked at. */
export interface TimelineSlot {
  /** Minutes after midnight, by the clock; beyond 1440 it is the night after. */
  readonly fromMin: number;
  readonly alignedMs: number;
  readonly driftingMs: number;
  readonly offMs: number;
  readonly unknownMs: number;
  readonly awayMs: number;
}

export const TIMELINE_STEP_MIN = 10;

/** From the first to the last hour with records; empty for a day without. */
export function timeline(minutes: readonly MinuteRecord[], day: Day, boundaryHour: number): TimelineSlot[] {
  const placed = minutes.flatMap((minute) => {
    const place = placeIn(minute, day, boundaryHour);
    return place === null ? [] : [{ minute, place }];
  });
  if (placed.length === 0) return [];
  const from = Math.floor(Math.min(...placed.map(({ place }) => place)) / 60) * 60;
  const to = Math.ceil((Math.max(...placed.map(({ place }) => place)) + 1) / 60) * 60;
  const slots = Array.from({ length: (to - from) / TIMELINE_STEP_MIN }, (_, i) => emptySlot(from, i));
  for (const { minute, place } of placed) {
    const slot = slots[Math.floor((place - from) / TIMELINE_STEP_MIN)]!;
    slot.alignedMs += minute.alignedMs;
    slot.driftingMs += minute.driftingMs;
    slot.offMs += offTotalMs(minute);
    slot.unknownMs += unknownTotalMs(minute);
    slot.awayMs += minute.awayMs;
  }
  return slots;
}

function emptySlot(from: number, i: number) {
  const fromMin = from + i * TIMELINE_STEP_MIN;
  return { fromMin, alignedMs: 0, driftingMs: 0, offMs: 0, unknownMs: 0, awayMs: 0 };
}

/** Minutes after the day's midnight; null if the minute was lived on another day. */
function placeIn(minute: MinuteRecord, day: Day, boundaryHour: number): number | null {
  const moment = localMoment(minute.startedAt, minute.offsetMin, 0);
  if (livedDay(moment, boundaryHour) !== day) return null;
  const minuteOfHour = Math.floor((minute.startedAt + minute.offsetMin * 60_000) / 60_000) % 60;
  return (moment.day === day ? 0 : 1440) + moment.hour * 60 + minuteOfHour;
}
