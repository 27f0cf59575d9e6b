import { dot, leastSquares, type Fit } from './least-squares';
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
 * together from one day to the next, ρ for neighbours and ρⁿ for days n places apart. What ρ is nobody knows from two weeks,
 * so every ρ on a grid is fitted (Prais–Winsten) and counted by its restricted likelihood (Patterson & Thompson 1971)
 * times a prior; the spread between the fits is part of the standard error. null: the model can't tell.
 */
export function effectOf(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  contrast: readonly number[],
): Effect | null {
  const fits = RHOS.flatMap((rho) => {
    const fit = leastSquares(whitened(rows, rho), whitenedValues(values, rho));
    return fit ? [{ fit, weight: logLikelihood(fit, rho, values.length) + logPrior(rho) }] : [];
  });
  const [first] = fits;
  if (!first) return null;
  const most = Math.max(...fits.map(({ weight }) => weight));
  const weights = fits.map(({ weight }) => Math.exp(weight - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const estimates = fits.map(({ fit }) => dot(contrast, fit.coefficients));
  const estimate = dot(weights, estimates) / total;
  const variances = fits.map(({ fit }, i) => varianceOf(fit, contrast) + (estimates[i]! - estimate) ** 2);
  const standardError = Math.sqrt(dot(weights, variances) / total);
  const { df } = first.fit;
  const p = standardError > 0 ? twoSidedP(estimate / standardError, df) : estimate === 0 ? 1 : 0;
  return { estimate, standardError, df, p };
}

/** Half the width of the interval that holds the truth in 95 of 100 cases. */
export function halfWidth({ standardError, df }: Effect, p = 0.05): number {
  return standardError * criticalT(p, df);
}

const RHOS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
/** Moods and tasks last for days, but seldom for weeks: half of the prior lies below 0.15. */
const USUAL_RHO = 0.22;

function logPrior(rho: number): number {
  return -rho / USUAL_RHO;
}

function logLikelihood({ residualSum, df, logDeterminant }: Fit, rho: number, count: number): number {
  return -0.5 * ((count - 1) * Math.log(1 - rho * rho) + logDeterminant + df * Math.log(Math.max(residualSum, 1e-12)));
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

function whitened(rows: readonly (readonly number[])[], rho: number): readonly (readonly number[])[] {
  if (rho === 0) return rows;
  const scale = 1 / Math.sqrt(1 - rho * rho);
  return rows.map((row, i) => {
    const before = rows[i - 1];
    return before ? row.map((value, at) => (value - rho * before[at]!) * scale) : row;
  });
}

function whitenedValues(values: readonly number[], rho: number): readonly number[] {
  const scale = 1 / Math.sqrt(1 - rho * rho);
  return values.map((value, i) => (i === 0 ? value : (value - rho * values[i - 1]!) * scale));
}
