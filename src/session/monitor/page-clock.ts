/** The wall clock when the page began: from then on only the monotonic clock counts. */
let beganAtMs = Date.now() - performance.now();

/** Monotonic while the page lives, and near enough to the wall clock, epoch ms, to be kept over a reload. */
export function nowMs(): number {
  return beganAtMs + performance.now();
}

/** On some systems the monotonic clock stands still while the computer sleeps: what was asked for "until three" counts on. */
export function catchUp(): void {
  beganAtMs = Date.now() - performance.now();
}
