import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { TestStores } from '../test-stores';
import { exportHistory } from './export-history';
import { readHistory } from './import-history';

const OPTIONS = { exportedAt: Date.UTC(2026, 10, 23), deviceId: 'd' };
const stores = new TestStores();

afterEach(() => stores.clear());

async function copyOf(days: number): Promise<Blob> {
  return exportHistory((await stores.withDays('whole', days)).database, OPTIONS);
}

test('a file that was cut off anywhere is refused', async () => {
  const copy = await copyOf(40);
  for (let share = 0.02; share < 1; share += 0.049) {
    const refused = await readHistory(copy.slice(0, Math.floor(copy.size * share)));
    expect(refused).toHaveProperty('refused');
  }
});

test('damage in any line is refused, with the place', async () => {
  const lines = (await (await copyOf(40)).text()).split('\n');
  const with1 = (i: number, change: (line: string) => string) =>
    readHistory(new Blob([lines.map((line, at) => (at === i ? change(line) : line)).join('\n')]));
  expect(await with1(0, () => '[{"format":"else"},')).toEqual({ refused: 'notOurs' });
  expect(await with1(0, (line) => line.replace('"version":1', '"version":9'))).toEqual({ refused: 'newer' });
  expect(await with1(3, (line) => line.slice(3))).toMatchObject({ refused: 'damaged' });
  const day = lines.findIndex((line) => line.startsWith('{"day"'));
  expect(await with1(day, (line) => line.replace('"alignedMs":[', '"alignedMs":[-5,'))).toMatchObject({
    refused: 'damaged',
    line: day + 1,
  });
  expect(await with1(day, (line) => line.replace('"offMs":{', '"offMs":{"nonsense":[1],'))).toMatchObject({
    refused: 'damaged',
  });
});

test('what is no copy at all is refused', async () => {
  for (const text of ['', 'hello', '[]', '{"a":1}', '\u0000\uffff', '[1,2,3]', '<html>'])
    expect(await readHistory(new Blob([text]))).toEqual({ refused: 'notOurs' });
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect(await readHistory(new Blob([bytes as Uint8Array<ArrayBuffer>]))).toHaveProperty('refused');
    }),
  );
});

test('a copy in which anything was changed is refused or still whole, and never throws', async () => {
  const bytes = new Uint8Array(await (await copyOf(3)).arrayBuffer());
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
      const changed = bytes.slice();
      changed[at] = byte;
      const result = await readHistory(new Blob([changed]));
      if ('refused' in result) return;
      for (const minute of [...result.minutes.values()].flat()) {
        expect(Number.isFinite(minute.startedAt)).toBe(true);
        expect(minute.coveredMs).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 300 },
  );
});

test('a line without end is refused before it fills the memory', async () => {
  expect(await readHistory(new Blob(['['.padEnd(33_000_000, ' ')]))).toEqual({ refused: 'tooLarge' });
});
