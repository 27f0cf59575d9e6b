import type { DifferenceRange, OwnMoment } from '../../feel/discrimination';
import { DRILL_IDS, DRILL_LESSONS, leastTold, type DrillId } from '../../feel/lessons';
import type { EntryRecord } from '../../history/entry-record';
import { drillsOf } from './feel-history';

/** Newest first come from this many drills: older ones are another person's posture. */
const DRILLS_COUNTED = 8;
/** Fewer can't make a round. */
const MOMENTS_NEEDED = 6;

/** The person's own places in their latest drills, as distances from the target: numbers, never pictures. */
export function ownMoments(entries: readonly EntryRecord[], id: DrillId): OwnMoment[] {
  return drillsOf(entries, DRILL_LESSONS[id].angle)
    .slice(-DRILLS_COUNTED)
    .flatMap((drill) => drill.errors.map((deviation, trial) => ({ id: `${drill.id} ${trial}`, deviation })));
}

/** The lesson with most moments to tell apart; null: none has enough that differ by more than a webcam's error. */
export function lessonWithMoments(entries: readonly EntryRecord[]): DrillId | null {
  const offers = DRILL_IDS.map((id) => ({ id, moments: ownMoments(entries, id) }))
    .filter(({ id, moments }) => moments.length >= MOMENTS_NEEDED && spanOf(moments) > leastTold(id))
    .sort((a, b) => b.moments.length - a.moments.length);
  return offers[0]?.id ?? null;
}

/** From the largest difference among them down to what a webcam can tell. */
export function rangeOf(moments: readonly OwnMoment[], id: DrillId): DifferenceRange {
  return { smallest: leastTold(id), largest: Math.max(leastTold(id), spanOf(moments)) };
}

function spanOf(moments: readonly OwnMoment[]): number {
  const sizes = moments.map(({ deviation }) => Math.abs(deviation));
  return Math.max(...sizes) - Math.min(...sizes);
}
