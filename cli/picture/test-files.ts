import { crc32 } from 'node:zlib';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';

/** A red half on the left of a blue one, 32 × 16: which way is up can be told. */
export function redAndBlue(): { width: number; height: number; data: Buffer } {
  const [width, height] = [32, 16];
  const data = Buffer.alloc(width * height * 4, 255);
  for (let i = 0; i < width * height; i++) data.set(i % width < width / 2 ? [220, 30, 40] : [30, 40, 220], i * 4);
  return { width, height, data };
}

export function pngOf(picture = redAndBlue()): Buffer {
  const png = new PNG({ width: picture.width, height: picture.height });
  png.data = picture.data;
  return PNG.sync.write(png);
}

export function jpegOf(picture = redAndBlue()): Buffer {
  return jpeg.encode(picture, 95).data;
}

/** An Exif block that says so. */
export function tiffWith(orientation: number, littleEndian: boolean): Uint8Array {
  const tiff = new DataView(new ArrayBuffer(26));
  tiff.setUint16(0, littleEndian ? 0x4949 : 0x4d4d);
  tiff.setUint16(2, 42, littleEndian);
  tiff.setUint32(4, 8, littleEndian);
  tiff.setUint16(8, 1, littleEndian);
  tiff.setUint16(10, 0x0112, littleEndian);
  tiff.setUint16(12, 3, littleEndian);
  tiff.setUint32(14, 1, littleEndian);
  tiff.setUint16(18, orientation, littleEndian);
  return new Uint8Array(tiff.buffer);
}

/** The JPEG with segments put in after its start; `fill` bytes before each. */
export function jpegWith(bytes: Buffer, segments: readonly (readonly [number, Uint8Array])[], fill = 0): Buffer {
  const parts = segments.map(([marker, body]) =>
    Buffer.concat([
      Buffer.alloc(fill + 1, 0xff),
      Buffer.of(marker, (body.length + 2) >> 8, (body.length + 2) & 255),
      body,
    ]),
  );
  return Buffer.concat([bytes.subarray(0, 2), ...parts, bytes.subarray(2)]);
}

export function exifSegment(orientation: number): readonly [number, Uint8Array] {
  return [0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiffWith(orientation, true)])];
}

/** The PNG with a chunk put in before the one named. */
export function pngWith(bytes: Buffer, kind: string, content: Uint8Array, before = 'IDAT'): Buffer {
  const at = bytes.indexOf(before, 0, 'latin1') - 4;
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([bytes.subarray(0, at), length, named, check, bytes.subarray(at)]);
}
