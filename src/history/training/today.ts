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
  const due = advised.find(({ advice }) => advice.isRetentionDue) ?? advised.find(({ advice }) => advice.isDrillDue);
  if (due) return due;
  return weekOf(main.advice) === null ? { kind: 'over' } : { kind: 'rest', advice: main.advice };
}

/** A tour whose place still wandered leads on as well: the baseline is the target then. */
function hasToured(entries: readonly EntryRecord[]): boolean {
  return (
    entriesOf(entries, 'target').length > 0 ||
    entriesOf(entries, 'exercise').some(({ exercise }) => exercise === TOUR_EXERCISE)
  );
}

function drill(id: DrillId, entries: readonly EntryRecord[], now: When): Today {
  return { kind: 'drill', id, advice: adviceFor(entries, id, now) };
}

/** From 1 to 8; null: past the arc. */
export function weekOf({ stage }: ArcAdvice): number | null {
  const index = ARC.indexOf(stage);
  return index < 0 ? null : index + 1;
}
