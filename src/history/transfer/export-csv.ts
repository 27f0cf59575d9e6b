import { ANGLES } from '../../geometry/angle-catalogue';
import { CAUSES } from '../../geometry/cause';
import type { AngleId } from '../../geometry/angle';
import type { EntryRecord } from '../entry-record';
import { CSV_MARK, csvLine, type CsvStyle } from './csv-cell';
import { entriesOf } from '../entry-record';
import type { MinuteRecord, RecordId, SessionRecord } from '../minute-record';

/** Tidy and long: one row a metric a minute (research/clinical 9). */
export const CSV_COLUMNS = [
  'ts_iso',
  'tz',
  'session',
  'metric_id',
  'convention',
  'value',
  'unit',
  'baseline',
  'delta',
  'sd',
  'n',
  'quality',
  'view',
  'model',
] as const;

export interface CsvInput {
  readonly minutes: readonly MinuteRecord[];
  readonly sessions: ReadonlyMap<RecordId, SessionRecord>;
  readonly entries: readonly EntryRecord[];
}

export function csvHeader(style: CsvStyle): string {
  return CSV_MARK + csvLine(CSV_COLUMNS, style);
}

/** `sd` of an angle is its spread in that minute, interquartile range ÷ 1.35; `quality` is the share of it covered. */
export function csvRows({ minutes, sessions, entries }: CsvInput, style: CsvStyle): string {
  const baselines = new Map(entriesOf(entries, 'baseline').map((entry) => [entry.baselineId, entry]));
  return minutes
    .flatMap((minute) => {
      const session = sessions.get(minute.sessionId);
      const baseline = baselines.get(session?.baselineId ?? '');
      const start = [isoOf(minute), session?.zone ?? '', minute.sessionId];
      const model = session ? `${session.engine}-${session.model}` : '';
      const quality = decimals(minute.coveredMs / 60_000);
      const end = [quality, baseline?.view ?? '', model];
      return [
        ...anglesOf(minute).map(([id, { median, spread, count }]) => {
          const own = baseline?.angles[id];
          const delta = own === undefined ? '' : decimals(median - own);
          const { unit, positive } = ANGLES[id];
          return [...start, id, positive, median, unit, own ?? '', delta, decimals(spread / 1.35), count, ...end];
        }),
        ...timesOf(minute).map(([id, value]) => [...start, id, '', value, 'ms', '', '', '', '', ...end]),
      ];
    })
    .map((cells) => csvLine(cells, style))
    .join('');
}

function anglesOf({ angles }: MinuteRecord) {
  return (Object.keys(angles) as AngleId[]).flatMap((id) => (angles[id] ? [[id, angles[id]] as const] : []));
}

function timesOf(minute: MinuteRecord): (readonly [string, number])[] {
  return [
    ['time_aligned', minute.alignedMs],
    ['time_drifting', minute.driftingMs],
    ['time_away', minute.awayMs],
    ...CAUSES.flatMap((cause) => (minute.offMs[cause] ? [[`time_off_${cause}`, minute.offMs[cause]] as const] : [])),
    ...Object.entries(minute.unknownMs).map(([reason, ms]) => [`time_unknown_${reason}`, ms] as const),
  ];
}

/** With the offset it was lived in. */
export function isoOf({ startedAt, offsetMin }: Pick<MinuteRecord, 'startedAt' | 'offsetMin'>): string {
  const local = new Date(startedAt + offsetMin * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(offsetMin);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${local}${offsetMin < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function decimals(value: number): number {
  return Math.round(value * 1000) / 1000;
}
