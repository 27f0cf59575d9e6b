import type { Profile } from './scene-signature';

/** How well two sets of profiles lie on each other, and where. */
export interface ProfileMatch {
  /** Cells by which the second lies further along than the first. */
  readonly shiftCells: number;
  /** Correlation there, -1..1; 0 where too little of both is seen. */
  readonly match: number;
  /** By how much that beats the best place further away: near 0 for plain walls and blinds, 0 at the end of the search. */
  readonly prominence: number;
}

/** A nudged camera or an auto-framing step stays within a sixth of the picture; more is another scene. */
const LARGEST_SHIFT = 1 / 6;
/** Peaks are this wide, cells: what lies nearer is the same peak. */
const PEAK_CELLS = 3;
/** Correlation over less than a sixth of the entries (some 80 of 512) would find likeness by chance. */
const LEAST_OVERLAP = 1 / 6;

/** How `after` is taken to be zoomed and turned against `before`. */
export interface Warp {
  readonly scale: number;
  /** Cells by which each strip of `after` lies further along than the strip before it: what a turn does to strips. */
  readonly stripStep: number;
}

/** Looks for the shift at which `after`, zoomed out and turned back about its middle, is most like `before`. */
export function matchProfiles(before: readonly Profile[], after: readonly Profile[], warp: Warp): ProfileMatch {
  const { scale, stripStep } = warp;
  const reach = Math.round((before[0]?.length ?? 0) * LARGEST_SHIFT);
  const middleStrip = (after.length - 1) / 2;
  const zoomedOut = after.map((profile, strip) =>
    resample(profile, { scale, offset: stripStep * (strip - middleStrip), reach }),
  );
  const matches = Array.from({ length: 2 * reach + 1 }, (_, offset) => correlate(before, zoomedOut, offset));
  const best = indexOfHighest(matches);
  const match = matches[best] ?? 0;
  if (match <= 0) return { shiftCells: 0, match: 0, prominence: 0 };
  const others = matches.filter((_, i) => Math.abs(i - best) > PEAK_CELLS);
  const isWithin = best > 0 && best < 2 * reach;
  return {
    shiftCells: scale * (best - reach + peakOffset(matches, best)),
    match,
    prominence: isWithin ? match - Math.max(...others, 0) : 0,
  };
}

/** Where between its neighbours a peak truly lies, -0.5..0.5 of their distance: the top of the parabola through all three. */
export function peakOffset(values: readonly number[], peak: number): number {
  const [before, at, after] = [values[peak - 1], values[peak], values[peak + 1]];
  if (before === undefined || at === undefined || after === undefined) return 0;
  const bend = before - 2 * at + after;
  return bend < 0 ? Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend))) : 0;
}

export function indexOfHighest(values: readonly number[]): number {
  return values.reduce((best, value, i) => (value > (values[best] ?? -Infinity) ? i : best), 0);
}

interface Resampling {
  readonly scale: number;
  readonly offset: number;
  readonly reach: number;
}

/** The profile with its scale and turn taken back, and `reach` cells more at both ends, so that shifts are whole steps. */
function resample(profile: Profile, { scale, offset, reach }: Resampling): Profile {
  const middle = (profile.length - 1) / 2;
  return Array.from({ length: profile.length + 2 * reach }, (_, i) =>
    valueAt(profile, middle + scale * (i - reach - middle) + offset),
  );
}

function valueAt(profile: Profile, place: number): number | null {
  const left = Math.floor(place);
  const low = profile[left] ?? null;
  const high = place === left ? low : (profile[left + 1] ?? null);
  if (low === null || high === null) return null;
  return low + (place - left) * (high - low);
}

/** Pearson's correlation of all entries seen in both, `after` starting at `offset`. */
function correlate(before: readonly Profile[], after: readonly Profile[], offset: number): number {
  const sums = { count: 0, entries: 0, a: 0, b: 0, aa: 0, bb: 0, ab: 0 };
  before.forEach((profile, strip) => addStrip(sums, profile, after[strip] ?? [], offset));
  const { count, entries, a, b, aa, bb, ab } = sums;
  if (count === 0 || count < entries * LEAST_OVERLAP) return 0;
  const spread = Math.sqrt((aa - (a * a) / count) * (bb - (b * b) / count));
  return spread > 0 ? (ab - (a * b) / count) / spread : 0;
}

interface Sums {
  count: number;
  entries: number;
  a: number;
  b: number;
  aa: number;
  bb: number;
  ab: number;
}

/** Runs half a million times a comparison: hence plain loops and one set of sums, filled in place. */
function addStrip(sums: Sums, before: Profile, after: Profile, offset: number): void {
  sums.entries += before.length;
  for (let i = 0; i < before.length; i += 1) {
    const a = before[i];
    const b = after[i + offset];
    if (a === null || a === undefined || b === null || b === undefined) continue;
    sums.count += 1;
    sums.a += a;
    sums.b += b;
    sums.aa += a * a;
    sums.bb += b * b;
    sums.ab += a * b;
  }
}
