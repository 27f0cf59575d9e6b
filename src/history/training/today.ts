import { ARC, type ArcAdvice } from '../../feel/arc';
import { DRILL_IDS, DRILL_LESSONS, type DrillId } from '../../feel/lessons';
import { entriesOf, type EntryRecord } from '../entry-record';
import { TOUR_EXERCISE } from './exercise-entries';
import { adviceFor, drillsOf, type When } from './feel-history';

/** What the arc asks for today: one thing at most. */
export type Today =
  | { readonly kind: 'tour' }
  | { readonly kind: 'drill'; readonly id: DrillId; readonly advice: ArcAdvice }
  /** Nothing more today. */
  | { readonly kind: 'rest'; readonly advice: ArcAdvice }
  /** The eight weeks are over, and nothing is asked any more. */
  | { readonly kind: 'over' }
  /** The person can do without. */
  | { readonly kind: 'stop' };

/** `isOpen`: what the person's own answers leave open; nothing else is led into. */
export function todayFor(
  entries: readonly EntryRecord[],
  now: When,
  isOpen: (lesson: DrillId | 'tour') => boolean = () => true,
): Today {
  const begun = DRILL_IDS.filter((id) => isOpen(id) && drillsOf(entries, DRILL_LESSONS[id].angle).length > 0);
  if (begun.length === 0) return hasToured(entries) || !isOpen('tour') ? drill('head', entries, now) : { kind: 'tour' };
  const advised = begun.map((id) => ({ kind: 'drill', id, advice: adviceFor(entries, id, now) }) as const);
  const main = advised[0]!;
  if (main.advice.canStop) return { kind: 'stop' };
  const test = advised.find(({ advice }) => advice.isRetentionDue);
  if (test) return test;
  const due = advised.filter(({ advice }) => advice.isDrillDue);
  const [first] = due;
  if (first) return isFirstWeek(entries, now) ? first : mixed(due, { entries, now, isOpen });
  return weekOf(main.advice) === null ? { kind: 'over' } : { kind: 'rest', advice: main.advice };
}

type DrillToday = Extract<Today, { readonly kind: 'drill' }>;

interface Mixing {
  readonly entries: readonly EntryRecord[];
  readonly now: When;
  readonly isOpen: (lesson: DrillId | 'tour') => boolean;
}

/** One lesson is learned alone in the first week. */
const ALONE_MS = 7 * 86_400_000;

function isFirstWeek(entries: readonly EntryRecord[], now: When): boolean {
  return now.at - Math.min(...entriesOf(entries, 'drill').map(({ at }) => at)) < ALONE_MS;
}

/**
 * From the second week the order is mixed: a lesson that was never done comes first, then the one that was done longest ago.
 * Mixed practice looks worse while it lasts and keeps better (Shea & Morgan 1979).
 */
function mixed(due: readonly DrillToday[], { entries, now, isOpen }: Mixing): DrillToday {
  const fresh = DRILL_IDS.find((id) => isOpen(id) && drillsOf(entries, DRILL_LESSONS[id].angle).length === 0);
  if (fresh) return drill(fresh, entries, now);
  const lastOf = ({ id }: DrillToday) => drillsOf(entries, DRILL_LESSONS[id].angle).at(-1)?.at ?? -Infinity;
  return due.reduce((oldest, each) => (lastOf(each) < lastOf(oldest) ? each : oldest));
}

/** A tour whose place still wandered leads on as well: the baseline is the target then. */
function hasToured(entries: readonly EntryRecord[]): boolean {
  return (
    entriesOf(entries, 'target').length > 0 ||
    entriesOf(entries, 'exercise').some(({ exercise }) => exercise === TOUR_EXERCISE)
  );
}

function drill(id: DrillId, entries: readonly EntryRecord[], now: When): DrillToday {
  return { kind: 'drill', id, advice: adviceFor(entries, id, now) };
}

/** From 1 to 8; null: past the arc. */
export function weekOf({ stage }: ArcAdvice): number | null {
  const index = ARC.indexOf(stage);
  return index < 0 ? null : index + 1;
}
