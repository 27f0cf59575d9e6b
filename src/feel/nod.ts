/** "Ready" by a nod: the head goes down and comes back within a short while. Works on headPitch (degrees, nose down +). */
export interface NodWatch {
  /** Slow running idea of where the head usually is, degrees. */
  readonly restDeg: number | null;
  readonly downSinceMs: number | null;
  readonly lastMs: number;
}

export const NO_NOD: NodWatch = { restDeg: null, downSinceMs: null, lastMs: 0 };

/** Twice the measuring error of the head's pitch from a webcam. */
const DOWN_FROM_DEG = 8;
const BACK_WITHIN_DEG = 4;
const QUICKEST_MS = 150;
const SLOWEST_MS = 1_800;
const REST_TIME_CONSTANT_MS = 3_000;

export function stepNod(watch: NodWatch, pitchDeg: number, nowMs: number): { watch: NodWatch; hasNodded: boolean } {
  if (watch.restDeg === null)
    return { watch: { restDeg: pitchDeg, downSinceMs: null, lastMs: nowMs }, hasNodded: false };
  const below = pitchDeg - watch.restDeg;
  if (watch.downSinceMs === null) {
    if (below >= DOWN_FROM_DEG) return { watch: { ...watch, downSinceMs: nowMs, lastMs: nowMs }, hasNodded: false };
    return { watch: { ...watch, restDeg: drift(watch, pitchDeg, nowMs), lastMs: nowMs }, hasNodded: false };
  }
  const downMs = nowMs - watch.downSinceMs;
  if (downMs > SLOWEST_MS) return { watch: { restDeg: pitchDeg, downSinceMs: null, lastMs: nowMs }, hasNodded: false };
  if (below > BACK_WITHIN_DEG) return { watch: { ...watch, lastMs: nowMs }, hasNodded: false };
  return { watch: { ...watch, downSinceMs: null, lastMs: nowMs }, hasNodded: downMs >= QUICKEST_MS };
}

function drift(watch: NodWatch, pitchDeg: number, nowMs: number): number {
  const rest = watch.restDeg ?? pitchDeg;
  const share = 1 - Math.exp(-Math.max(0, nowMs - watch.lastMs) / REST_TIME_CONSTANT_MS);
  return rest + share * (pitchDeg - rest);
}
