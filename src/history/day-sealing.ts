import type { HistoryDatabase } from './database';
import { mergeMinutes, readDay, sessionsOf, summaryOf } from './day-reading';
import { isDamage } from './history-fault';
import type { Day } from './local-day';
import type { MinuteRecord } from './minute-record';
import { sealMinutes } from './seal-minutes';

/** Packs every day before `today` that still has open minutes. One transaction a day: a crash leaves each whole. */
export async function sealDaysBefore(database: HistoryDatabase, today: Day): Promise<Day[]> {
  const keys = (await database.minutes.where('day').below(today).keys()) as Day[];
  const waiting = [...new Set(keys)];
  for (const day of waiting) await sealReadable(database, day);
  return waiting;
}

/** A damaged day keeps its open minutes beside the damaged ones, and does not keep the days after it from being packed. */
async function sealReadable(database: HistoryDatabase, day: Day): Promise<void> {
  try {
    await sealDay(database, day);
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
}

function sealDay(database: HistoryDatabase, day: Day): Promise<void> {
  return database.transaction(
    'rw',
    [database.minutes, database.days, database.summaries, database.sessions],
    async () => {
      await putDay(database, day, await readDay(database, day));
    },
  );
}

/** Inside a transaction over minutes, days, summaries and sessions: from now on the day is exactly these minutes. */
export async function putDay(database: HistoryDatabase, day: Day, minutes: readonly MinuteRecord[]): Promise<void> {
  const merged = mergeMinutes(minutes);
  await database.minutes.where('day').equals(day).delete();
  if (merged.length === 0) {
    await database.days.delete(day);
    await database.summaries.delete(day);
    return;
  }
  const sessions = await sessionsOf(database, merged);
  await database.days.put({ day, minutes: merged.length, bytes: sealMinutes(merged) });
  await database.summaries.put(summaryOf(day, merged, sessions));
}
