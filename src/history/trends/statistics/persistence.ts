/**
 * How days hang together: of their scatter the share `lasting` is a mood or a task that lasts, of which `rho` is left on
 * the next day; the rest is each day's own. 0..1.
 */
export interface Persistence {
  readonly rho: number;
  readonly lasting: number;
  /** How likely that was before anything was measured; all together 1. */
  readonly prior: number;
}

const RHOS = [0.3, 0.6, 0.8];
const LASTING = [0.35, 0.65, 1];
/** As likely as not, days know nothing of each other. */
const NONE = 0.5;

export const PERSISTENCES: readonly Persistence[] = [
  { rho: 0, lasting: 0, prior: NONE },
  ...RHOS.flatMap((rho) =>
    LASTING.map((lasting) => ({ rho, lasting, prior: (1 - NONE) / (RHOS.length * LASTING.length) })),
  ),
];

interface Whitened {
  readonly rows: readonly (readonly number[])[];
  readonly values: readonly number[];
  /** Natural log of the determinant of the errors' correlation matrix. */
  readonly logDeterminant: number;
}

/**
 * Rows and values of one day each, in order of time, as if every day's error were its own: what the days before let expect
 * is taken off, and the rest is divided by how far it was uncertain (the innovations of a Kalman filter; Harvey 1989, 3.4).
 */
export function whitened(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  { rho, lasting }: Persistence,
): Whitened {
  if (lasting === 0) return { rows, values, logDeterminant: 0 };
  const [inRows, inValues] = [new Array<number>(rows[0]?.length ?? 0).fill(0), [0]];
  const result = { rows: [] as number[][], values: [] as number[], logDeterminant: 0 };
  let spread = lasting;
  for (let day = 0; day < rows.length; day++) {
    const variance = spread + 1 - lasting;
    const step = { rho, gain: spread / variance, scale: 1 / Math.sqrt(variance) };
    result.rows.push(surprises(rows[day]!, inRows, step));
    result.values.push(surprises([values[day]!], inValues, step)[0]!);
    result.logDeterminant += Math.log(variance);
    spread = rho * rho * spread * (1 - step.gain) + lasting * (1 - rho * rho);
  }
  return result;
}

/** What lies beyond the expected, evened; `expected` moves on to the next day. */
function surprises(
  values: readonly number[],
  expected: number[],
  { rho, gain, scale }: { readonly rho: number; readonly gain: number; readonly scale: number },
): number[] {
  const even = new Array<number>(values.length);
  for (let at = 0; at < values.length; at++) {
    const surprise = values[at]! - expected[at]!;
    expected[at] = rho * (expected[at]! + gain * surprise);
    even[at] = surprise * scale;
  }
  return even;
}
