/** The wall clock when the page began: from then on only the monotonic clock counts. */
const BEGAN_AT_MS = Date.now() - performance.now();

/** Monotonic while the page lives, and near enough to the wall clock, epoch ms, to be kept over a reload. */
export function nowMs(): number {
  return BEGAN_AT_MS + performance.now();
}
