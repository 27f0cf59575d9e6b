/**
 * "Ready" by a nod: out of stillness the head goes down and comes back within a short while, and the trunk stays where it
 * is. Somebody who sways or sinks lowers the head too, but takes the shoulders along, or was never still before.
 */
export interface NodReading {
  /** Degrees, nose down +. */
  readonly pitchDeg: number;
  /** The middle of the shoulders, in shoulder widths; null: not seen. */
  readonly trunk: NodTrunk | null;
}

export interface NodTrunk {
  readonly across: number;
  readonly down: number;
  /** Logarithm of the shoulder width. */
  readonly size: number;
}

export interface NodWatch {
  /** Slow running idea of where the head usually is, degrees. */
  readonly restDeg: number | null;
  /** Since when head and trunk have been still, and where the trunk was then; null: they move. */
  readonly calm: { readonly sinceMs: number; readonly trunk: NodTrunk | null } | null;
  readonly downSinceMs: number | null;
  readonly lastMs: number;
}

export const NO_NOD: NodWatch = { restDeg: null, calm: null, downSinceMs: null, lastMs: 0 };

/** Twice the measuring error of the head's pitch from a webcam. */
const DOWN_FROM_DEG = 8;
const BACK_WITHIN_DEG = 4;
const QUICKEST_MS = 150;
const SLOWEST_MS = 1_800;
const REST_TIME_CONSTANT_MS = 3_000;
/** Nobody nods while still on the way. */
const CALM_FOR_MS = 700;
/**
 * In shoulder widths. A nod of 27° moved the shoulders' marks by 0.05 at most, sitting still by 0.03; a lean of 9° by a
 * quarter, leaning back by 5° or sinking by 8° mostly by more than this (lite, 11 rendered people).
 */
const TRUNK_STAYS_WITHIN = 0.055;
/** Who was out of sight may have done anything meanwhile. */
const GAP_MS = 1_500;

export function stepNod(watch: NodWatch, reading: NodReading, nowMs: number): { watch: NodWatch; hasNodded: boolean } {
  const rest = watch.restDeg ?? reading.pitchDeg;
  const below = reading.pitchDeg - rest;
  const stays = watch.calm !== null && isNear(watch.calm.trunk, reading.trunk);
  if (watch.downSinceMs !== null) return stepDown(watch, { reading, below, stays }, nowMs);
  const wasCalm = stays && nowMs - (watch.calm?.sinceMs ?? nowMs) >= CALM_FOR_MS;
  if (below >= DOWN_FROM_DEG && wasCalm) return none({ ...watch, downSinceMs: nowMs, lastMs: nowMs });
  const restDeg = rest + followed(watch, nowMs) * below;
  const isLevel = Math.abs(below) < DOWN_FROM_DEG;
  const calm = isLevel ? (stays ? watch.calm : { sinceMs: nowMs, trunk: reading.trunk }) : null;
  return none({ restDeg, calm, downSinceMs: null, lastMs: nowMs });
}

interface Down {
  readonly reading: NodReading;
  readonly below: number;
  /** The trunk is where it was before the head went down. */
  readonly stays: boolean;
}

function stepDown(watch: NodWatch, { reading, below, stays }: Down, nowMs: number): ReturnType<typeof stepNod> {
  const downMs = nowMs - (watch.downSinceMs ?? nowMs);
  const isBack = below <= BACK_WITHIN_DEG;
  const isNone = !stays || nowMs - watch.lastMs > GAP_MS || (!isBack && downMs > SLOWEST_MS);
  if (isNone) return none({ ...NO_NOD, restDeg: reading.pitchDeg, lastMs: nowMs });
  if (!isBack) return none({ ...watch, lastMs: nowMs });
  return { watch: { ...watch, calm: null, downSinceMs: null, lastMs: nowMs }, hasNodded: downMs >= QUICKEST_MS };
}

function none(watch: NodWatch): ReturnType<typeof stepNod> {
  return { watch, hasNodded: false };
}

/** What can't be seen can't be told to have stayed. */
function isNear(before: NodTrunk | null, now: NodTrunk | null): boolean {
  if (!before || !now) return false;
  const moved = Math.hypot(now.across - before.across, now.down - before.down, now.size - before.size);
  return moved <= TRUNK_STAYS_WITHIN;
}

function followed(watch: NodWatch, nowMs: number): number {
  return watch.restDeg === null ? 0 : 1 - Math.exp(-Math.max(0, nowMs - watch.lastMs) / REST_TIME_CONSTANT_MS);
}
