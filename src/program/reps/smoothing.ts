/** A number over time with its jitter taken out. */
export interface Smoothed {
  readonly atMs: number;
  readonly value: number;
  /** The two newest raw values, newest first: a lone spike between them is dropped. */
  readonly raw: readonly number[];
}

/** Short enough that the fastest repetition, half a second, keeps nine tenths of its range. */
export const QUICK_MS = 45;
/** For movements of a few degrees or a finger's breadth, which nobody does in half a second. */
export const CALM_MS = 140;
/** Looks closer together than this hold three to a quarter of the fastest repetition: their middle one loses nothing. */
const MEDIAN_WITHIN_MS = 50;

/** Depends on time, not on the number of looks, so that 8 and 30 looks a second tell the same. */
export function smooth(before: Smoothed | null, value: number, atMs: number, timeConstantMs = QUICK_MS): Smoothed {
  if (!before) return { atMs, value, raw: [value] };
  const sinceMs = Math.max(0, atMs - before.atMs);
  const raw = [value, ...before.raw.slice(0, 1)];
  const isDense = sinceMs > 0 && sinceMs <= MEDIAN_WITHIN_MS && before.raw.length === 2;
  const steady = isDense ? median3(value, before.raw[0]!, before.raw[1]!) : value;
  const share = 1 - Math.exp(-sinceMs / timeConstantMs);
  return { atMs, value: before.value + (steady - before.value) * share, raw };
}

function median3(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
