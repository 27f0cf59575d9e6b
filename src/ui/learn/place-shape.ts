import type { DrillId } from '../../feel/lessons';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Stroke {
  readonly points: readonly Spot[];
  readonly width: number;
}

/** A soft figure in a box of 240 by 240: strokes that overlap, one head, a nose where one is seen. */
export interface PlaceShape {
  readonly limbs: readonly Stroke[];
  readonly head: { readonly centre: Spot; readonly rx: number; readonly ry: number; readonly tiltDeg: number };
  readonly nose: readonly Spot[];
  /** What the ghost shows besides the head: the line the lesson is about. */
  readonly line: readonly Spot[];
}

/** Drawn larger than life, or a degree could not be seen. */
const LARGER = { cm: 6, deg: 1.4 };

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

const HIP: Spot = { x: 86, y: 206 };

/** Facing right. */
function profile({ headCm, roundDeg }: { headCm: number; roundDeg: number }): PlaceShape {
  const round = roundDeg * LARGER.deg;
  const waist = add(HIP, turned({ x: 2, y: -62 }, -round * 0.25));
  const shoulder = add(waist, turned({ x: 4, y: -58 }, round * 0.9));
  const neck = add(shoulder, turned({ x: 6, y: -26 }, round * 0.7));
  const head = add(neck, { x: 12 + headCm * LARGER.cm, y: -24 + Math.max(0, headCm) * 1.5 });
  const tilt = Math.max(-12, Math.min(14, headCm * 1.5));
  const elbow = add(shoulder, { x: 8, y: 60 });
  return {
    limbs: [
      { points: [HIP, { x: 172, y: 208 }], width: 40 },
      { points: [HIP, waist, shoulder], width: 48 },
      { points: [shoulder, neck, head], width: 24 },
      { points: [shoulder, elbow, { x: 166, y: 182 }], width: 18 },
    ],
    head: { centre: head, rx: 25, ry: 31, tiltDeg: tilt },
    nose: [add(head, { x: 22, y: -6 }), add(head, { x: 33, y: 5 }), add(head, { x: 22, y: 8 })],
    line: [HIP, waist, shoulder, neck, add(head, { x: -4, y: 6 })],
  };
}

const SEAT: Spot = { x: 120, y: 236 };

function fromFront({ leanDeg, tiltDeg }: { leanDeg: number; tiltDeg: number }): PlaceShape {
  const lean = leanDeg * LARGER.deg;
  const at = (x: number, y: number) => add(SEAT, turned({ x, y }, lean));
  const drop = Math.tan((tiltDeg * LARGER.deg * Math.PI) / 180) * 54;
  const [left, right] = [at(-54, -98 - drop), at(54, -98 + drop)];
  const neck = at(0, -112);
  const head = at(0, -166);
  return {
    limbs: [
      { points: [left, right, at(36, -14), at(-36, -14), left], width: 40 },
      { points: [neck, head], width: 30 },
      { points: [left, add(left, { x: -8, y: 84 })], width: 26 },
      { points: [right, add(right, { x: 8, y: 84 })], width: 26 },
    ],
    head: { centre: head, rx: 29, ry: 36, tiltDeg: lean },
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

function add(a: Spot, b: Spot): Spot {
  return { x: a.x + b.x, y: a.y + b.y };
}

/** Clockwise on the screen. */
function turned({ x, y }: Spot, deg: number): Spot {
  const angle = (deg * Math.PI) / 180;
  return { x: x * Math.cos(angle) - y * Math.sin(angle), y: x * Math.sin(angle) + y * Math.cos(angle) };
}
