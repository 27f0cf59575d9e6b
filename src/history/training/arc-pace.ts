import { ARC } from '../../feel/arc';
import { DRILL_IDS, DRILL_LESSONS } from '../../feel/lessons';
import type { EntryRecord } from '../entry-record';
import { adviceFor, drillsOf, type When } from './feel-history';
import { weekOf } from './today';

/** How far the eight weeks have come, for whoever speaks during the day. */
export interface ArcPace {
  /** From 0; as many as there are weeks: past the last one. */
  readonly week: number;
  readonly feelChecksADay: number;
}

/** By the lesson that leads the arc; weeks are passed by errors, not by time alone. null: no drill was done yet. */
export function arcPace(entries: readonly EntryRecord[], now: When): ArcPace | null {
  const main = DRILL_IDS.find((id) => drillsOf(entries, DRILL_LESSONS[id].angle).length > 0);
  if (!main) return null;
  const advice = adviceFor(entries, main, now);
  const week = weekOf(advice);
  return { week: week === null ? ARC.length : week - 1, feelChecksADay: advice.stage.feelChecksADay };
}
