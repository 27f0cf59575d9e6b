import { deflateSync } from 'fflate';
import type { AngleId } from '../geometry/angle';
import { ByteWriter } from './byte-writer';
import { NUMBER_KEYS, type MinuteRecord } from './minute-record';
import { writeNumbers, writePresence } from './number-column';
import { ANGLE_KEYS, SEAL_VERSION, type SealHeader } from './seal-header';
import { bytesOfUuid } from './uuid-v7';

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
  for (const key of NUMBER_KEYS)
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
