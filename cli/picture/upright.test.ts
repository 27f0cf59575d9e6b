import { expect, test } from 'vitest';
import { upright } from './upright';

/** Three wide, two high; each letter a pixel. */
const STORED = ['abc', 'def'];

/** Exif 2.32: where the stored first row and first column are seen. */
const SEEN: Record<number, string[]> = {
  1: ['abc', 'def'],
  2: ['cba', 'fed'],
  3: ['fed', 'cba'],
  4: ['def', 'abc'],
  5: ['ad', 'be', 'cf'],
  6: ['da', 'eb', 'fc'],
  7: ['fc', 'eb', 'da'],
  8: ['cf', 'be', 'ad'],
};

test.each(Object.keys(SEEN).map(Number))('orientation %i is turned the right way up', (orientation) => {
  const rows = STORED.join('');
  const data = Uint8ClampedArray.from([...rows].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 255]));
  const { width, height, data: turned } = upright({ width: 3, height: 2, data }, orientation);
  const letters = [...turned].filter((_, i) => i % 4 === 0).map((code) => String.fromCharCode(code));
  const seen = Array.from({ length: height }, (_, row) => letters.slice(row * width, (row + 1) * width).join(''));
  expect(seen).toEqual(SEEN[orientation]);
});
