import type { FrameSize, Mask } from './landmarks';
import type { Measurement } from './measurement';
import type { Profile } from './side-view';
import { distance, type Vector2 } from './vectors';

/**
 * How round the upper back is, from the edge of the body mask behind the trunk: greatest bulge of the back behind the
 * straight line from neck to waist, over that line's length (sagitta/chord, as a flexicurve gives it). Flat is 0, rounder
 * is more. Only its own trend means anything: clothes, shoulder blade and hair shape the edge too. Never Cobb degrees.
 *
 * Refused where the edge jumps or lies too far behind the trunk: hair, a chair's back or loose cloth.
 */
export function upperBackCurve(mask: Mask | undefined, profile: Profile, frame: FrameSize): Measurement {
  if (!mask) return 'needsMask';
  if (!profile.isHipSeen) return 'hipsHidden';
  const back = backEdge(mask, profile, frame);
  if (!back) return 'backHidden';
  const [neck, waist] = [back[0]!, back.at(-1)!];
  const chord = distance(neck, waist);
  const bulges = back.map((point) => behindLine(point, neck, waist, profile.facing) / chord);
  const value = Math.max(...bulges) >= -Math.min(...bulges) ? Math.max(...bulges) : Math.min(...bulges);
  if (!Number.isFinite(value) || Math.abs(value) > MOST_PLAUSIBLE) return 'backHidden';
  return { value, quality: profile.quality };
}

const STEPS = 24;
/** The neck's root lies a little above the shoulder joint, the waist two thirds down to the hip. */
const FROM_SHARE = -0.12;
const TO_SHARE = 0.7;
/** Trunk depth behind the joints is 0.2–0.35 trunk lengths; farther back it is a chair, hair or cloth. */
const FARTHEST_SHARE = 0.5;
/** Between neighbouring rows a back moves less than this share of the trunk. */
const LARGEST_JUMP_SHARE = 0.07;
/** A sharp hump: 0.13 is hyperkyphotic on the flexicurve; twice that is not a back. */
const MOST_PLAUSIBLE = 0.3;
const INSIDE = 128;

/** Points along the back from neck to waist, or null where it isn't one smooth edge. */
function backEdge(mask: Mask, profile: Profile, frame: FrameSize): readonly Vector2[] | null {
  const { shoulder, hip, facing } = profile;
  const trunk = distance(shoulder, hip);
  const down = { x: (hip.x - shoulder.x) / trunk, y: (hip.y - shoulder.y) / trunk };
  // At right angles to the trunk, to the back.
  const backward = { x: -facing * Math.abs(down.y), y: facing * down.x * Math.sign(down.y || 1) };
  const edge: Vector2[] = [];
  let before: number | null = null;
  for (let i = 0; i <= STEPS; i++) {
    const along = trunk * (FROM_SHARE + ((TO_SHARE - FROM_SHARE) * i) / STEPS);
    const start = { x: shoulder.x + down.x * along, y: shoulder.y + down.y * along };
    const depth = depthBehind(mask, frame, { start, backward, farthest: trunk * FARTHEST_SHARE });
    if (depth === null) return null;
    if (before !== null && Math.abs(depth - before) > trunk * LARGEST_JUMP_SHARE) return null;
    before = depth;
    edge.push({ x: start.x + backward.x * depth, y: start.y + backward.y * depth });
  }
  return edge;
}

interface Ray {
  readonly start: Vector2;
  readonly backward: Vector2;
  readonly farthest: number;
}

/** Pixels from the trunk's axis to the end of the body; null where the start is outside or there is no end. */
function depthBehind(mask: Mask, frame: FrameSize, { start, backward, farthest }: Ray): number | null {
  let last: number | null = null;
  for (let depth = 0; depth <= farthest; depth++) {
    const inside = isBody(mask, frame, { x: start.x + backward.x * depth, y: start.y + backward.y * depth });
    if (inside === null) return null;
    if (!inside) return last;
    last = depth;
  }
  return null;
}

function isBody(mask: Mask, frame: FrameSize, point: Vector2): boolean | null {
  const column = Math.floor((point.x * mask.width) / frame.width);
  const row = Math.floor((point.y * mask.height) / frame.height);
  if (column < 0 || row < 0 || column >= mask.width || row >= mask.height) return null;
  return (mask.data[row * mask.width + column] ?? 0) >= INSIDE;
}

function behindLine(point: Vector2, neck: Vector2, waist: Vector2, facing: 1 | -1): number {
  const across = (waist.x - neck.x) * (point.y - neck.y) - (waist.y - neck.y) * (point.x - neck.x);
  return (facing * across) / distance(neck, waist);
}
