import { entriesOf, type EntryRecord } from '../entry-record';
import type { HourRollUp } from '../hour-roll-up';
import { addDays, weekOf, type Day } from '../local-day';
import { judgedMs } from '../minute-record';
import type { Cause } from '../../geometry/cause';
import { DAY_COUNTS_FROM_MS, DAYS_NEEDED } from './statistics/day-share';
import { dayOf } from './entries-of-view';
import { historyView, type HistoryView } from './history-view';
import { isWithin } from './range';

/** One thing to try, the one the week speaks for most; `none` where it speaks for nothing. */
export type Suggestion =
  | { readonly kind: 'break'; readonly afterMin: number }
  | { readonly kind: 'variety'; readonly longestMin: number }
  | { readonly kind: 'cause'; readonly cause: Cause }
  | { readonly kind: 'light' }
  | { readonly kind: 'none' };

export interface Letter {
  readonly view: HistoryView;
  /** Days with an hour or more of judged time. */
  readonly days: number;
  /** Enough to speak of the week at all. */
  readonly hasEnough: boolean;
  readonly suggestion: Suggestion;
  readonly notes: readonly string[];
}

/** The week before the one `today` lies in: a letter speaks of what is over. */
export function letterWeek(today: Day): Day {
  return addDays(weekOf(today), -7);
}

export function weeklyLetter(input: {
  readonly hours: readonly HourRollUp[];
  readonly entries: readonly EntryRecord[];
  readonly week: Day;
  readonly boundaryHour: number;
}): Letter {
  const view = historyView({ ...input, kind: 'week', day: input.week });
  const days = view.data.filter(({ all }) => judgedMs(all) >= DAY_COUNTS_FROM_MS).length;
  const hasEnough = days >= DAYS_NEEDED;
  const notes = [...entriesOf(input.entries, 'note'), ...entriesOf(input.entries, 'experiment')]
    .filter((entry) => isWithin(dayOf(entry, input.boundaryHour), view.span))
    .map(({ text }) => text);
  return { view, days, hasEnough, notes, suggestion: hasEnough ? suggestionFor(view) : { kind: 'none' } };
}

/** An hour in one position is where movement trials begin to find less comfort (research/clinical 3.5: 30–45 min). */
const LONG_STILL_MIN = 60;
const CAUSE_COUNTS_FROM = 0.1;
const DARK_COUNTS_FROM = 0.1;

function suggestionFor({ slump, total, causes }: HistoryView): Suggestion {
  const judged = judgedMs(total);
  if ((total.unknownMs.tooDark ?? 0) > DARK_COUNTS_FROM * total.coveredMs) return { kind: 'light' };
  if (slump.all.lastsMin !== null) return { kind: 'break', afterMin: slump.all.lastsMin };
  if (total.longestStillMin >= LONG_STILL_MIN)
    return { kind: 'variety', longestMin: Math.round(total.longestStillMin) };
  const [first] = causes;
  if (first && first.ms > CAUSE_COUNTS_FROM * judged) return { kind: 'cause', cause: first.cause };
  return { kind: 'none' };
}
