import type { ImageLandmarks } from '../geometry/landmarks';
import { along, distance, middle, type BodyShape } from './body-shape';
import type { Vector2 } from '../geometry/vectors';

/** Shoulders closer together than this share of the body's size are seen from the side. */
const FRONTAL_FROM = 0.5;

/** The soft slopes from the neck over both shoulders, as an open SVG path: what a ghost is drawn with. */
export function shouldersPath(image: ImageLandmarks, shape: BodyShape): string {
  const { right, left } = slopes(image, shape);
  return `M${upward(right)}M${downward(left)}`;
}

/** Neck, shoulders and sides as one closed SVG path. null from the side, where the shoulders overlap. */
export function torsoPath(image: ImageLandmarks, shape: BodyShape): string | null {
  const { leftShoulder, rightShoulder, leftHip, rightHip } = image;
  if (distance(leftShoulder, rightShoulder) < FRONTAL_FROM * shape.size) return null;
  const { right, left, outward } = slopes(image, shape);
  const hips = [
    { x: leftHip.x + outward, y: leftHip.y },
    { x: rightHip.x - outward, y: rightHip.y },
  ];
  return `M${upward(right)}L${downward(left)}L${hips.map(place).join('L')}Z`;
}

/** One half of the outline: two curves, bent by `edge` and `foot`. */
interface Slope {
  readonly arm: Vector2;
  readonly edge: Vector2;
  readonly top: Vector2;
  readonly foot: Vector2;
  readonly collar: Vector2;
}

function slopes(image: ImageLandmarks, { size, head }: BodyShape) {
  const { rightShoulder, leftShoulder } = image;
  const shoulders = middle(leftShoulder, rightShoulder);
  const nape = along(shoulders, head.centre, 0.45);
  /** Toward the person's left; the shares of the body's size are drawn by eye. */
  const toLeft = Math.sign(leftShoulder.x - rightShoulder.x) * size;
  const slope = (shoulder: Vector2, side: -1 | 1): Slope => {
    const out = side * toLeft;
    return {
      arm: { x: shoulder.x + 0.12 * out, y: shoulder.y + 0.42 * size },
      edge: { x: shoulder.x + 0.12 * out, y: shoulder.y - 0.08 * size },
      top: { x: along(shoulder, shoulders, 0.35).x, y: shoulder.y - 0.1 * size },
      foot: { x: nape.x + 0.15 * out, y: shoulder.y - 0.14 * size },
      collar: { x: nape.x + 0.15 * out, y: nape.y },
    };
  };
  return { right: slope(rightShoulder, -1), left: slope(leftShoulder, 1), outward: 0.1 * toLeft };
}

function upward({ arm, edge, top, foot, collar }: Slope): string {
  return `${place(arm)}Q${place(edge)} ${place(top)}Q${place(foot)} ${place(collar)}`;
}

function downward({ arm, edge, top, foot, collar }: Slope): string {
  return `${place(collar)}Q${place(foot)} ${place(top)}Q${place(edge)} ${place(arm)}`;
}

function place({ x, y }: Vector2): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
