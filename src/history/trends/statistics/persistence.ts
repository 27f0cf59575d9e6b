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
/**
 * One person in three has days that know nothing of each other. Were it more, the interval of days that hang together
 * would be too narrow where they are few, which is the worse mistake; were it less, that of even days too wide.
 */
const NONE = 1 / 3;

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
  persistence: Persistence,
): Whitened {
  if (persistence.lasting === 0) return { rows, values, logDeterminant: 0 };
  const days = expectations(rows.length, persistence);
  const width = rows[0]?.length ?? 0;
  const even = rows.map(() => new Array<number>(width).fill(0));
  for (let column = 0; column < width; column++) {
    let expected = 0;
    for (let day = 0; day < rows.length; day++) {
      const value = rows[day]![column]!;
      // Most weeks and weekdays are not this one.
      if (value === 0 && expected === 0) continue;
      const { gain, scale } = days[day]!;
      const surprise = value - expected;
      expected = persistence.rho * (expected + gain * surprise);
      even[day]![column] = surprise * scale;
    }
  }
  let expected = 0;
  const evenValues = values.map((value, day) => {
    const { gain, scale } = days[day]!;
    const surprise = value - expected;
    expected = persistence.rho * (expected + gain * surprise);
    return surprise * scale;
  });
  const logDeterminant = days.reduce((sum, { scale }) => sum - 2 * Math.log(scale), 0);
  return { rows: even, values: evenValues, logDeterminant };
}

/** For each day: how much of a surprise is taken over into what is expected next, and one over its standard deviation. */
function expectations(days: number, { rho, lasting }: Persistence) {
  let spread = lasting;
  return Array.from({ length: days }, () => {
    const variance = spread + 1 - lasting;
    const gain = spread / variance;
    spread = rho * rho * spread * (1 - gain) + lasting * (1 - rho * rho);
    return { gain, scale: 1 / Math.sqrt(variance) };
  });
}
