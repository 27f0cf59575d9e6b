import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksOf, swings } from '../../src/program/reps/test-looks';
import { countFiles } from './count-files';
import { jpegsIn } from './jpeg-film';
import { kindOf } from './looks-of';
import { readSeries } from './read-series';
import { parseReps } from './reps-options';
import { parseHeader } from './y4m-film';

const folder = mkdtempSync(join(tmpdir(), 'reps-'));

function fileWith(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const at = swings(4, 2);
const SERIES = looksOf(15, 10, (t) => ({ rightArmDeg: 8 + 90 * at(t) }))
  .map((look) => JSON.stringify(look))
  .join('\n');

async function linesOf(files: string[]): Promise<{ status: number; lines: Record<string, unknown>[] }> {
  const written: string[] = [];
  const parsed = parseReps(['--exercise', 'lateralRaise', ...files]);
  if (parsed.kind !== 'count') throw new Error('misuse');
  const sink = { write: (text: string) => written.push(text) };
  const status = await countFiles(parsed.options, { stdout: sink, stderr: sink });
  return { status, lines: written.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

test('each repetition is a line as it happens, and the last line says how many', async () => {
  const file = fileWith('four.jsonl', SERIES);
  const { status, lines } = await linesOf([file]);
  expect(status).toBe(0);
  expect(lines.filter(({ event }) => event === 'repetition').map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(lines.at(-1)).toMatchObject({ file, exercise: 'lateralRaise', repetitions: 4, right: 4, left: 0, looks: 150 });
});

test('a file that cannot be read gets its own line and the others are still counted', async () => {
  const good = fileWith('good.jsonl', SERIES);
  const broken = fileWith('broken.jsonl', `${SERIES.split('\n')[0]}\n{"timestampMs":`);
  const { status, lines } = await linesOf([
    join(folder, 'none.jsonl'),
    broken,
    fileWith('film.mp4', '\0\0\0 ftypmp42'),
    good,
  ]);
  expect(status).toBe(1);
  expect(lines.filter((line) => 'error' in line)).toHaveLength(3);
  expect(lines.find(({ file }) => file === broken)).toMatchObject({
    error: expect.stringMatching(/^Line 2 is not JSON/),
  });
  expect(lines.at(-1)).toMatchObject({ file: good, repetitions: 4 });
});

test('missing and empty landmarks are allowed, a line that is no look is named', async () => {
  const looks = async (text: string) => {
    const all = [];
    for await (const look of readSeries(Readable.from([text]))) all.push(look);
    return all;
  };
  const line = { timestampMs: 0, frame: { width: 640, height: 480 }, image: { nose: { x: 1, y: 2 }, leftEar: null } };
  expect(await looks(`${JSON.stringify(line)}\n\n`)).toMatchObject([
    { presence: 1, image: { nose: { visibility: 1 } } },
  ]);
  await expect(looks('{"timestampMs":1}')).rejects.toThrow(/Line 1 is no look: frame/);
  await expect(looks('')).rejects.toThrow(/no look/);
});

test('a point that is nowhere, or of another model, is left out and the rest is counted', async () => {
  const lines = SERIES.split('\n').map((line, i) => {
    const look = JSON.parse(line) as { image: Record<string, unknown> };
    const strays = { leftHip: { x: null, y: 1e308 }, sixthFinger: { x: 1, y: 2 }, nose: 'here' };
    return JSON.stringify(i % 3 ? look : { ...look, image: { ...look.image, ...strays } });
  });
  const { status, lines: told } = await linesOf([fileWith('strays.jsonl', `\uFEFF${lines.join('\r\n')}`)]);
  expect(status).toBe(0);
  expect(told.at(-1)).toMatchObject({ repetitions: 4, looks: 150 });
});

test.each([
  ['empty.jsonl', '', /empty/],
  ['blank.jsonl', '\n\n', /blanks/],
  ['list.json', '[{}]', /one JSON object a line/],
  ['cut.y4m', 'YUV4MPEG2 W64 H64 F30:1\nFRAME\nabc', /cut off within picture 1/],
  ['none.y4m', 'YUV4MPEG2 W64 H64 F30:1\n', /picture 1/],
  ['never.jsonl', '{"timestampMs":1e300,"frame":{"width":1,"height":1}}', /Line 1 is no look: timestampMs/],
])('%s is answered with what is amiss', async (name, text, sentence) => {
  const { status, lines } = await linesOf([fileWith(name, text)]);
  expect(status).toBe(1);
  expect(lines).toEqual([{ file: expect.any(String) as string, error: expect.stringMatching(sentence) as string }]);
});

test('whatever a file holds, it gets its line and the next one is counted', async () => {
  const good = fileWith('next.jsonl', SERIES);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat({ max: SERIES.length }), async (bytes, cut) => {
      const files = [fileWith('bytes', bytes), fileWith('cut.jsonl', SERIES.slice(0, cut)), good];
      const { lines } = await linesOf(files);
      const last = (file: string) => lines.filter((line) => line.file === file && !('event' in line));
      expect(files.map((file) => last(file).length)).toEqual([1, 1, 1]);
      expect(last(good)[0]).toMatchObject({ repetitions: 4 });
    }),
    { numRuns: 12 },
  );
});

test('the kind of a file shows in its first bytes', () => {
  expect(kindOf(fileWith('a', 'YUV4MPEG2 W4 H4 F30:1\n'))).toBe('y4m');
  expect(kindOf(fileWith('b', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])))).toBe('mjpeg');
  expect(kindOf(folder)).toBe('folder');
  expect(() => kindOf(fileWith('c', 'RIFF....AVI '))).toThrow(/y4m/);
});

test('films say their size and rate, or why they cannot be read', () => {
  expect(parseHeader('YUV4MPEG2 W640 H480 F30000:1001 Ip C420jpeg')).toMatchObject({ width: 640, height: 480 });
  expect(() => parseHeader('YUV4MPEG2 W640 H480 F30:1 C444')).toThrow(/4:2:0/);
  expect(() => parseHeader('YUV4MPEG2 F30:1')).toThrow(/size/);
});

test('a stream of JPEG files is cut at their marks', () => {
  const picture = [0xff, 0xd8, 0xff, 0xe0, 1, 2, 0xff, 0xd9];
  expect([...jpegsIn(Buffer.from([...picture, ...picture, 0xff, 0xd8, 0xff]))]).toEqual([
    [0, 8],
    [8, 16],
  ]);
});

test.each([
  [['a.jsonl'], /--exercise is missing/],
  [['--exercise', 'juggle', 'a.jsonl'], /"juggle" is none/],
  [['--exercise', 'squat'], /No file/],
  [['--exercise', 'squat', '--fps', '0', 'a'], /--fps/],
])('%j is answered with what to do', (args, message) => {
  expect(parseReps(args)).toMatchObject({ kind: 'misuse', message: expect.stringMatching(message) });
});
