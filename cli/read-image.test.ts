import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { afterAll, expect, test } from 'vitest';
import { readImage } from './read-image';

const scratch = mkdtempSync(join(tmpdir(), 'plumbline-images-'));
afterAll(() => rmSync(scratch, { recursive: true }));

test('a PNG is read pixel by pixel, with what is transparent on white', () => {
  const png = new PNG({ width: 2, height: 1 });
  png.data.set([10, 20, 30, 255, 0, 0, 0, 0]);
  const { width, height, data } = readImage(file('two.png', PNG.sync.write(png)));
  expect([width, height]).toEqual([2, 1]);
  expect([...data.subarray(0, 3)]).toEqual([10, 20, 30]);
  expect([...data.subarray(4, 7)]).toEqual([255, 255, 255]);
});

test('a JPEG keeps its size and, within what JPEG loses, its colour', () => {
  const grey = { width: 16, height: 8, data: Buffer.alloc(16 * 8 * 4, 120) };
  const { width, height, data } = readImage(file('grey.jpg', jpeg.encode(grey, 90).data));
  expect([width, height]).toEqual([16, 8]);
  expect(Math.abs(data[0]! - 120)).toBeLessThan(4);
});

test('the kind of a file is told by its content, not by its name', () => {
  const png = new PNG({ width: 1, height: 1 });
  expect(readImage(file('really-a-png.jpg', PNG.sync.write(png))).width).toBe(1);
});

test.each([
  ['text', Buffer.from('hello'), /neither a JPEG nor a PNG/],
  ['an empty file', Buffer.alloc(0), /neither a JPEG nor a PNG/],
  ['a JPEG cut short', Buffer.of(0xff, 0xd8, 0xff, 0xe0, 0, 4), /./],
  ['a PNG cut short', Buffer.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), /./],
])('%s is refused with a sentence', (name, bytes, message) => {
  expect(() => readImage(file(name, bytes))).toThrow(message);
});

function file(name: string, bytes: Uint8Array): string {
  const path = join(scratch, name);
  writeFileSync(path, bytes);
  return path;
}
