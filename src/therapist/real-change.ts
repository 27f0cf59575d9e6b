/** Repeats a visit needs before its error can be told; fewer than two say nothing of how far they scatter. */
export const REPEATS_WANTED = 3;

/** How far repeats of one visit scatter about their own mean, pooled over visits, in the angle's unit. */
export interface MeasurementError {
  readonly sd: number;
  readonly degreesOfFreedom: number;
}

/** What may be said of two visits. `threshold`: the smallest change that is more than chance in 95 of 100 comparisons. */
export interface VisitChange {
  readonly verdict: 'change' | 'noClearChange' | 'tooFewRepeats';
  /** Mean of the later visit − mean of the earlier. */
  readonly delta: number;
  /** null with too few repeats. */
  readonly threshold: number | null;
}

/** Repeats are of one angle, one list a visit. null where no visit has two. */
export function measurementError(visits: readonly (readonly number[])[]): MeasurementError | null {
  const repeated = visits.filter((values) => values.length >= 2);
  const degreesOfFreedom = repeated.reduce((sum, values) => sum + values.length - 1, 0);
  if (degreesOfFreedom === 0) return null;
  const squares = repeated.reduce((sum, values) => sum + squaresAbout(mean(values), values), 0);
  return { sd: Math.sqrt(squares / degreesOfFreedom), degreesOfFreedom };
}

/**
 * Two visits compared by their means. The threshold is Student's t for the pooled within-visit error, and never under
 * `floor`: repeats of one visit share the camera's place and the clothes, which a later visit does not, so the catalogue's
 * minimal detectable change stands below it.
 */
export function visitChange(before: readonly number[], after: readonly number[], floor: number): VisitChange {
  const delta = before.length && after.length ? mean(after) - mean(before) : 0;
  const isEnough = before.length >= REPEATS_WANTED && after.length >= REPEATS_WANTED;
  const error = measurementError([before, after]);
  if (!isEnough || !error) return { verdict: 'tooFewRepeats', delta, threshold: null };
  const byChance = t95(error.degreesOfFreedom) * error.sd * Math.sqrt(1 / before.length + 1 / after.length);
  const threshold = Math.max(byChance, floor);
  return { verdict: Math.abs(delta) > threshold ? 'change' : 'noClearChange', delta, threshold };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function squaresAbout(middle: number, values: readonly number[]): number {
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}

/** Two-sided 95 % points of Student's t; degrees of freedom 1, 2, 3, … */
const T95 = [12.71, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131];

/** Beyond the table the first term of Cornish–Fisher is within 0.01. */
function t95(degreesOfFreedom: number): number {
  return T95[degreesOfFreedom - 1] ?? 1.96 + 2.4 / degreesOfFreedom;
}
