import { deflateSync, inflateSync } from 'fflate';
import type { AngleId, Reason } from '../geometry/angle';
import type { Cause } from '../posture/judgement';
import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import type { AngleMinute, CueRecord, MinuteRecord, RecordId } from './minute-record';
import { readNumbers, readPresence, writeNumbers, writePresence } from './number-column';
import { bytesOfUuid, uuidOfBytes } from './uuid-v7';

/** Version of the bytes below; older ones stay readable. */
const SEAL_VERSION = 1;
/** A day has 1,440 minutes; several devices and clock changes may add to it. */
const MOST_MINUTES = 20_000;

interface SealHeader {
  readonly version: number;
  readonly count: number;
  readonly sessions: readonly RecordId[];
  readonly offs: readonly Cause[];
  readonly unknowns: readonly Reason[];
  readonly angles: readonly AngleId[];
  readonly cues: readonly (readonly [index: number, cues: readonly CueRecord[]])[];
}

const PLAIN = [
  'startedAt',
  'offsetMin',
  'coveredMs',
  'alignedMs',
  'driftingMs',
  'awayMs',
  'selfCorrections',
  'positionChanges',
] as const satisfies readonly (keyof MinuteRecord)[];

/** The minutes of a day, column by column and deflated: about 60 bytes a minute instead of 700. Exact. */
export function sealMinutes(minutes: readonly MinuteRecord[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  const header = headerOf(minutes);
  writer.text(JSON.stringify(header));
  writeIds(writer, minutes);
  writeNumbers(
    writer,
    minutes.map(({ sessionId }) => header.sessions.indexOf(sessionId)),
  );
  for (const key of PLAIN)
    writeNumbers(
      writer,
      minutes.map((minute) => minute[key]),
    );
  writeSparse(
    writer,
    minutes.map(({ sittingMin }) => sittingMin ?? undefined),
  );
  for (const cause of header.offs)
    writeSparse(
      writer,
      minutes.map(({ offMs }) => offMs[cause]),
    );
  for (const reason of header.unknowns)
    writeSparse(
      writer,
      minutes.map(({ unknownMs }) => unknownMs[reason]),
    );
  for (const id of header.angles) writeAngle(writer, minutes, id);
  return deflateSync(writer.bytes, { level: 6 }) as Uint8Array<ArrayBuffer>;
}

function headerOf(minutes: readonly MinuteRecord[]): SealHeader {
  const all = <K extends string>(table: (minute: MinuteRecord) => Readonly<Partial<Record<K, unknown>>>) =>
    [...new Set(minutes.flatMap((minute) => Object.keys(table(minute)) as K[]))].sort();
  return {
    version: SEAL_VERSION,
    count: minutes.length,
    sessions: [...new Set(minutes.map(({ sessionId }) => sessionId))],
    offs: all(({ offMs }) => offMs),
    unknowns: all(({ unknownMs }) => unknownMs),
    angles: all(({ angles }) => angles),
    cues: minutes.flatMap(({ cues }, i) => (cues.length > 0 ? [[i, cues] as const] : [])),
  };
}

/** Byte by byte across all ids: the first bytes are time and hardly change. */
function writeIds(writer: ByteWriter, minutes: readonly MinuteRecord[]): void {
  const ids = minutes.map(({ id }) => bytesOfUuid(id));
  for (let i = 0; i < 16; i++) for (const id of ids) writer.byte(id[i]!);
}

function writeSparse(writer: ByteWriter, values: readonly (number | undefined)[]): void {
  writePresence(
    writer,
    values.map((value) => value !== undefined),
  );
  writeNumbers(
    writer,
    values.filter((value) => value !== undefined),
  );
}

function writeAngle(writer: ByteWriter, minutes: readonly MinuteRecord[], id: AngleId): void {
  const readings = minutes.map(({ angles }) => angles[id]);
  writePresence(
    writer,
    readings.map((reading) => reading !== undefined),
  );
  const present = readings.filter((reading) => reading !== undefined);
  for (const key of ANGLE_KEYS)
    writeNumbers(
      writer,
      present.map((reading) => reading[key]),
    );
}

const ANGLE_KEYS = ['median', 'spread', 'count'] as const satisfies readonly (keyof AngleMinute)[];

/** Throws where the bytes are not what `sealMinutes` wrote; the caller says which day can't be read. */
export function unsealMinutes(bytes: Uint8Array): MinuteRecord[] {
  const reader = new ByteReader(inflateSync(bytes));
  const header = JSON.parse(reader.text()) as SealHeader;
  const { count } = header;
  if (header.version !== SEAL_VERSION || !(count >= 0 && count <= MOST_MINUTES))
    throw new RangeError(`A sealed day of version ${header.version} is not readable here.`);
  const ids = readIds(reader, count);
  const sessions = readNumbers(reader, count);
  const plain = PLAIN.map((key) => [key, readNumbers(reader, count)] as const);
  const sitting = readSparse(reader, count);
  const offs = header.offs.map((cause) => [cause, readSparse(reader, count)] as const);
  const unknowns = header.unknowns.map((reason) => [reason, readSparse(reader, count)] as const);
  const angles = header.angles.map((id) => [id, readAngle(reader, count)] as const);
  if (!reader.isAtEnd) throw new RangeError('A sealed day is longer than it says.');
  const cues = new Map(header.cues);
  return ids.map((id, i) => ({
    id,
    sessionId: header.sessions[sessions[i] ?? -1] ?? '',
    ...(Object.fromEntries(plain.map(([key, values]) => [key, values[i]])) as Record<(typeof PLAIN)[number], number>),
    sittingMin: sitting[i] ?? null,
    offMs: rowOf(offs, i),
    unknownMs: rowOf(unknowns, i),
    angles: rowOf(angles, i),
    cues: cues.get(i) ?? [],
  }));
}

function readIds(reader: ByteReader, count: number): string[] {
  const columns = Array.from({ length: 16 }, () => reader.raw(count));
  return Array.from({ length: count }, (_, i) => uuidOfBytes(columns.map((column) => column[i]!)));
}

function readSparse(reader: ByteReader, count: number): (number | undefined)[] {
  const isPresent = readPresence(reader, count);
  const values = readNumbers(reader, isPresent.filter(Boolean).length);
  let next = 0;
  return isPresent.map((present) => (present ? values[next++] : undefined));
}

function readAngle(reader: ByteReader, count: number): (AngleMinute | undefined)[] {
  const isPresent = readPresence(reader, count);
  const present = isPresent.filter(Boolean).length;
  const [medians = [], spreads = [], counts = []] = ANGLE_KEYS.map(() => readNumbers(reader, present));
  let next = 0;
  return isPresent.map((is) => {
    if (!is) return undefined;
    const i = next++;
    return { median: medians[i]!, spread: spreads[i]!, count: counts[i]! };
  });
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
