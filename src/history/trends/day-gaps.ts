import { entriesOf, type EntryRecord, type GapEntry } from '../entry-record';
import { localMoment, type Day } from '../local-day';

/** A list is read, not searched: a camera that comes and goes all day is told by its longest absences. */
const MOST_GAPS = 8;

/** The longest gaps that began on a lived day, in the order in which they came. */
export function gapsOfDay(entries: readonly EntryRecord[], day: Day, boundaryHour: number): GapEntry[] {
  return entriesOf(entries, 'gap')
    .filter(({ at, offsetMin }) => localMoment(at, offsetMin, boundaryHour).day === day)
    .sort((a, b) => b.forMs - a.forMs)
    .slice(0, MOST_GAPS)
    .sort((a, b) => a.at - b.at);
}
