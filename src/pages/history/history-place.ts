import { RANGES, type RangeKind, type Span } from '../../history/trends/range';
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
  /** Two periods to compare, first and second; null: those the period on show suggests. */
  readonly compare?: Compared | null;
}

export interface Compared {
  readonly before: Span;
  readonly now: Span;
}

/** Whatever a link does not say, or says wrongly, is the overview of the newest week. */
export function historyPlaceOf({ rest, query }: Place): HistoryPlace {
  const said = new URLSearchParams(query);
  const day = said.get('day');
  return {
    view: VIEWS.find((view) => view === rest) ?? 'overview',
    kind: RANGES.find((kind) => kind === said.get('period')) ?? 'week',
    day: day !== null && isDay(day) ? day : null,
    compare: comparedOf(said.get('compare') ?? ''),
  };
}

export function historyLink({ view, kind, day, compare }: HistoryPlace): string {
  const query = new URLSearchParams({ period: kind, ...(day !== null && { day }) });
  if (view === 'experiments' && compare) query.set('compare', comparedQuery(compare));
  return `#/history/${view}?${query}`;
}

/** Four days, from–to and from–to. */
function comparedQuery({ before, now }: Compared): string {
  return [before.from, before.to, now.from, now.to].join('_');
}

function comparedOf(text: string): Compared | null {
  const days = text.split('_');
  const [from, to, nowFrom, nowTo] = days as [Day, Day, Day, Day];
  if (days.length !== 4 || !days.every(isDay) || from > to || nowFrom > nowTo) return null;
  return { before: { from, to }, now: { from: nowFrom, to: nowTo } };
}

/** A day of the calendar, not only the look of one. */
function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}
