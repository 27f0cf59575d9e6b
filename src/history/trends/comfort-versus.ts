import { comfortAfterPractice, tallyOf, type ComfortMoment, type ComfortTally } from '../../feel/comfort';
import { entriesOf, type EntryRecord } from '../entry-record';

/** How it felt against 20 minutes before. */
export interface ComfortVersus {
  readonly all: ComfortTally;
  /** Soon after a drill or a tour; null: that was never said. */
  readonly afterPractice: ComfortTally | null;
}

/** null: nobody compared. */
export function comfortVersus(entries: readonly EntryRecord[]): ComfortVersus | null {
  const moments = momentsOf(entries);
  return moments.length === 0 ? null : { all: tallyOf(moments), afterPractice: afterPractice(entries) };
}

/** How it felt soon after a drill or a tour; null: that was never said. */
export function afterPractice(entries: readonly EntryRecord[]): ComfortTally | null {
  const lessons = [...entriesOf(entries, 'drill'), ...entriesOf(entries, 'target')];
  return comfortAfterPractice(
    momentsOf(entries),
    lessons.map(({ at }) => at),
  );
}

function momentsOf(entries: readonly EntryRecord[]): ComfortMoment[] {
  return entriesOf(entries, 'comfort').flatMap(({ at, versusBefore }) =>
    versusBefore ? [{ atMs: at, versus: versusBefore }] : [],
  );
}
