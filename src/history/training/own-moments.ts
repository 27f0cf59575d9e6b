import type { DifferenceRange, OwnMoment } from '../../feel/discrimination';
import { DRILL_IDS, DRILL_LESSONS, type DrillId } from '../../feel/lessons';
import type { EntryOf, EntryRecord } from '../entry-record';
import { drillsOf } from './feel-history';

/** Newest first come from this many drills: older ones are another person's posture. */
const DRILLS_COUNTED = 8;
/** Fewer can't make a round. */
const MOMENTS_NEEDED = 6;

/** The person's own places in their latest drills, as distances from the target: numbers, never pictures. */
export function ownMoments(entries: readonly EntryRecord[], id: DrillId): OwnMoment[] {
  return latestDrills(entries, id).flatMap((drill) =>
    drill.errors.map((deviation, trial) => ({ id: `${drill.id} ${trial}`, deviation })),
  );
}

/** The lesson with most moments to tell apart; null: none has enough that differ by more than could be told. */
export function lessonWithMoments(entries: readonly EntryRecord[]): DrillId | null {
  const offers = DRILL_IDS.map((id) => ({ id, moments: ownMoments(entries, id) }))
    .filter(({ id, moments }) => moments.length >= MOMENTS_NEEDED && spanOf(moments) > toldIn(entries, id))
    .sort((a, b) => b.moments.length - a.moments.length);
  return offers[0]?.id ?? null;
}

/** From the largest difference among them down to what could be told. */
export function rangeOf(entries: readonly EntryRecord[], id: DrillId): DifferenceRange {
  const smallest = toldIn(entries, id);
  return { smallest, largest: Math.max(smallest, spanOf(ownMoments(entries, id))) };
}

function latestDrills(entries: readonly EntryRecord[], id: DrillId): EntryOf<'drill'>[] {
  return drillsOf(entries, DRILL_LESSONS[id].angle).slice(-DRILLS_COUNTED);
}

/** The narrowest band of each of these drills is what could be told then: not every engine reads a hold as well. */
function toldIn(entries: readonly EntryRecord[], id: DrillId): number {
  return Math.max(0, ...latestDrills(entries, id).map(({ band, bandFactor }) => band / bandFactor));
}

function spanOf(moments: readonly OwnMoment[]): number {
  const sizes = moments.map(({ deviation }) => Math.abs(deviation));
  return Math.max(...sizes) - Math.min(...sizes);
}
