import { entriesOf, type EntryRecord } from '../entry-record';
import { localMoment, type Day } from '../local-day';
import { comfortLink, type ComfortDay, type ComfortLink } from './comfort-link';
import { isWithin, type Slot } from './range';
import type { DayShare } from './statistics/day-share';

export interface Mark {
  /** Place of the slot. */
  readonly at: number;
  readonly kind: 'experiment' | 'note' | 'difference';
  /** Empty where the kind says it all. */
  readonly text: string;
}

/** Comfort beside posture, and whether they go together. */
export interface Comfort {
  readonly days: readonly ComfortDay[];
  readonly link: ComfortLink;
}

export function dayOf({ at, offsetMin }: Pick<EntryRecord, 'at' | 'offsetMin'>, boundaryHour: number): Day {
  return localMoment(at, offsetMin, boundaryHour).day;
}

export function marksIn(entries: readonly EntryRecord[], slots: readonly Slot[], boundaryHour: number): Mark[] {
  const marked = [
    ...entriesOf(entries, 'experiment'),
    ...entriesOf(entries, 'note'),
    ...entriesOf(entries, 'difference').map((entry) => ({ ...entry, text: '' })),
  ];
  return marked.flatMap((entry) => {
    const at = slots.findIndex((slot) => isWithin(dayOf(entry, boundaryHour), slot));
    return at < 0 ? [] : [{ at, kind: entry.kind, text: entry.text }];
  });
}

export function comfortIn(entries: readonly EntryRecord[], days: readonly DayShare[], boundaryHour: number): Comfort {
  const ratings = new Map<Day, number[]>();
  for (const entry of entriesOf(entries, 'comfort')) {
    const day = dayOf(entry, boundaryHour);
    ratings.set(day, [...(ratings.get(day) ?? []), entry.comfort]);
  }
  const rated = days.flatMap(({ day, share }) => {
    const values = ratings.get(day);
    if (!values) return [];
    const comfort = values.reduce((sum, value) => sum + value, 0) / values.length;
    return [{ day, comfort, share }];
  });
  return { days: rated, link: comfortLink(rated) };
}

export function exercisesIn(entries: readonly EntryRecord[], slots: readonly Slot[], boundaryHour: number) {
  const done = entriesOf(entries, 'exercise').map((entry) => ({ ...entry, day: dayOf(entry, boundaryHour) }));
  return slots.map((slot) => {
    const here = done.filter(({ day }) => isWithin(day, slot));
    const ranges = here.flatMap(({ rangeDeg }) => (rangeDeg === null ? [] : [rangeDeg]));
    return { count: here.length, rangeDeg: ranges.length === 0 ? null : Math.max(...ranges) };
  });
}
