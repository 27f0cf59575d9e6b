import { dot, leastSquares, type Fit } from './least-squares';
import { PERSISTENCES, whitened } from './persistence';
import { criticalT, twoSidedP } from './student';

/** One effect with how sure it is; in the unit of the values. */
export interface Effect {
  readonly estimate: number;
  readonly standardError: number;
  readonly df: number;
  /** Two-sided, by Student's t. */
  readonly p: number;
}

/**
 * Values in order of time, one for each day: the effect `contrast · coefficients` of a linear model whose errors hang
 * together from one day to the next. How much, nobody knows from two weeks, so every persistence on a grid is fitted
 * (generalized least squares) and counted by its restricted likelihood (Patterson & Thompson 1971) times its prior; the
 * spread between the fits is part of the standard error. null: the model can't tell.
 */
export function effectOf(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  contrast: readonly number[],
): Effect | null {
  return effectsOf(rows, values, [contrast])[0] ?? null;
}

/** Several effects of one model, in the order of `contrasts`; none: the model can't tell. */
export function effectsOf(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  contrasts: readonly (readonly number[])[],
): Effect[] {
  const fits = PERSISTENCES.flatMap((persistence) => {
    const even = whitened(rows, values, persistence);
    const fit = leastSquares(even.rows, even.values);
    return fit ? [{ fit, weight: logLikelihood(fit, even.logDeterminant) + Math.log(persistence.prior) }] : [];
  });
  if (fits.length === 0) return [];
  const most = Math.max(...fits.map(({ weight }) => weight));
  const weights = fits.map(({ weight }) => Math.exp(weight - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  return contrasts.map((contrast) =>
    averaged(
      fits.map(({ fit }) => fit),
      shares,
      contrast,
    ),
  );
}

function averaged(fits: readonly Fit[], shares: readonly number[], contrast: readonly number[]): Effect {
  const estimates = fits.map(({ coefficients }) => dot(contrast, coefficients));
  const estimate = dot(shares, estimates);
  const variances = fits.map((fit, i) => varianceOf(fit, contrast) + (estimates[i]! - estimate) ** 2);
  const standardError = Math.sqrt(dot(shares, variances));
  const { df } = fits[0]!;
  const p = standardError > 0 ? twoSidedP(estimate / standardError, df) : estimate === 0 ? 1 : 0;
  return { estimate, standardError, df, p };
}

/** Half the width of the interval that holds the truth in 95 of 100 cases. */
export function halfWidth({ standardError, df }: Effect, p = 0.05): number {
  return standardError * criticalT(p, df);
}

function logLikelihood({ residualSum, df, logDeterminant }: Fit, ofErrors: number): number {
  return -0.5 * (ofErrors + logDeterminant + df * Math.log(Math.max(residualSum, 1e-12)));
}

function varianceOf({ inverse, residualSum, df }: Fit, contrast: readonly number[]): number {
  return (
    (residualSum / df) *
    dot(
      contrast,
      inverse.map((row) => dot(row, contrast)),
    )
  );
}
