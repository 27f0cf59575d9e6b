import type { HistoryDatabase } from '../database';
import { readDay, sessionsOf } from '../day-reading';
import type { Day } from '../local-day';
import type { CsvStyle } from './csv-cell';
import { csvHeader, csvRows } from './export-csv';

export interface CsvOptions {
  readonly style: CsvStyle;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** The table of some calendar days; days without minutes add nothing. Throws the signal's reason when given up. */
export async function csvOfDays(
  database: HistoryDatabase,
  days: readonly Day[],
  { style, signal, onProgress }: CsvOptions,
): Promise<Blob> {
  const entries = await database.entries.toArray();
  const parts: BlobPart[] = [csvHeader(style)];
  for (const [i, day] of days.entries()) {
    signal.throwIfAborted();
    const minutes = await readDay(database, day);
    if (minutes.length > 0)
      parts.push(csvRows({ minutes, sessions: await sessionsOf(database, minutes), entries }, style));
    onProgress(i + 1, days.length);
  }
  return new Blob(parts, { type: 'text/csv' });
}
