import { RANGES, type RangeKind } from '../../history/trends/range';
import type { Day } from '../../history/local-day';
import type { Place } from '../../session/route-of-hash';

export const VIEWS = ['overview', 'when', 'what', 'experiments', 'data'] as const;
export type HistoryViewName = (typeof VIEWS)[number];

/** Which part of the history is on show; a link of its own each, so that the way back leads through them. */
export interface HistoryPlace {
  readonly view: HistoryViewName;
  readonly kind: RangeKind;
  /** Any day of the period; null: the newest one with records. */
  readonly day: Day | null;
}

/** Whatever a link does not say, or says wrongly, is the overview of the newest week. */
export function historyPlaceOf({ rest, query }: Place): HistoryPlace {
  const said = new URLSearchParams(query);
  const day = said.get('day');
  return {
    view: VIEWS.find((view) => view === rest) ?? 'overview',
    kind: RANGES.find((kind) => kind === said.get('period')) ?? 'week',
    day: day !== null && isDay(day) ? day : null,
  };
}

export function historyLink({ view, kind, day }: HistoryPlace): string {
  const query = new URLSearchParams({ period: kind, ...(day === null ? {} : { day }) });
  return `#/history/${view}?${query}`;
}

/** A day of the calendar, not only the look of one. */
function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}
