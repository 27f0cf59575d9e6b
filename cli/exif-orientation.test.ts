import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exifOrientation } from './exif-orientation';

/** The start of a JPEG with an Exif block that says so. */
function jpegWith(orientation: number, littleEndian: boolean): Uint8Array {
  const tiff = new DataView(new ArrayBuffer(26));
  tiff.setUint16(0, littleEndian ? 0x4949 : 0x4d4d);
  tiff.setUint16(2, 42, littleEndian);
  tiff.setUint32(4, 8, littleEndian);
  tiff.setUint16(8, 1, littleEndian);
  tiff.setUint16(10, 0x0112, littleEndian);
  tiff.setUint16(12, 3, littleEndian);
  tiff.setUint32(14, 1, littleEndian);
  tiff.setUint16(18, orientation, littleEndian);
  const jfif = [0xff, 0xe0, 0, 4, 0, 0];
  const exif = [0xff, 0xe1, 0, 8 + 26, 0x45, 0x78, 0x69, 0x66, 0, 0, ...new Uint8Array(tiff.buffer)];
  return Uint8Array.from([0xff, 0xd8, ...jfif, ...exif, 0xff, 0xda, 0, 2]);
}

test.each([1, 3, 6, 8])('orientation %i is read in both byte orders', (orientation) => {
  expect(exifOrientation(jpegWith(orientation, true))).toBe(orientation);
  expect(exifOrientation(jpegWith(orientation, false))).toBe(orientation);
});

test('a JPEG without Exif is taken as it is', () => {
  expect(exifOrientation(Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 2))).toBe(1);
});

test('an orientation outside 1..8 counts as none', () => {
  expect(exifOrientation(jpegWith(0, true))).toBe(1);
  expect(exifOrientation(jpegWith(9, true))).toBe(1);
});

test('a block cut short anywhere, or any bytes at all, never throw', () => {
  const whole = jpegWith(6, true);
  for (let end = 0; end < whole.length; end++) expect(exifOrientation(whole.subarray(0, end))).toBeOneOf([1, 6]);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(exifOrientation(bytes)).toBeGreaterThanOrEqual(1);
    }),
  );
});
