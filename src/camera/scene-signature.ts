import type { Profile, SceneSignature } from '../geometry/scene-signature';
import type { Pixels } from './frame';
import { lumaAt } from './luma';

/** A part of the person, pixels of the frame the signature is made of; what reaches outside the frame is cut off. */
export interface PersonBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 128;
const HEIGHT = 96;
/** More strips keep more of the scene apart, fewer keep less of the picture: four of 24 rows or 32 columns each. */
const STRIPS = 4;
/** An entry that rests on less than a third of its strip would jump with the person's outline. */
const LEAST_SEEN = 1 / 3;
/** Edges of the person blur into the cells beside the box. */
const MARGIN_CELLS = 2;
/** Mean luma step from cell to cell that fills the scale: strong edges all along a strip are rare. */
const FULL_STEP = 16;

/** `person`: what to leave out, with the room they move in; none when nobody is there. */
export function sceneSignature(pixels: Pixels, person: readonly PersonBox[]): SceneSignature {
  const luma = shrink(pixels);
  const hidden = hiddenCells(pixels, person);
  const across = edgeProfiles(WIDTH, HEIGHT, (x, y) => edge(luma, hidden, { x, y, stepX: 1, stepY: 0 }));
  const down = edgeProfiles(HEIGHT, WIDTH, (y, x) => edge(luma, hidden, { x, y, stepX: 0, stepY: 1 }));
  return { aspect: pixels.width / pixels.height, columns: across, rows: down };
}

/** 1 for every cell in which the person is or may soon be. */
function hiddenCells(pixels: Pixels, person: readonly PersonBox[]): Uint8Array {
  const hidden = new Uint8Array(WIDTH * HEIGHT);
  for (const box of person) {
    const [left, right] = cellsWithin(box.x, box.width, WIDTH / pixels.width, WIDTH);
    const [top, bottom] = cellsWithin(box.y, box.height, HEIGHT / pixels.height, HEIGHT);
    for (let row = top; row < bottom; row += 1) hidden.fill(1, row * WIDTH + left, row * WIDTH + Math.max(left, right));
  }
  return hidden;
}

/** First cell and the one after the last, with the margin. */
function cellsWithin(from: number, length: number, cellsPerPixel: number, cells: number): [number, number] {
  const first = Math.floor(from * cellsPerPixel - MARGIN_CELLS) + 1;
  const end = Math.ceil((from + length) * cellsPerPixel + MARGIN_CELLS);
  return [Math.max(0, first), Math.min(cells, end)];
}

/** Four samples a cell: noise halves, and fine texture does not flicker between cells. */
function shrink(pixels: Pixels): Float32Array {
  const luma = new Float32Array(WIDTH * HEIGHT);
  for (let row = 0; row < HEIGHT; row += 1) {
    for (let column = 0; column < WIDTH; column += 1) luma[row * WIDTH + column] = cellLuma(pixels, column, row);
  }
  return luma;
}

const WITHIN_CELL = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

function cellLuma(pixels: Pixels, column: number, row: number): number {
  let sum = 0;
  for (const [offsetX, offsetY] of WITHIN_CELL) {
    const x = Math.floor(((column + offsetX) * pixels.width) / WIDTH);
    const y = Math.floor(((row + offsetY) * pixels.height) / HEIGHT);
    sum += lumaAt(pixels, x, y);
  }
  return sum / WITHIN_CELL.length;
}

interface Step {
  readonly x: number;
  readonly y: number;
  readonly stepX: 0 | 1;
  readonly stepY: 0 | 1;
}

/** Central difference along one direction; null at the border and where the person is. */
function edge(luma: Float32Array, hidden: Uint8Array, { x, y, stepX, stepY }: Step): number | null {
  if (hidden[y * WIDTH + x] === 1) return null;
  const before = x >= stepX && y >= stepY ? luma[(y - stepY) * WIDTH + x - stepX] : undefined;
  const after = x + stepX < WIDTH && y + stepY < HEIGHT ? luma[(y + stepY) * WIDTH + x + stepX] : undefined;
  return before === undefined || after === undefined ? null : Math.abs(after - before) / 2;
}

/** For each strip across `depth`: the mean edge at each place along `length`. */
function edgeProfiles(
  length: number,
  depth: number,
  edgeAt: (along: number, across: number) => number | null,
): Profile[] {
  const stripDepth = depth / STRIPS;
  return Array.from({ length: STRIPS }, (_, strip) =>
    Array.from({ length }, (_, along) => meanEdge(strip * stripDepth, stripDepth, (across) => edgeAt(along, across))),
  );
}

function meanEdge(from: number, depth: number, edgeAt: (across: number) => number | null): number | null {
  let sum = 0;
  let seen = 0;
  for (let across = from; across < from + depth; across += 1) {
    const value = edgeAt(across);
    if (value === null) continue;
    sum += value;
    seen += 1;
  }
  if (seen < depth * LEAST_SEEN) return null;
  return Math.min(255, Math.round((255 * sum) / (seen * FULL_STEP)));
}
