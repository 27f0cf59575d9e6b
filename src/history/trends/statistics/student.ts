/**
 * Student's t. Tail by the continued fraction of the incomplete beta function (Abramowitz & Stegun 26.5.8, 26.7.1);
 * the quantile by bisection, exact to 1e-9 in the argument.
 */

/** Chance of a |t| this large or larger when there is no effect. `df` above 0. */
export function twoSidedP(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2, 0.5);
}

/** A page asks for the same few dozen again and again. */
const known = new Map<string, number>();
const MOST_KNOWN = 1000;

/** The |t| that chance exceeds with probability `p`, both sides together. */
export function criticalT(p: number, df: number): number {
  const name = `${p} ${df}`;
  const found = known.get(name) ?? searchedT(p, df);
  if (known.size < MOST_KNOWN) known.set(name, found);
  return found;
}

function searchedT(p: number, df: number): number {
  let [low, high] = [0, 1];
  while (twoSidedP(high, df) > p && high < 1e9) high *= 2;
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (twoSidedP(middle, df) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a;
  return 1 - (front * betaFraction(1 - x, b, a)) / b;
}

const TINY = 1e-300;

/** Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-12) break;
  }
  return result;
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

const LANCZOS = [
  76.18009172947146, -86.5053203294168, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
  -0.5395239384953e-5,
];

/** Lanczos' approximation, relative error below 2e-10. */
function logGamma(x: number): number {
  const t = x + 5.5 - (x + 0.5) * Math.log(x + 5.5);
  const sum = LANCZOS.reduce((total, part, i) => total + part / (x + 1 + i), 1.00000000019);
  return -t + Math.log((2.50662827463 * sum) / x);
}
