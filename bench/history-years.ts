import { byDay } from '../src/history/erase';
import { addDays } from '../src/history/local-day';
import { sealMinutes } from '../src/history/seal-minutes';
import { makeYears } from '../src/history/made-years';
import { summaryOf } from '../src/history/day-reading';
import type { EntryRecord } from '../src/history/entry-record';
import type { SessionRecord } from '../src/history/minute-record';

/** Rows as they lie in the database, bytes as base64 so that they can be handed to a page. */
export interface MadeRows {
  readonly minutes: number;
  readonly days: readonly { readonly day: string; readonly minutes: number; readonly base64: string }[];
  readonly summaries: readonly object[];
  readonly sessions: readonly SessionRecord[];
  readonly entries: readonly EntryRecord[];
}

const CHUNK_DAYS = 90;

/** Packed days of a made-up desk worker, a quarter at a time, ending today. */
export function* packedYears(years: number, today: string): Generator<MadeRows> {
  const total = Math.round(years * 365.25);
  for (let from = 0; from < total; from += CHUNK_DAYS) {
    const days = Math.min(CHUNK_DAYS, total - from);
    const firstDay = addDays(today, from - total + 1);
    const made = makeYears({ firstDay, days, seed: from + 1, ...(from > total / 2 ? { newBaselineAfter: 0 } : {}) });
    const sessions = new Map(made.sessions.map((session) => [session.id, session]));
    const grouped = [...byDay(made.minutes)];
    yield {
      minutes: made.minutes.length,
      days: grouped.map(([day, minutes]) => ({
        day,
        minutes: minutes.length,
        base64: Buffer.from(sealMinutes(minutes)).toString('base64'),
      })),
      summaries: grouped.map(([day, minutes]) => summaryOf(day, minutes, sessions)),
      sessions: made.sessions,
      entries: made.entries,
    };
  }
}
