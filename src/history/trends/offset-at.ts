import type { EntryRecord } from '../entry-record';
import type { SessionRecord } from '../minute-record';

/** Local time − UTC in an IANA zone at a moment, minutes; null: the zone is not known here. */
export type OffsetIn = (zone: string, epochMs: number) => number | null;

/**
 * What the clock said when something ended that began with `offsetMin`: a sleep over the night in which clocks change has two
 * offsets. It was lived in the zone of the sitting nearest before its end; where none is known, or the zone does not agree
 * with the entry's own beginning, the offset of the beginning stays.
 */
export function offsetAtEnd(
  { at, offsetMin }: Pick<EntryRecord, 'at' | 'offsetMin'>,
  endMs: number,
  { sessions, offsetIn }: { readonly sessions: readonly SessionRecord[]; readonly offsetIn: OffsetIn },
): number {
  const before = sessions.filter(({ startedAt }) => startedAt <= endMs);
  const zone = (before.at(-1) ?? sessions[0])?.zone;
  if (zone === undefined || offsetIn(zone, at) !== offsetMin) return offsetMin;
  return offsetIn(zone, endMs) ?? offsetMin;
}
