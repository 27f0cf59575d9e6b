import { NUMBER_KEYS, type MinuteRecord } from '../minute-record';
import type { SealedColumns } from '../unseal-minutes';
import type { AngleId } from '../../geometry/angle';

/** Described in docs/data-format.md; what changes here changes there, and raises the version. */
export const FORMAT = 'plumbline-history';
export const FORMAT_VERSION = 1;

/** The first line of a copy. */
export interface TransferHeader {
  readonly format: typeof FORMAT;
  readonly version: number;
  /** Epoch, ms. */
  readonly exportedAt: number;
  readonly deviceId: string;
}

/** A day's minutes as columns: a third of the size of objects, and as quick to read. */
export interface MinuteColumns {
  readonly id: readonly string[];
  /** Index into `sessions` of the day. */
  readonly session: readonly number[];
  readonly startedAt: readonly number[];
  readonly offsetMin: readonly number[];
  readonly coveredMs: readonly number[];
  readonly alignedMs: readonly number[];
  readonly driftingMs: readonly number[];
  readonly awayMs: readonly number[];
  readonly selfCorrections: readonly number[];
  readonly positionChanges: readonly number[];
  readonly sittingMin: readonly (number | null)[];
  readonly offMs: Readonly<Record<string, readonly (number | null)[]>>;
  readonly unknownMs: Readonly<Record<string, readonly (number | null)[]>>;
  readonly angles: Readonly<Record<string, AngleColumns>>;
  /** By index; minutes without cues are left out. */
  readonly cues: readonly (readonly [number, MinuteRecord['cues']])[];
}

export interface AngleColumns {
  readonly median: readonly (number | null)[];
  readonly spread: readonly (number | null)[];
  readonly count: readonly (number | null)[];
}

export interface TransferDay {
  readonly day: string;
  readonly sessions: readonly string[];
  readonly minutes: MinuteColumns;
}

export function columnsOf(day: string, minutes: readonly MinuteRecord[]): TransferDay {
  const sessions = [...new Set(minutes.map(({ sessionId }) => sessionId))];
  const plain = Object.fromEntries(NUMBER_KEYS.map((key) => [key, minutes.map((minute) => minute[key])]));
  return {
    day,
    sessions,
    minutes: {
      id: minutes.map(({ id }) => id),
      session: minutes.map(({ sessionId }) => sessions.indexOf(sessionId)),
      ...(plain as Record<(typeof NUMBER_KEYS)[number], number[]>),
      sittingMin: minutes.map(({ sittingMin }) => sittingMin),
      offMs: tableColumns(minutes.map(({ offMs }) => offMs)),
      unknownMs: tableColumns(minutes.map(({ unknownMs }) => unknownMs)),
      angles: angleColumns(minutes),
      cues: minutes.flatMap(({ cues }, i) => (cues.length > 0 ? [[i, cues] as const] : [])),
    },
  };
}

/** The same, straight from a sealed day: years are copied without making a minute of every minute. */
export function columnsOfSealed(day: string, sealed: SealedColumns): TransferDay {
  const { ids, sessions, session, plain, sitting, cues } = sealed;
  const table = (columns: SealedColumns['offMs'] | SealedColumns['unknownMs']) =>
    Object.fromEntries(columns.map(([key, values]) => [key, nulls(values)]));
  const angles = sealed.angles.map(([id, { median, spread, count }]) => {
    return [id, { median: nulls(median), spread: nulls(spread), count: nulls(count) }] as const;
  });
  return {
    day,
    sessions,
    minutes: {
      id: ids,
      session,
      ...plain,
      sittingMin: nulls(sitting),
      offMs: table(sealed.offMs),
      unknownMs: table(sealed.unknownMs),
      angles: Object.fromEntries(angles),
      cues,
    },
  };
}

function nulls(values: readonly (number | undefined)[]): (number | null)[] {
  return values.map((value) => value ?? null);
}

function keysOf(rows: readonly object[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))].sort();
}

function tableColumns(rows: readonly Readonly<Record<string, number>>[]): Record<string, (number | null)[]> {
  return Object.fromEntries(keysOf(rows).map((key) => [key, rows.map((row) => row[key] ?? null)]));
}

function angleColumns(minutes: readonly MinuteRecord[]): Record<string, AngleColumns> {
  const ids = keysOf(minutes.map(({ angles }) => angles)) as AngleId[];
  const column = (id: AngleId, key: keyof AngleColumns) => minutes.map(({ angles }) => angles[id]?.[key] ?? null);
  return Object.fromEntries(
    ids.map((id) => [id, { median: column(id, 'median'), spread: column(id, 'spread'), count: column(id, 'count') }]),
  );
}

/** The minutes again; the columns have been checked to be of one length. */
export function minutesOfColumns({ sessions, minutes }: TransferDay): MinuteRecord[] {
  const cues = new Map(minutes.cues);
  return minutes.id.map((id, i) => ({
    id,
    sessionId: sessions[minutes.session[i] ?? -1] ?? '',
    ...(Object.fromEntries(NUMBER_KEYS.map((key) => [key, minutes[key][i]])) as Record<
      (typeof NUMBER_KEYS)[number],
      number
    >),
    sittingMin: minutes.sittingMin[i] ?? null,
    offMs: rowOf(minutes.offMs, i),
    unknownMs: rowOf(minutes.unknownMs, i),
    angles: angleRow(minutes.angles, i),
    cues: cues.get(i) ?? [],
  }));
}

function rowOf(columns: MinuteColumns['offMs'], i: number): Record<string, number> {
  const row: Record<string, number> = {};
  for (const key in columns) {
    const value = columns[key]?.[i];
    if (value !== null && value !== undefined) row[key] = value;
  }
  return row;
}

function angleRow(columns: MinuteColumns['angles'], i: number): MinuteRecord['angles'] {
  const row: Record<string, { median: number; spread: number; count: number }> = {};
  for (const id in columns) {
    const { median, spread, count } = columns[id]!;
    if (median[i] == null) continue;
    row[id] = { median: median[i], spread: spread[i] ?? 0, count: count[i] ?? 0 };
  }
  return row;
}
