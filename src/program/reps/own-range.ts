/** How far this person goes, from the swings so far, counted or not. Newest last. */
export type OwnRange = readonly number[];

/** Swings that are remembered: a person who tires may go less far. */
const REMEMBERED = 5;
/**
 * A swing is a repetition when it covers this share of the person's own. Half a range is one, and so is the third that
 * somebody manages who tires or spares a joint; fidgeting between repetitions stays below a quarter. [PT]
 */
const REPETITION_SHARE = 0.28;

export function rememberSwing(range: OwnRange, size: number): OwnRange {
  return [...range, size].slice(-REMEMBERED);
}

/** The middle one, so that one wild swing changes nothing. null before the first. */
export function ownRange(range: OwnRange): number | null {
  if (range.length === 0) return null;
  const sorted = [...range].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

export function isRepetition(size: number, own: number | null): boolean {
  return own === null || size >= own * REPETITION_SHARE;
}
