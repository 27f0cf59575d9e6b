import { decodeImage } from '../cli/picture/read-image';
import { exifSegment, jpegOf, jpegWith, pngOf, pngWith, tiffWith } from '../cli/picture/test-files';
import { say } from './harness/words';
import { expect, test } from './harness/test';

const ADOBE_RGB = [0xee, Uint8Array.from([...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 0])] as const;

/** One of each kind that telephones, editors and the network make of a picture. */
const KINDS: Readonly<Record<string, Buffer>> = {
  JPEG: jpegOf(),
  'JPEG with bytes behind its end': Buffer.concat([jpegOf(), Buffer.from('\r\n')]),
  'JPEG turned by Exif': jpegWith(jpegOf(), [exifSegment(8)]),
  'JPEG with fill bytes before Exif': jpegWith(jpegOf(), [exifSegment(6)], 3),
  'JPEG with two Exif blocks': jpegWith(jpegOf(), [exifSegment(6), exifSegment(3)]),
  'JPEG with both JFIF and the Adobe marker': jpegWith(jpegOf(), [ADOBE_RGB]),
  'JPEG of red, green and blue': jpegWith(withoutJfif(jpegOf()), [ADOBE_RGB]),
  PNG: pngOf(),
  'PNG with bytes behind its end': Buffer.concat([pngOf(), Buffer.from('\n')]),
  'PNG turned by Exif': pngWith(pngOf(), 'eXIf', tiffWith(6, false)),
  'PNG with Exif behind its picture': pngWith(pngOf(), 'eXIf', tiffWith(6, true), 'IEND'),
  'PNG with a damaged Exif block': pngWith(pngOf(), 'eXIf', tiffWith(6, true).subarray(0, 12)),
};

/** JPEG decoders round differently, by one or two of 255. */
const ROUNDING = 1.5;

test('the command line reads each kind of picture as the page does', async ({ open }) => {
  const { page } = await open({ camera: 'none' });
  for (const [kind, bytes] of Object.entries(KINDS)) {
    const shown = await page.evaluate(shownPixels, bytes.toString('base64'));
    const { width, height, data } = decodeImage(bytes);
    expect([width, height], kind).toEqual([shown.width, shown.height]);
    const differences = data.map((value, i) => Math.abs(value - shown.data[i]!));
    expect(differences.reduce((sum, value) => sum + value, 0) / data.length, kind).toBeLessThan(ROUNDING);
  }
});

test('a picture that would unpack to 400 megapixels is refused at once, in words', async ({ open }) => {
  const { page } = await open({ camera: 'none' });
  const buffer = pngOf();
  buffer.writeUInt32BE(20_000, 16);
  buffer.writeUInt32BE(20_000, 20);
  await page.locator('input[type=file]').setInputFiles({ name: 'huge.png', mimeType: 'image/png', buffer });
  await expect(page.getByText(say('fault_camera_file_too_large'))).toBeVisible({ timeout: 30_000 });
});

/** Runs in the page: what it draws of a file, on white. */
async function shownPixels(base64: string): Promise<{ width: number; height: number; data: number[] }> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  return { width, height, data: [...context.getImageData(0, 0, width, height).data] };
}

function withoutJfif(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, 2), bytes.subarray(4 + bytes.readUInt16BE(4))]);
}
