import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTooLarge, pictureSize } from './picture-size';

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
const HEADS: Readonly<Record<string, readonly number[]>> = {
  PNG: [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, ...ascii('IHDR'), 0, 0, 0x02, 0x80, 0, 0, 0x01, 0xe0],
  JPEG: [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0x01, 0xe0, 0x02, 0x80],
  'JPEG with fill bytes': [
    0xff, 0xd8, 0xff, 0xff, 0xff, 0xe1, 0, 2, 0xff, 0xff, 0xc2, 0, 11, 8, 0x01, 0xe0, 0x02, 0x80,
  ],
  GIF: [...ascii('GIF89a'), 0x80, 0x02, 0xe0, 0x01],
  BMP: [...ascii('BM'), ...Array<number>(16).fill(0), 0x80, 0x02, 0, 0, 0x20, 0xfe, 0xff, 0xff],
  'WebP VP8X': [...ascii('RIFF....WEBPVP8X'), ...Array<number>(8).fill(0), 0x7f, 0x02, 0, 0xdf, 0x01, 0],
  'WebP VP8 ': [...ascii('RIFF....WEBPVP8 '), ...Array<number>(10).fill(0), 0x80, 0x02, 0xe0, 0x01],
  'WebP VP8L': [...ascii('RIFF....WEBPVP8L'), 0, 0, 0, 0, 0x2f, 0x7f, 0xc2, 0x77, 0],
  AVIF: [
    0,
    0,
    0,
    32,
    ...ascii('ftypavif'),
    ...Array<number>(9).fill(0),
    ...ascii('ispe'),
    0,
    0,
    0,
    0,
    0,
    0,
    2,
    0x80,
    0,
    0,
    1,
    0xe0,
  ],
};

test.each(Object.keys(HEADS))('%s tells its size in its head', (kind) => {
  expect(pictureSize(Uint8Array.from(HEADS[kind]!))).toEqual({ width: 640, height: 480 });
});

test('a head cut short anywhere, or any bytes at all, never throw and never hang', () => {
  for (const head of Object.values(HEADS)) {
    for (let end = 0; end < head.length; end++) pictureSize(Uint8Array.from(head.slice(0, end)));
  }
  const starts = fc.constantFrom(...Object.values(HEADS).map((head) => head.slice(0, 12)));
  fc.assert(
    fc.property(starts, fc.uint8Array({ maxLength: 300 }), (start, rest) => {
      pictureSize(Uint8Array.from([...start, ...rest]));
      pictureSize(rest);
    }),
  );
});

test('100 megapixels are read and one more is not', () => {
  expect(isTooLarge({ width: 10_000, height: 10_000 })).toBe(false);
  expect(isTooLarge({ width: 10_001, height: 10_000 })).toBe(true);
});
