import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { afterAll, expect, test } from 'vitest';
import type { Pixels } from '../../src/camera/frame';
import { fitted } from './fitted';
import { decodeImage, readImage } from './read-image';
import { exifSegment, jpegOf, jpegWith, pngOf, pngWith, tiffWith } from './test-files';

const scratch = mkdtempSync(join(tmpdir(), 'plumbline-images-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const RED_LEFT = { size: [32, 16], first: 'red', last: 'blue' };
const RED_TOP = { size: [16, 32], first: 'red', last: 'blue' };
const RED_RIGHT = { size: [32, 16], first: 'blue', last: 'red' };

test('a PNG is read pixel by pixel, with what is transparent on white', () => {
  const png = new PNG({ width: 2, height: 1 });
  png.data.set([10, 20, 30, 255, 0, 0, 0, 0]);
  const { width, height, data } = decodeImage(PNG.sync.write(png));
  expect([width, height]).toEqual([2, 1]);
  expect([...data]).toEqual([10, 20, 30, 255, 255, 255, 255, 255]);
});

test('the kind of a file is told by its content, not by its name', () => {
  expect(seen(readImage(file('really-a-png.jpg', pngOf())))).toEqual(RED_LEFT);
});

test.each([
  ['as written', jpegOf()],
  ['with bytes behind its end', Buffer.concat([jpegOf(), Buffer.from('\r\nmore')])],
  ['without an end', jpegOf().subarray(0, -2)],
  ['with fill bytes before its markers', jpegWith(jpegOf(), [[0xe5, Buffer.from('x')]], 3)],
  ['with an empty Exif block', jpegWith(jpegOf(), [[0xe1, Buffer.from('Exif\0\0', 'latin1')]])],
])('a JPEG %s is read', (_, bytes) => {
  expect(seen(decodeImage(bytes))).toEqual(RED_LEFT);
});

test.each([
  ['as written', pngOf()],
  ['with bytes behind its end', Buffer.concat([pngOf(), Buffer.from('\n')])],
  ['with another file behind its end', Buffer.concat([pngOf(), pngOf()])],
  ['without an end', pngOf().subarray(0, -12)],
  ['with half an end', pngOf().subarray(0, -5)],
  ['with a text in it', pngWith(pngOf(), 'tEXt', Buffer.from('Title\0Desk', 'latin1'))],
  ['with an Exif block behind its picture', pngWith(pngOf(), 'eXIf', tiffWith(6, true), 'IEND')],
  ['with a damaged Exif block', pngWith(pngOf(), 'eXIf', tiffWith(6, true).subarray(0, 12))],
])('a PNG %s is read', (_, bytes) => {
  expect(seen(decodeImage(bytes))).toEqual(RED_LEFT);
});

test.each([
  ['a JPEG', (turn: number) => jpegWith(jpegOf(), [exifSegment(turn)])],
  ['a JPEG with fill bytes', (turn: number) => jpegWith(jpegOf(), [exifSegment(turn)], 2)],
  [
    'a JPEG whose Exif comes last',
    (turn: number) => jpegWith(jpegOf(), [[0xe2, Buffer.from('ICC')], exifSegment(turn)]),
  ],
  ['a PNG', (turn: number) => pngWith(pngOf(), 'eXIf', tiffWith(turn, false))],
])('%s is turned as its Exif block says', (_, turned) => {
  expect(seen(decodeImage(turned(1)))).toEqual(RED_LEFT);
  expect(seen(decodeImage(turned(3)))).toEqual(RED_RIGHT);
  expect(seen(decodeImage(turned(6)))).toEqual(RED_TOP);
});

test('red, green and blue stored as such are not taken for luma and chroma', () => {
  // The encoder writes JFIF and luma; the same bytes under Adobe's marker "0" mean red, green and blue.
  const plain = decodeImage(jpegOf()).data;
  const adobe = [0xee, Uint8Array.from([...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 0])] as const;
  const rgb = decodeImage(jpegWith(withoutJfif(jpegOf()), [adobe])).data;
  const [luma, chroma] = [rgb[0]!, rgb[1]!];
  expect(Math.abs(plain[2]! - (luma + 1.772 * (chroma - 128)))).toBeLessThan(4);
  const named = withoutJfif(jpegOf());
  renameComponents(named, 'RGB');
  expect([...decodeImage(named).data]).toEqual([...rgb]);
  expect([...decodeImage(jpegWith(jpegOf(), [adobe])).data], 'JFIF says luma').toEqual([...plain]);
});

test.each([
  ['text', Buffer.from('hello'), 'This is neither a JPEG nor a PNG file.'],
  ['an empty file', Buffer.alloc(0), 'This file is empty.'],
  ['a JPEG cut short', Buffer.of(0xff, 0xd8, 0xff, 0xe0, 0, 4), 'This JPEG file ends before its picture begins.'],
  [
    'a JPEG of nothing',
    Buffer.of(0xff, 0xd8, 0xff, 0xda, 0, 2),
    'This JPEG file is damaged, or of a kind that is not read.',
  ],
  ['a PNG cut short', pngOf().subarray(0, 20), 'This PNG file ends before its picture begins.'],
  ['a PNG without its picture', pngOf().subarray(0, 60), 'This PNG file is damaged.'],
])('%s is refused with a sentence of our own', (name, bytes, message) => {
  expect(() => readImage(file(name, bytes))).toThrow(message);
});

test('a PNG whose picture is cut short is refused, whatever was read before', () => {
  const size = 48;
  const noise = Buffer.from(
    Uint8Array.from({ length: size * size * 4 }, (_, i) => (i % 4 === 3 ? 255 : (i * 7919) % 251)),
  );
  const whole = pngOf({ width: size, height: size, data: noise });
  const picture = decodeImage(whole).data;
  fc.assert(
    fc.property(fc.integer({ min: 8, max: whole.length }), (length) => {
      const cut = whole.subarray(0, length);
      // Without its end, behind the picture, it is whole.
      if (length >= whole.length - 12) expect([...decodeImage(cut).data]).toEqual([...picture]);
      else expect(() => decodeImage(cut)).toThrow(/^This PNG file/);
    }),
  );
});

test.each([0.2, 0.5, 0.99])('a PNG with %d of its rows is refused, though its chunks are whole', (share) => {
  const whole = pngOf();
  const at = whole.indexOf('IDAT', 0, 'latin1');
  const rows = inflateSync(whole.subarray(at + 4, at + 4 + whole.readUInt32BE(at - 4)));
  const some = deflateSync(rows.subarray(0, Math.floor(share * rows.length)));
  const without = Buffer.concat([whole.subarray(0, at - 4), whole.subarray(-12)]);
  expect(() => decodeImage(pngWith(without, 'IDAT', some, 'IEND'))).toThrow('This PNG file is damaged.');
  expect(seen(decodeImage(pngWith(without, 'IDAT', deflateSync(rows), 'IEND')))).toEqual(RED_LEFT);
});

test('an interlaced PNG is read when the rows of all its passes are there', () => {
  // Eight by eight grey pixels in seven passes: 64 of them, and 15 rows with a byte each for their filter.
  const header = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 1]);
  const signature = pngOf().subarray(0, 8);
  const end = pngOf().subarray(-12);
  const interlaced = (bytes: number) => {
    const withHeader = pngWith(Buffer.concat([signature, end]), 'IHDR', header, 'IEND');
    return pngWith(withHeader, 'IDAT', deflateSync(Buffer.alloc(bytes)), 'IEND');
  };
  const { width, height, data } = decodeImage(interlaced(79));
  expect([width, height, data[0], data[255]]).toEqual([8, 8, 0, 255]);
  expect(() => decodeImage(interlaced(78))).toThrow('This PNG file is damaged.');
});

test('a name that is no file, and a folder, are told apart', () => {
  mkdirSync(join(scratch, 'folder'));
  expect(() => readImage(join(scratch, 'nowhere.png'))).toThrow('There is no such file.');
  expect(() => readImage(join(scratch, 'folder'))).toThrow('This is a folder; name the files in it.');
});

test('a small file that unpacks to 400 megapixels is refused before it is unpacked, whatever its kind', () => {
  const [png, jpeg] = [pngOf(), jpegOf()];
  png.writeUInt32BE(20_000, 16);
  png.writeUInt32BE(20_000, 20);
  const frame = jpeg.indexOf(Buffer.of(0xff, 0xc0));
  jpeg.writeUInt16BE(20_000, frame + 5);
  jpeg.writeUInt16BE(20_000, frame + 7);
  for (const bytes of [png, jpeg]) {
    expect(() => decodeImage(bytes)).toThrow('This picture has 400 megapixels; more than 100 are not read.');
  }
});

test('a PNG that unpacks to more than its head says is not unpacked further', () => {
  const bomb = pngWith(pngOf().subarray(0, 33 + 12), 'IDAT', deflateSync(Buffer.alloc(50_000_000)), 'IEND');
  expect(() => decodeImage(bomb)).toThrow(/PNG file/);
});

test('whatever bytes follow the start of a picture, they are read or refused in our own words', () => {
  const starts = fc.constantFrom(jpegOf(), pngOf());
  const ours = /^This (JPEG|PNG|picture|is )/;
  fc.assert(
    fc.property(starts, fc.nat(), fc.uint8Array({ maxLength: 40 }), (start, at, bytes) => {
      const mangled = Buffer.from(start);
      mangled.set(bytes.subarray(0, mangled.length - (at % mangled.length)), at % mangled.length);
      try {
        expect(decodeImage(mangled).width).toBeGreaterThan(0);
      } catch (error) {
        expect((error as Error).message).toMatch(ours);
      }
    }),
  );
});

test('a large picture is looked at as small as on the page, each pixel the mean of those it covers', () => {
  const data = new Uint8ClampedArray(2560 * 4 * 4).fill(255);
  for (let i = 0; i < 2560 * 4; i++) data.fill((i % 2) * 200, i * 4, i * 4 + 3);
  const small = fitted({ width: 2560, height: 4, data });
  expect([small.width, small.height]).toEqual([1280, 2]);
  expect([...small.data.subarray(0, 4)]).toEqual([100, 100, 100, 255]);
});

/** What a person would say of it: its size, and the colours of its first and its last corner. */
function seen({ width, height, data }: Pixels) {
  const colour = (at: number) => (data[at]! > data[at + 2]! ? 'red' : 'blue');
  return { size: [width, height], first: colour(0), last: colour(data.length - 4) };
}

function withoutJfif(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, 2), bytes.subarray(4 + bytes.readUInt16BE(4))]);
}

/** In the frame and in the scan. */
function renameComponents(bytes: Buffer, names: string): void {
  const frame = bytes.indexOf(Buffer.of(0xff, 0xc0));
  const scan = bytes.indexOf(Buffer.of(0xff, 0xda));
  [...names].forEach((name, i) => {
    bytes[frame + 10 + 3 * i] = name.charCodeAt(0);
    bytes[scan + 5 + 2 * i] = name.charCodeAt(0);
  });
}

function file(name: string, bytes: Uint8Array): string {
  const path = join(scratch, name);
  writeFileSync(path, bytes);
  return path;
}
