import { isHistoryFault } from '../../history/history-fault';
import type { HistoryContent, HistoryStore } from '../../history/history-store';
import { addDays, type Day } from '../../history/local-day';

/** More than a month's findings rest on: half a year of weekdays, and a quarter before each period. */
const RECENT_DAYS = 400;
/** Whoever was away longer than this has little that is recent. */
const LATELY_DAYS = 60;

/** The newest year or so, of ten years read in a tenth of the time; null: nothing was recorded lately. */
export async function recentContent(store: HistoryStore, today: Day): Promise<HistoryContent | null> {
  const recent = await store.contentSince(addDays(today, -RECENT_DAYS));
  if (isHistoryFault(recent)) return null;
  const newest = recent.hours.at(-1)?.day;
  return newest !== undefined && newest >= addDays(today, -LATELY_DAYS) ? recent : null;
}
