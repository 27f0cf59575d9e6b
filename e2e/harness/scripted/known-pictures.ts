import { openSync, readFileSync, readSync, closeSync } from 'node:fs';
import { decode } from 'jpeg-js';
import { LEARN_SHOTS } from '../../../scripts/footage/learn-places';
import { cellsOf } from '../../../src/pose/worker/motion';
import { ROOT } from '../../../scripts/run-command.mjs';
import { clip } from '../footage';
import { KNOWN_CLIPS, RAISED_PX, shotOf, type KnownPicture } from './known-picture';

const FRAME_MARK = 'FRAME\n'.length;

/** Reads all pictures of the footage once, so that a scripted engine knows them again. */
export function readKnownPictures(): KnownPicture[] {
  const places = LEARN_SHOTS.flatMap(([name], index) => {
    const asDrawn = readPlace(name, index);
    return name.startsWith('learn-upright-') ? [asDrawn, readPlace(name, index, RAISED_PX)] : [asDrawn];
  });
  return [...KNOWN_CLIPS.flatMap(readClip), ...places];
}

function readClip(list: (typeof KNOWN_CLIPS)[number]): KnownPicture[] {
  const file = openSync(clip(list), 'r');
  const head = Buffer.alloc(128);
  readSync(file, head, 0, head.length, 0);
  const header = head.toString('latin1').split('\n')[0] ?? '';
  const [width, height] = [/ W(\d+)/, / H(\d+)/].map((size) => Number(size.exec(header)?.[1])) as [number, number];
  const frameBytes = FRAME_MARK + width * height * 1.5;
  const pictures: KnownPicture[] = [];
  const luma = Buffer.alloc(width * height);
  for (let index = 0; shotOf({ list, index }) !== null; index += 1) {
    readSync(file, luma, 0, luma.length, header.length + 1 + index * frameBytes + FRAME_MARK);
    pictures.push({ list, index, cells: rounded(cellsOf({ width, height, data: grey(luma) })) });
  }
  closeSync(file);
  return pictures;
}

function readPlace(name: string, index: number, raisedPx = 0): KnownPicture {
  const { width, height, data } = decode(readFileSync(`${ROOT}e2e/footage/${name}.jpeg`), { useTArray: true });
  const raised = new Uint8ClampedArray(data.length);
  raised.set(data.subarray(raisedPx * width * 4));
  const cells = rounded(cellsOf({ width, height, data: raised }));
  return { list: 'places', index, cells, ...(raisedPx > 0 && { raisedPx }) };
}

/** Studio range, as files for a fake camera have it, to what the page gets to see. */
function grey(luma: Uint8Array): Uint8ClampedArray {
  const data = new Uint8ClampedArray(luma.length * 4);
  for (let i = 0; i < luma.length; i += 1) {
    const level = ((luma[i] ?? 0) - 16) / 0.859;
    data[i * 4] = data[i * 4 + 1] = data[i * 4 + 2] = level;
  }
  return data;
}

function rounded(cells: ArrayLike<number>): number[] {
  return Array.from(cells, Math.round);
}
