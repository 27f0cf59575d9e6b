import { inflateSync } from 'fflate';
import type { AngleId, Reason } from '../geometry/angle';
import type { Cause } from '../geometry/cause';
import { ByteReader } from './byte-reader';
import { NUMBER_KEYS, type AngleMinute, type MinuteRecord, type RecordId } from './minute-record';
import { readNumbers, readPresence } from './number-column';
import { ANGLE_KEYS, SEAL_VERSION, type SealHeader } from './seal-header';
import { uuidOfBytes } from './uuid-v7';

/** A day has 1,440 minutes; several devices and clock changes may add to it. */
const MOST_MINUTES = 20_000;

/** A sealed day before it is taken apart into minutes; `undefined` where a minute has no value. */
export interface SealedColumns {
  readonly ids: readonly string[];
  readonly sessions: readonly RecordId[];
  /** Index into `sessions`. */
  readonly session: readonly number[];
  readonly plain: Readonly<Record<(typeof NUMBER_KEYS)[number], readonly number[]>>;
  readonly sitting: Sparse;
  readonly offMs: readonly (readonly [Cause, Sparse])[];
  readonly unknownMs: readonly (readonly [Reason, Sparse])[];
  readonly angles: readonly (readonly [AngleId, Readonly<Record<keyof AngleMinute, Sparse>>])[];
  readonly cues: SealHeader['cues'];
}

type Sparse = readonly (number | undefined)[];

/** Throws where the bytes are not what `sealMinutes` wrote; the caller says which day can't be read. */
export function unsealColumns(bytes: Uint8Array): SealedColumns {
  const reader = new ByteReader(inflateSync(bytes));
  const header = JSON.parse(reader.text()) as SealHeader;
  const { count, sessions, cues } = header;
  if (header.version !== SEAL_VERSION || !(count >= 0 && count <= MOST_MINUTES))
    throw new RangeError(`A sealed day of version ${header.version} is not readable here.`);
  const columns = {
    ids: readIds(reader, count),
    sessions,
    session: readNumbers(reader, count),
    plain: plainColumns(reader, count),
    sitting: readSparse(reader, count),
    offMs: header.offs.map((cause) => [cause, readSparse(reader, count)] as const),
    unknownMs: header.unknowns.map((reason) => [reason, readSparse(reader, count)] as const),
    angles: header.angles.map((id) => [id, readAngle(reader, count)] as const),
    cues,
  };
  if (!reader.isAtEnd) throw new RangeError('A sealed day is longer than it says.');
  return columns;
}

function plainColumns(reader: ByteReader, count: number): SealedColumns['plain'] {
  const columns: Partial<Record<(typeof NUMBER_KEYS)[number], number[]>> = {};
  for (const key of NUMBER_KEYS) columns[key] = readNumbers(reader, count);
  return columns as SealedColumns['plain'];
}

export function unsealMinutes(bytes: Uint8Array): MinuteRecord[] {
  const { ids, sessions, session, plain, sitting, offMs, unknownMs, angles, cues } = unsealColumns(bytes);
  const cuesAt = new Map(cues);
  return ids.map((id, i) => ({
    id,
    sessionId: sessions[session[i] ?? -1] ?? '',
    startedAt: plain.startedAt[i]!,
    offsetMin: plain.offsetMin[i]!,
    coveredMs: plain.coveredMs[i]!,
    alignedMs: plain.alignedMs[i]!,
    driftingMs: plain.driftingMs[i]!,
    awayMs: plain.awayMs[i]!,
    selfCorrections: plain.selfCorrections[i]!,
    positionChanges: plain.positionChanges[i]!,
    sittingMin: sitting[i] ?? null,
    offMs: rowOf(offMs, i),
    unknownMs: rowOf(unknownMs, i),
    angles: anglesAt(angles, i),
    cues: cuesAt.get(i) ?? [],
  }));
}

function readIds(reader: ByteReader, count: number): string[] {
  const columns = Array.from({ length: 16 }, () => reader.raw(count));
  const bytes = new Uint8Array(16);
  return Array.from({ length: count }, (_, i) => {
    for (let at = 0; at < 16; at++) bytes[at] = columns[at]![i]!;
    return uuidOfBytes(bytes);
  });
}

function readSparse(reader: ByteReader, count: number): Sparse {
  return spread(reader, readPresence(reader, count));
}

function spread(reader: ByteReader, isPresent: readonly boolean[]): Sparse {
  let present = 0;
  for (const is of isPresent) if (is) present += 1;
  const values = readNumbers(reader, present);
  if (present === isPresent.length) return values;
  const places = new Array<number | undefined>(isPresent.length);
  let next = 0;
  for (let i = 0; i < places.length; i++) places[i] = isPresent[i] ? values[next++] : undefined;
  return places;
}

function readAngle(reader: ByteReader, count: number): Record<keyof AngleMinute, Sparse> {
  const isPresent = readPresence(reader, count);
  const [median, spreads, counts] = ANGLE_KEYS.map(() => spread(reader, isPresent)) as [Sparse, Sparse, Sparse];
  return { median, spread: spreads, count: counts };
}

function anglesAt(columns: SealedColumns['angles'], i: number): MinuteRecord['angles'] {
  const row: Partial<Record<AngleId, AngleMinute>> = {};
  for (const [id, { median, spread: spreads, count }] of columns) {
    const value = median[i];
    if (value !== undefined) row[id] = { median: value, spread: spreads[i] ?? 0, count: count[i] ?? 0 };
  }
  return row;
}

function rowOf<K extends string, Value>(
  columns: readonly (readonly [K, readonly (Value | undefined)[]])[],
  i: number,
): Partial<Record<K, Value>> {
  const row: Partial<Record<K, Value>> = {};
  for (const [key, values] of columns) {
    const value = values[i];
    if (value !== undefined) row[key] = value;
  }
  return row;
}
