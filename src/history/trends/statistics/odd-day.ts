import type { DayShare } from './day-share';
import { dot, leastSquares } from './least-squares';
import { twoSidedP } from './student';

interface Model {
  readonly days: readonly DayShare[];
  readonly rows: readonly (readonly number[])[];
}

/** One in a hundred lists of even days has a day that is called odd. */
const SURE = 0.01;
/** Less than this is no day to be named, 0..1. */
const LEAST_APART = 0.15;

/**
 * The day that lies farthest from what the model expects of it, if chance does not explain it: the externally studentized
 * residual, paid for once for each day (Cook & Weisberg 1982, 2.2.2). null: every day is one of the others.
 */
export function oddDay({ days, rows }: Model): DayShare | null {
  const shares = days.map(({ share }) => share);
  const fit = leastSquares(rows, shares);
  if (!fit || fit.df < 3) return null;
  const places = days.map((day, i) => {
    const row = rows[i]!;
    const residual = day.share - dot(row, fit.coefficients);
    const leverage = dot(
      row,
      fit.inverse.map((each) => dot(each, row)),
    );
    return { day, residual, free: 1 - leverage };
  });
  const apart = places.filter(({ free }) => free > 1e-6).map((place) => ({ ...place, t: studentized(place) }));
  const [most] = apart.sort((a, b) => Math.abs(b.t) - Math.abs(a.t));
  if (!most || Math.abs(most.residual / most.free) < LEAST_APART) return null;
  return twoSidedP(most.t, fit.df - 1) * days.length < SURE ? most.day : null;

  function studentized({ residual, free }: { residual: number; free: number }): number {
    const without = (fit!.residualSum - (residual * residual) / free) / (fit!.df - 1);
    return residual / Math.sqrt(Math.max(without, 1e-12) * free);
  }
}
