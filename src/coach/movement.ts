import type { Position } from '../geometry/trunk-position';
import type { Judgement } from '../posture/judgement';

/**
 * Time since the last real change of position: the trunk settled somewhere else, or the person got up. Fidgets and reaches
 * that come back are not changes. Variety is what pays, so this is what the coach rewards.
 */
export interface Movement {
  readonly anchor: Position | null;
  readonly sinceMs: number;
  /** The trunk has been away from the anchor since then. */
  readonly elsewhereSinceMs: number | null;
  readonly awaySinceMs: number | null;
  readonly lastMs: number;
}

/** A fifth of a shoulder width, about 8 cm: more than typing sway and a slump on the spot, less than moving the seat. */
const CHANGE_FROM = 0.2;
/** A reach for a cup is back within this. */
const SETTLED_AFTER_MS = 8_000;
/** Out of the picture for this long counts as a break. */
const BREAK_AFTER_MS = 60_000;
/** Without a look for longer (a sleeping laptop, a camera that was gone) the person may have been anywhere. */
const LOST_AFTER_MS = 2 * 60_000;

export function startMovement(nowMs: number): Movement {
  return { anchor: null, sinceMs: nowMs, elsewhereSinceMs: null, awaySinceMs: null, lastMs: nowMs };
}

export interface MovementLook {
  readonly judgement: Pick<Judgement, 'state' | 'cause' | 'event'>;
  /** null when the trunk was not seen. */
  readonly position: Position | null;
}

export function stepMovement(movement: Movement, look: MovementLook, nowMs: number): Movement {
  if (isLost(movement, nowMs)) return startMovement(nowMs);
  const next = { ...movement, lastMs: nowMs };
  const { state, cause, event } = look.judgement;
  if (state === 'away') return { ...next, awaySinceMs: movement.awaySinceMs ?? nowMs };
  if (event === 'stoodUp' || hadBreak(movement, nowMs)) return { ...startMovement(nowMs), anchor: look.position };
  const here = { ...next, awaySinceMs: null };
  // Deep down in a slump the trunk is lower and nearer, and still in the same place.
  if (!look.position || cause === 'slump') return here;
  if (!movement.anchor) return { ...here, anchor: look.position };
  if (distance(movement.anchor, look.position) < CHANGE_FROM) return { ...here, elsewhereSinceMs: null };
  const elsewhereSinceMs = movement.elsewhereSinceMs ?? nowMs;
  if (nowMs - elsewhereSinceMs < SETTLED_AFTER_MS) return { ...here, elsewhereSinceMs };
  return { ...startMovement(nowMs), anchor: look.position };
}

/** Nothing is known of the time since the last look: the count begins anew, and no change of position was seen. */
export function isLost({ lastMs }: Movement, nowMs: number): boolean {
  return nowMs < lastMs || nowMs - lastMs >= LOST_AFTER_MS;
}

function hadBreak(movement: Movement, nowMs: number): boolean {
  return movement.awaySinceMs !== null && nowMs - movement.awaySinceMs >= BREAK_AFTER_MS;
}

function distance(a: Position, b: Position): number {
  return Math.hypot(a.across - b.across, a.down - b.down, a.size - b.size);
}

/** How long the person has been in one position, ms; 0 while they are away. */
export function stillForMs(movement: Movement, nowMs: number): number {
  return movement.awaySinceMs === null ? Math.max(0, nowMs - movement.sinceMs) : 0;
}
