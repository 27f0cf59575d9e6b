import fc from 'fast-check';
import { deflateSync, zipSync } from 'fflate';
import { parseEngineIndex } from '../../src/pose/engine-index';
import { pictureSize } from '../../src/camera/picture-size';
import { unsealMinutes } from '../../src/history/unseal-minutes';
import { csvCell, csvStyleOf, pastedCell } from '../../src/history/transfer/csv-cell';
import { decryptBackup, encryptBackup, isBackup, isSavedAsText } from '../../src/history/transfer/encrypted-backup';
import { fhirText } from '../../src/history/transfer/fhir-text';
import { readHistory } from '../../src/history/transfer/import-history';
import { AppleHealthReader, activitiesOfCsv } from '../../src/program/import-activity';
import { historyPlaceOf } from '../../src/pages/history/history-place';
import { placeOfHash } from '../../src/session/navigation/route-of-hash';
import { readActivityFile } from '../../src/session/program/read-activity-file';
import { parseProgram } from '../../src/session/program/program-schema';
import { parseDesk } from '../../src/storage/desk-schema';
import { areaCopy, parseAreaCopy } from '../../src/storage/area-copy';
import { toBase64Url } from '../../src/storage/base64url';
import { areaChange } from '../../src/storage/change-board';
import { parseClient } from '../../src/storage/client-schema';
import { parseCoachMemory } from '../../src/storage/coach-memory';
import { crc32 } from '../../src/storage/crc32';
import { parseFeelSettings } from '../../src/storage/feel-settings';
import { findPayload } from '../../src/storage/find-payload';
import { parseGone } from '../../src/storage/gone-client';
import { parseMonitorSettings } from '../../src/storage/monitor-settings';
import { parseRecoveryFile, recoveryFile } from '../../src/storage/recovery-file';
import { parseReportSettings } from '../../src/storage/report-settings';
import { parseBaselines } from '../../src/storage/saved-baseline';
import { parseSettings } from '../../src/storage/settings';
import { decodeShared } from '../../src/storage/share-codec';
import { pageAddress, qrCode, shareLink } from '../../src/storage/share-link';
import { readDecimal } from '../../src/ui/read-decimal';
import { jpegsIn } from '../reps/jpeg-film';
import { parseHeader } from '../reps/y4m-film';
import { decodeImage } from '../picture/read-image';
import { exifSegment, jpegOf, jpegWith, pngOf, pngWith, tiffWith } from '../picture/test-files';
import { BASELINES, CLIENT, HEALTH, HISTORY_RECORDS, historyCopy, PLAN, SEALED_DAY, SUMMARY, TABLES } from './honest';
import { hostileBytes, hostileJson, hostileText } from './hostile';
import { noHarmIn } from './no-harm';
import { Harmful, target, type Target } from './target';

const NOW = Date.UTC(2026, 10, 23);
const PAGE = 'https://plumbline.example/app/';
const ROUTES = ['live', 'history', 'plan', 'therapist', 'settings'];

/** A shared payload around any JSON, as whoever knows the format can make it. */
function payload(value: unknown): string {
  const body = deflateSync(new TextEncoder().encode(JSON.stringify(value) ?? 'null'));
  const whole = new Uint8Array(7 + body.length);
  whole.set([0x50, 1, 0]);
  new DataView(whole.buffer).setUint32(3, crc32(body));
  whole.set(body, 7);
  return toBase64Url(whole);
}

const links = [payload({ kind: 'plan', plan: PLAN }), payload({ kind: 'summary', summary: SUMMARY })];
const backup = new Uint8Array(await (await encryptBackup(new Blob([historyCopy(HISTORY_RECORDS)]), 'x')).arrayBuffer());
const bytes = new Uint8Array(40).fill(7);
const lock = {
  id: 'lock' as const,
  version: 1 as const,
  salt: bytes,
  rounds: 600_000,
  byPassphrase: bytes,
  byRecovery: bytes,
};
const area = await areaCopy({ lock, records: [{ id: 'client:c', kind: 'client', sealed: bytes }] }).text();
const pictures = [
  pngOf(),
  jpegOf(),
  jpegWith(jpegOf(), [exifSegment(6)], 3),
  pngWith(pngOf(), 'eXIf', tiffWith(6, false)),
];

/** Stored records: what a parser gives is whole, whatever stood there. */
function stored(name: string, honest: unknown, parse: (input: unknown) => unknown): Target {
  return target({
    name,
    share: 45,
    inputs: hostileJson([honest]),
    takes: (input) => {
      const parsed = parse(input);
      noHarmIn(parsed);
      return parsed !== null;
    },
  });
}

export const TARGETS: readonly Target[] = [
  target({
    name: 'history copy, records',
    share: 60,
    inputs: hostileJson([HISTORY_RECORDS]),
    takes: async (records) =>
      taken(await readHistory(new Blob([historyCopy(Array.isArray(records) ? records : [records])]), NOW)),
  }),
  target({
    name: 'history copy, text',
    share: 60,
    inputs: hostileText([historyCopy(HISTORY_RECORDS)]),
    takes: async (text) => taken(await readHistory(new Blob([text]), NOW)),
  }),
  target({
    name: 'backup',
    share: 1,
    inputs: hostileBytes([backup]),
    takes: async (file) => {
      const blob = new Blob([file]);
      if (!(await isBackup(blob)) || (await isSavedAsText(blob))) return false;
      return (await decryptBackup(blob, 'x')) instanceof Blob;
    },
  }),
  target({
    name: 'clients’ copy',
    share: 60,
    inputs: hostileText([area]),
    takes: async (text) => taken(await parseAreaCopy(new Blob([text]))),
  }),
  target({
    name: 'recovery file',
    share: 20,
    inputs: hostileText([recoveryFile(bytes.slice(0, 32))]),
    takes: (text) => taken(parseRecoveryFile(text)),
  }),
  target({
    name: 'plan link',
    share: 80,
    inputs: hostileText(links.map((letters) => shareLink(letters, PAGE))),
    takes: async (text) => taken(await decodeShared(findPayload(text))),
  }),
  target({
    name: 'plan link, well packed',
    share: 80,
    inputs: hostileJson([
      { kind: 'plan', plan: PLAN },
      { kind: 'summary', summary: SUMMARY },
    ]),
    takes: async (value) => taken(await decodeShared(payload(value))),
  }),
  target({
    name: 'page address and QR code',
    share: 10,
    inputs: hostileText([PAGE, 'plumbline.example/app', shareLink(links[0]!, PAGE)]),
    takes: (text) => {
      const address = pageAddress(text);
      if (address && !/^https?:\/\/[\x21-\x7e]+$/.test(address)) throw new Harmful(address);
      return address !== null && qrCode(shareLink('UAEA', address)) !== null;
    },
  }),
  target({
    name: 'hash route',
    share: 80,
    inputs: hostileText(['#/history/when?period=week&day=2026-11-20', `#/plan/${links[0]}`, '#/therapist?clients']),
    takes: (hash) => {
      const place = placeOfHash(hash, ROUTES);
      if (!ROUTES.includes(place.path)) throw new Harmful(place.path);
      return historyPlaceOf(place).day !== null;
    },
  }),
  target({
    name: 'table of activity',
    share: 60,
    inputs: hostileText(TABLES),
    takes: (text) => taken(activitiesOfCsv(text)),
  }),
  target({
    name: 'health export',
    share: 60,
    inputs: hostileText([HEALTH]),
    takes: (text) => {
      const reader = new AppleHealthReader();
      reader.read(text);
      return reader.activities().length > 0;
    },
  }),
  target({
    name: 'health export, packed',
    share: 15,
    inputs: hostileBytes([zipSync({ 'export.xml': new TextEncoder().encode(HEALTH), 'a.xml': new Uint8Array(300) })]),
    takes: async (file) => taken(await readActivityFile(new Blob([file]))),
  }),
  target({
    name: 'typed number',
    share: 40,
    inputs: hostileText(['-4,5', '7.5', '٣٫٥', '1.234,5']),
    takes: (text) => {
      const number = readDecimal(text);
      if (number !== null && !Number.isFinite(number)) throw new Harmful(text);
      return number !== null;
    },
  }),
  target({
    name: 'cell of a table we write',
    share: 60,
    inputs: hostileText(['=1+1', '@x', 'a;b', '"q"', '\t=1']),
    takes: (text) => {
      const cells = [csvCell(text), csvCell(text, csvStyleOf('de')), pastedCell(text)];
      for (const cell of cells) if (/^"?\s*[=+\-@]|^"?[\t\r]/.test(cell)) throw new Harmful(cell);
      fhirText(text);
      return true;
    },
  }),
  target({
    name: 'picture header',
    share: 80,
    inputs: hostileBytes([
      ...pictures,
      ...[
        'GIF89a\x10\0\x10\0',
        'RIFF\x30\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0\x10\0\0\x10\0\0',
        '\0\0\0\x20ftypavif\0\0\0\x14ispe\0\0\0\0\0\0\0\x10\0\0\0\x10',
      ].map((text) => Buffer.from(text, 'latin1')),
    ]),
    takes: (file) => pictureSize(file) !== null,
  }),
  target({
    name: 'picture, decoded',
    share: 15,
    inputs: hostileBytes(pictures),
    takes: (file) => {
      try {
        return decodeImage(file).data.length > 0;
      } catch (error) {
        // Its own sentences are refusals; whatever else is thrown is not.
        if (error instanceof Error && error.constructor === Error && /^This /.test(error.message)) return false;
        throw error;
      }
    },
  }),
  target({
    name: 'film header',
    share: 40,
    inputs: hostileText(['YUV4MPEG2 W640 H480 F5:1 Ip A1:1 C420jpeg']),
    takes: (line) => {
      try {
        const { width, height } = parseHeader(line) as { width: number; height: number };
        return width * height > 0;
      } catch (error) {
        if (error instanceof Error && error.constructor === Error) return false;
        throw error;
      }
    },
  }),
  target({
    name: 'film of JPEGs',
    share: 15,
    inputs: hostileBytes([Buffer.concat([jpegOf(), jpegOf()])]),
    takes: (file) => [...jpegsIn(Buffer.from(file))].length > 0,
  }),
  target({
    name: 'sealed day',
    share: 30,
    inputs: hostileBytes([SEALED_DAY]),
    takes: (file) => {
      try {
        return unsealMinutes(file).length > 0;
      } catch (error) {
        // A day that can't be read is set aside as damaged by who asks for it.
        if (error instanceof Error) return false;
        throw error;
      }
    },
  }),
  target({
    name: 'message of another tab',
    share: 30,
    inputs: fc.oneof(hostileJson([{ kind: 'client', id: 'c' }, { kind: 'lock' }]), fc.anything()),
    takes: (data) => taken(areaChange(data)),
  }),
  stored('client', CLIENT, parseClient),
  stored('removed client', { id: 'c', version: { d: 1 }, atMs: 1 }, parseGone),
  stored('settings', { model: 'lite', cameraId: 'x', theme: 'dark' }, parseSettings),
  stored('baselines', BASELINES, parseBaselines),
  stored('day’s settings', { dwellS: 60 }, parseMonitorSettings),
  stored('coach’s memory', { cues: [] }, (input) => parseCoachMemory(input, NOW)),
  stored('lessons’ settings', { sound: true }, parseFeelSettings),
  stored('report’s settings', { letterhead: 'x' }, parseReportSettings),
  stored('exercise programme', { intake: null }, parseProgram),
  stored('desk check', { answers: {} }, parseDesk),
  stored('list of engine files', { version: 1, files: [] }, parseEngineIndex),
];

function taken(result: unknown): boolean {
  const isRefused =
    result === null || typeof result === 'string' || (typeof result === 'object' && 'refused' in result);
  if (!isRefused) noHarmIn(result);
  return !isRefused;
}
