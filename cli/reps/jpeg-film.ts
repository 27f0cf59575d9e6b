import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJpeg } from '../picture/decode-jpeg';
import { readImage } from '../picture/read-image';
import type { FilmPicture } from './y4m-film';

/** The pictures of a Motion JPEG stream: JPEG files one after the other, without times of their own. */
export function* mjpegPictures(file: string, fps: number): Generator<FilmPicture> {
  const bytes = readFileSync(file);
  let picture = 0;
  for (const [from, to] of jpegsIn(bytes)) {
    yield { timestampMs: (picture * 1000) / fps, pixels: decodeJpeg(bytes.subarray(from, to)) };
    picture += 1;
  }
  if (picture === 0) throw new Error('There is no JPEG picture in it.');
}

/** Where each JPEG begins and ends. An end mark inside a picture is always escaped, so the first one is its end. */
export function* jpegsIn(bytes: Buffer): Generator<readonly [number, number]> {
  const [start, end] = [Buffer.from([0xff, 0xd8, 0xff]), Buffer.from([0xff, 0xd9])];
  for (let from = bytes.indexOf(start); from >= 0;) {
    const mark = bytes.indexOf(end, from);
    if (mark < 0) return;
    yield [from, mark + 2];
    from = bytes.indexOf(start, mark + 2);
  }
}

/** The pictures of a folder in the order of their names, numbers by their value. */
export function* folderPictures(folder: string, fps: number): Generator<FilmPicture> {
  const names = readdirSync(folder).filter((name) => /\.(jpe?g|png)$/i.test(name));
  if (names.length === 0) throw new Error('There is no JPEG or PNG picture in this folder.');
  names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  for (const [i, name] of names.entries()) {
    yield { timestampMs: (i * 1000) / fps, pixels: readImage(join(folder, name)) };
  }
}
