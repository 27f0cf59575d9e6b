import type { OwnMoment } from '../../feel/discrimination';
import { DRILL_IDS, DRILL_LESSONS, type DrillId } from '../../feel/lessons';
import type { EntryRecord } from '../../history/entry-record';
import { drillsOf } from './feel-history';

/** Newest first come from this many drills: older ones are another person's posture. */
const DRILLS_COUNTED = 8;
/** Fewer can't make a round. */
export const MOMENTS_NEEDED = 6;

/** The person's own places in their latest drills, as distances from the target: numbers, never pictures. */
export function ownMoments(entries: readonly EntryRecord[], id: DrillId): OwnMoment[] {
  return drillsOf(entries, DRILL_LESSONS[id].angle)
    .slice(-DRILLS_COUNTED)
    .flatMap((drill) => drill.errors.map((deviation, trial) => ({ id: `${drill.id} ${trial}`, deviation })));
}

/** The lesson with most moments to tell apart; null: none has enough. */
export function lessonWithMoments(entries: readonly EntryRecord[]): DrillId | null {
  const counted = DRILL_IDS.map((id) => ({ id, count: ownMoments(entries, id).length }));
  const most = counted.sort((a, b) => b.count - a.count)[0];
  return most && most.count >= MOMENTS_NEEDED ? most.id : null;
}

/** From the largest difference among them down to what a webcam can tell. */
export function rangeOf(moments: readonly OwnMoment[], smallest: number): { smallest: number; largest: number } {
  const sizes = moments.map(({ deviation }) => Math.abs(deviation));
  return { smallest, largest: Math.max(smallest, Math.max(...sizes) - Math.min(...sizes)) };
}
