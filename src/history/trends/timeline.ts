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

/**
 * From the first to the last hour with records; empty for a day without. Rows follow time itself: where clocks go back, the
 * hour they repeat has its rows twice.
 */
export function timeline(minutes: readonly MinuteRecord[], day: Day, boundaryHour: number): TimelineSlot[] {
  const placed = minutes
    .filter((minute) => livedDay(localMoment(minute.startedAt, minute.offsetMin, 0), boundaryHour) === day)
    .sort((a, b) => a.startedAt - b.startedAt);
  const [first, last] = [placed[0], placed.at(-1)];
  if (!first || !last) return [];
  const stretches = stretchesOf(placed);
  return stretches.flatMap((stretch, i) =>
    slotsOf(stretch, day, { isFirst: i === 0, isLast: i === stretches.length - 1 }),
  );
}

/** Runs of one offset, in order of time. */
function stretchesOf(minutes: readonly MinuteRecord[]): MinuteRecord[][] {
  const stretches: MinuteRecord[][] = [];
  for (const minute of minutes) {
    const last = stretches.at(-1);
    if (last && last[0]!.offsetMin === minute.offsetMin) last.push(minute);
    else stretches.push([minute]);
  }
  return stretches;
}

/** Whole hours at both ends of the day; where the clocks change, rows begin and end with the records. */
function slotsOf(
  minutes: readonly MinuteRecord[],
  day: Day,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): TimelineSlot[] {
  const places = minutes.map((minute) => placeIn(minute, day));
  const fromStep = isFirst ? 60 : TIMELINE_STEP_MIN;
  const toStep = isLast ? 60 : TIMELINE_STEP_MIN;
  const from = Math.floor(Math.min(...places) / fromStep) * fromStep;
  const to = Math.ceil((Math.max(...places) + 1) / toStep) * toStep;
  const slots = Array.from({ length: (to - from) / TIMELINE_STEP_MIN }, (_, i) => emptySlot(from, i));
  for (const [i, minute] of minutes.entries()) {
    const slot = slots[Math.floor((places[i]! - from) / TIMELINE_STEP_MIN)]!;
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

/** Minutes after the day's midnight, by the clock. */
function placeIn(minute: MinuteRecord, day: Day): number {
  const moment = localMoment(minute.startedAt, minute.offsetMin, 0);
  const minuteOfHour = Math.floor((minute.startedAt + minute.offsetMin * 60_000) / 60_000) % 60;
  return (moment.day === day ? 0 : 1440) + moment.hour * 60 + minuteOfHour;
}
