import { CAUSES, type Cause } from '../../geometry/cause';
import { RANGES, type RangeKind, type Span } from '../../history/trends/range';
import type { Day } from '../../history/local-day';
import type { Place } from '../../session/navigation/route-of-hash';

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
  /** The same as `now` where its weekends are compared with its weekdays. */
  readonly before: Span;
  readonly now: Span;
  readonly what?: 'weekends';
  /** Left out: time close to the baseline. */
  readonly cause?: Cause;
  /** Left out: every place, each by itself. */
  readonly place?: string;
}

/** Whatever a link does not say, or says wrongly, is the overview of the newest week. */
export function historyPlaceOf({ rest, query }: Place): HistoryPlace {
  const said = new URLSearchParams(query);
  const day = said.get('day');
  return {
    view: VIEWS.find((view) => view === rest) ?? 'overview',
    kind: RANGES.find((kind) => kind === said.get('period')) ?? 'week',
    day: day !== null && isDay(day) ? day : null,
    compare: comparedOf(said),
  };
}

export function historyLink({ view, kind, day, compare }: HistoryPlace): string {
  const query = new URLSearchParams({ period: kind, ...(day !== null && { day }) });
  if (view === 'experiments' && compare) {
    query.set('compare', comparedQuery(compare));
    if (compare.cause) query.set('cause', compare.cause);
    if (compare.place !== undefined) query.set('place', compare.place);
  }
  return `#/history/${view}?${query}`;
}

/** Does it show the last weeks alone, which can be told before ten years are read? */
export function isOfLastWeeks({ view, kind, day }: HistoryPlace): boolean {
  return view === 'overview' && day === null && kind !== 'year' && kind !== 'all';
}

/** Four days, from–to and from–to; or the word and two. */
function comparedQuery({ before, now, what }: Compared): string {
  const days = what === 'weekends' ? [what, now.from, now.to] : [before.from, before.to, now.from, now.to];
  return days.join('_');
}

function comparedOf(said: URLSearchParams): Compared | null {
  const sides = sidesOf(said.get('compare') ?? '');
  if (!sides) return null;
  const cause = CAUSES.find((each) => each === said.get('cause'));
  const place = said.get('place');
  return { ...sides, ...(cause && { cause }), ...(place !== null && { place }) };
}

function sidesOf(text: string): Compared | null {
  const [first, ...others] = text.split('_') as [string, ...Day[]];
  const isWeekends = first === 'weekends';
  const days = isWeekends ? [...others, ...others] : [first, ...others];
  const [from, to, nowFrom, nowTo] = days as [Day, Day, Day, Day];
  if (days.length !== 4 || !days.every(isDay) || from > to || nowFrom > nowTo) return null;
  const sides = { before: { from, to }, now: { from: nowFrom, to: nowTo } };
  return isWeekends ? { ...sides, what: 'weekends' } : sides;
}

/** A day of the calendar, not only the look of one. */
function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}
