import type { KeptFigure } from './client';
import { treePoint } from './body-tree';
import { FACE_LANDMARKS } from '../geometry/landmarks';
import { distance } from '../geometry/vectors';

/** A part of a frame, pixels. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SEEN = 0.5;
/** Room around the figures, as a share of their height. */
const MARGIN = 0.12;

/** The part of the frame that all figures of one view need, the same for each: so they keep one scale and one place. */
export function commonCrop(figures: readonly KeptFigure[]): Crop {
  const frame = figures[0]?.frame ?? { width: 1, height: 1 };
  const points = figures.flatMap(pointsOf);
  const across = points.map(({ x }) => x);
  const down = points.map(({ y }) => y);
  if (points.length === 0) return { x: 0, y: 0, ...frame };
  const margin = MARGIN * (Math.max(...down) - Math.min(...down));
  const [left, right] = within(Math.min(...across) - margin, Math.max(...across) + margin, frame.width);
  const [top, bottom] = within(Math.min(...down) - margin, Math.max(...down) + margin, frame.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** What was seen, and the crown, which no landmark marks: it stands above the ears by more than its half width. */
function pointsOf({ image }: KeptFigure): readonly { readonly x: number; readonly y: number }[] {
  const ears = treePoint(image, 'midEar');
  const head = Math.max(...FACE_LANDMARKS.map((name) => distance(image[name], ears)));
  const seen = Object.values(image).filter(({ visibility }) => visibility >= SEEN);
  return [...seen, { x: ears.x - head, y: ears.y - 2.2 * head }, { x: ears.x + head, y: ears.y - 2.2 * head }];
}

function within(from: number, to: number, most: number): [number, number] {
  const start = Math.min(Math.max(0, from), most - 1);
  return [start, Math.max(start + 1, Math.min(most, to))];
}
