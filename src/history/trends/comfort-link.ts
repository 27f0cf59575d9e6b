import type { Day } from '../local-day';

/** Comfort against posture, day by day. */
export interface ComfortDay {
  readonly day: Day;
  /** 0..10, mean of the day. */
  readonly comfort: number;
  /** Share aligned, 0..1. */
  readonly share: number;
}

export type ComfortLink =
  | { readonly kind: 'tooFew'; readonly days: number; readonly needed: number }
  | { readonly kind: 'noLink' | 'together' | 'apart'; readonly days: number; readonly rho: number };

/** Ten days is the least at which a strong link could be told from chance. */
export const COMFORT_DAYS_NEEDED = 10;

/**
 * Spearman's rank correlation; a link is spoken of only beyond what chance gives one time in a hundred
 * (|ρ| √(n−1) > 2.58), because the person looks every week.
 */
export function comfortLink(days: readonly ComfortDay[]): ComfortLink {
  const n = days.length;
  if (n < COMFORT_DAYS_NEEDED) return { kind: 'tooFew', days: n, needed: COMFORT_DAYS_NEEDED };
  const rho = correlation(ranks(days.map(({ comfort }) => comfort)), ranks(days.map(({ share }) => share)));
  if (Math.abs(rho) * Math.sqrt(n - 1) <= 2.58) return { kind: 'noLink', days: n, rho };
  return { kind: rho > 0 ? 'together' : 'apart', days: n, rho };
}

/** Equal values share their mean rank. */
function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const last = new Map(sorted.map((value, i) => [value, i]));
  const first = new Map(sorted.map((value, i) => [value, i] as const).reverse());
  return values.map((value) => (first.get(value)! + last.get(value)!) / 2);
}

/** 0 where one of the two never changes. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [a, b].map((values) => values.reduce((sum, value) => sum + value, 0) / values.length) as [
    number,
    number,
  ];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0);
  const spread = Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
  return spread === 0 ? 0 : product(a, ma, b, mb) / spread;
}
