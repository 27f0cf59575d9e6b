/**
 * How near a person comes to a target by feel, over several trials. All in the unit of the angle.
 * Terms as in motor learning: constant error is the bias, variable error the scatter, absolute error the size regardless of
 * direction (Schmidt & Lee).
 */
export interface RepositioningError {
  readonly trials: number;
  /** Mean of the signed errors: where the person's own sense of the place lies. */
  readonly constant: number;
  readonly absolute: number;
  /** Standard deviation of the signed errors; null with fewer than two trials. */
  readonly variable: number | null;
}

/** null when no trial was measured. */
export function repositioningError(errors: readonly number[]): RepositioningError | null {
  if (errors.length === 0) return null;
  const constant = mean(errors);
  const absolute = mean(errors.map(Math.abs));
  const variable =
    errors.length < 2
      ? null
      : Math.sqrt(errors.reduce((sum, error) => sum + (error - constant) ** 2, 0) / (errors.length - 1));
  return { trials: errors.length, constant, absolute, variable };
}

/**
 * Does the person lean to one side? Only when the mean is larger than its own uncertainty (two standard errors) and than
 * what a webcam tells of as many trials. `leastTold`: of a single trial.
 */
export function isBias({ trials, constant, variable }: RepositioningError, leastTold: number): boolean {
  const spread = Math.max(2 * (variable ?? Infinity), leastTold);
  return Math.abs(constant) > spread / Math.sqrt(trials);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
