import type { DrillId } from '../../feel/lessons';
import type { HeadShape, Limb } from '../body-shape';
import type { Vector2 } from '../../geometry/vectors';

/** A soft figure in a box of 240 by 240: strokes that overlap, one head, a nose where one is seen. */
export interface PlaceShape {
  readonly limbs: readonly Limb[];
  readonly head: HeadShape;
  readonly nose: readonly Vector2[];
  /** What the ghost shows besides the head: the line the lesson is about. */
  readonly line: readonly Vector2[];
}

/** Drawn larger than life, or a degree could not be seen. */
const LARGER = { cm: 5, deg: 1.4 };

/** The figure at a distance from the target; as in a mirror, the person's right is on the right. */
export function placeShape(drill: DrillId, deviation: number): PlaceShape {
  switch (drill) {
    case 'head':
      return profile({ headCm: deviation, roundDeg: Math.max(0, deviation) });
    case 'back':
      return profile({ headCm: deviation * 0.1, roundDeg: deviation });
    case 'neck':
      return fromAbove(deviation);
    case 'shoulders':
      return fromFront({ leanDeg: 0, tiltDeg: deviation });
    case 'lean':
      return fromFront({ leanDeg: deviation, tiltDeg: 0 });
  }
}

const HIP: Vector2 = { x: 88, y: 204 };

/** Facing right. */
function profile({ headCm, roundDeg }: { headCm: number; roundDeg: number }): PlaceShape {
  const round = roundDeg * LARGER.deg;
  const waist = add(HIP, turned({ x: 0, y: -54 }, -round * 0.3));
  const chest = add(waist, turned({ x: 0, y: -38 }, round * 0.45));
  const shoulder = add(chest, turned({ x: 2, y: -30 }, round));
  const nape = add(shoulder, turned({ x: 7, y: -20 }, round * 0.7));
  const head = add(nape, { x: 11 + headCm * LARGER.cm, y: -27 + Math.max(0, headCm) * 1.5 });
  const tilt = Math.max(-8, Math.min(10, headCm * 1.2));
  const elbow = add(shoulder, { x: 4, y: 62 });
  return {
    limbs: [
      { points: [HIP, { x: 170, y: 208 }], width: 36 },
      { points: [HIP, waist, chest, shoulder], width: 48 },
      { points: [shoulder, nape, add(head, { x: -6, y: 16 })], width: 27 },
      { points: [add(shoulder, { x: 0, y: 4 }), elbow, { x: 160, y: 176 }], width: 19 },
    ],
    head: { centre: head, rx: 27, ry: 33, tiltDeg: tilt },
    nose: [add(head, { x: 24, y: -8 }), add(head, { x: 34, y: 4 }), add(head, { x: 24, y: 9 })],
    line: [HIP, waist, chest, shoulder, nape, add(head, { x: -5, y: 8 })],
  };
}

const SEAT: Vector2 = { x: 120, y: 238 };

function fromFront({ leanDeg, tiltDeg }: { leanDeg: number; tiltDeg: number }): PlaceShape {
  const lean = leanDeg * LARGER.deg;
  const at = (x: number, y: number) => add(SEAT, turned({ x, y }, lean));
  const drop = Math.tan((tiltDeg * LARGER.deg * Math.PI) / 180) * 56;
  const [left, right] = [at(-56, -100 - drop), at(56, -100 + drop)];
  const head = at(0, -176);
  return {
    limbs: [
      { points: [left, right, at(34, 10), at(-34, 10)], width: 34, closed: true },
      { points: [at(-34, -108 - drop * 0.6), at(34, -108 + drop * 0.6), at(0, -132)], width: 20, closed: true },
      { points: [at(0, -118), add(head, { x: 0, y: 14 })], width: 34 },
      { points: [left, add(left, { x: -14, y: 66 }), add(left, { x: 4, y: 120 })], width: 30 },
      { points: [right, add(right, { x: 14, y: 66 }), add(right, { x: -4, y: 120 })], width: 30 },
    ],
    head: { centre: head, rx: 30, ry: 39, tiltDeg: lean },
    nose: [],
    line: [left, right],
  };
}

/** Seen from above, the screen is at the top. A turn to the left is positive and goes to the left. */
function fromAbove(yawDeg: number): PlaceShape {
  const centre = { x: 120, y: 118 };
  const nose = [
    { x: -9, y: -50 },
    { x: 0, y: -70 },
    { x: 9, y: -50 },
  ].map((spot) => add(centre, turned(spot, -yawDeg * LARGER.deg)));
  return {
    limbs: [
      {
        points: [
          { x: 42, y: 158 },
          { x: 120, y: 148 },
          { x: 198, y: 158 },
        ],
        width: 56,
      },
    ],
    head: { centre, rx: 44, ry: 54, tiltDeg: -yawDeg * LARGER.deg },
    nose,
    line: [centre, { x: 120, y: 30 }],
  };
}

function add(a: Vector2, b: Vector2): Vector2 {
  return { x: a.x + b.x, y: a.y + b.y };
}

/** Clockwise on the screen. */
function turned({ x, y }: Vector2, deg: number): Vector2 {
  const angle = (deg * Math.PI) / 180;
  return { x: x * Math.cos(angle) - y * Math.sin(angle), y: x * Math.sin(angle) + y * Math.cos(angle) };
}
