import { exampleMonths, type ExampleOptions } from '../../history/example-months';
import { summaryOf } from '../../history/day-reading';
import { byDay } from '../../history/erase';
import { isHistoryFault, type HistoryFault } from '../../history/history-fault';
import { openHistory, type HistoryStore } from '../../history/history-store';
import { localMoment, type Day } from '../../history/local-day';
import { sealMinutes } from '../../history/seal-minutes';
import { HistoryHold } from './history-hold';
import { History } from './history.svelte';
import { offsetMinAt } from './session-record';

/** A database of its own: what is made up and what was measured never meet. */
const NAME = 'plumbline-example';
const MADE_KEY = 'exampleMadeOn';

/** The example, made when it is asked for. `close` lets go of it and takes it off the disk. */
export interface ExampleHistory {
  readonly history: History;
  readonly close: () => Promise<void>;
}

export function openExampleHistory(words: ExampleOptions['words']): ExampleHistory {
  const hold = new HistoryHold(() => madeExample(words));
  const history = new History(hold, () => Date.now());
  return {
    history,
    close: async () => {
      const store = await hold.take();
      if (isHistoryFault(store)) return;
      await store.attempt(() => store.database.delete());
    },
  };
}

async function madeExample(words: ExampleOptions['words']): Promise<HistoryStore | HistoryFault> {
  const store = await openHistory(NAME);
  if (isHistoryFault(store)) return store;
  const now = Date.now();
  const today = localMoment(now, offsetMinAt(now), 0).day;
  if ((await store.meta(MADE_KEY)) === today) return store;
  const { minutes, sessions, entries } = exampleMonths({
    today,
    offsetMinOf: (day: Day) => offsetMinAt(Date.parse(`${day}T12:00:00`)),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    words,
  });
  const { database } = store;
  const written = await store.attempt(async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
    await database.sessions.bulkPut([...sessions]);
    await database.entries.bulkPut([...entries]);
    // Packed at once: as open minutes they would be twenty thousand rows, packed day after day.
    const known = new Map(sessions.map((session) => [session.id, session]));
    const days = [...byDay(minutes)];
    await database.days.bulkPut(days.map(([day, each]) => ({ day, minutes: each.length, bytes: sealMinutes(each) })));
    await database.summaries.bulkPut(days.map(([day, each]) => summaryOf(day, each, known)));
    await database.meta.put({ key: MADE_KEY, value: today });
  });
  if (!isHistoryFault(written)) return store;
  store.close();
  return written;
}
