/**
 * Damped least squares (Levenberg–Marquardt) for a handful of unknowns: finds the parameters that make the residuals
 * small. Residuals come already divided by their standard deviation, so priors are just more residuals.
 */
export interface LeastSquaresProblem {
  readonly start: readonly number[];
  /** How far to step each parameter for the numerical derivative, in its own unit. */
  readonly steps: readonly number[];
  readonly residuals: (parameters: readonly number[]) => readonly number[];
  readonly iterations?: number;
}

export interface LeastSquaresFit {
  readonly parameters: readonly number[];
  /** Sum of squared residuals. */
  readonly cost: number;
  /** One standard deviation of each parameter, from the curvature at the solution; Infinity where it is not determined. */
  readonly sd: readonly number[];
}

const FIRST_DAMPING = 1e-3;
const SMALL_GAIN = 1e-6;

export function leastSquares(problem: LeastSquaresProblem): LeastSquaresFit {
  let parameters = problem.start;
  let residuals = problem.residuals(parameters);
  let cost = sumOfSquares(residuals);
  let damping = FIRST_DAMPING;
  let normal = normalEquations(problem, parameters, residuals);
  for (let i = 0; i < (problem.iterations ?? 20); i++) {
    const step = solve(damped(normal.matrix, damping), normal.gradient);
    const tried = step && parameters.map((p, k) => p - step[k]!);
    const triedResiduals = tried && problem.residuals(tried);
    const triedCost = triedResiduals ? sumOfSquares(triedResiduals) : Infinity;
    if (!tried || !triedResiduals || !(triedCost < cost)) {
      damping *= 10;
      if (damping > 1e9) break;
      continue;
    }
    const gain = (cost - triedCost) / (cost + 1e-12);
    [parameters, residuals, cost] = [tried, triedResiduals, triedCost];
    normal = normalEquations(problem, parameters, residuals);
    damping = Math.max(1e-9, damping / 10);
    if (gain < SMALL_GAIN) break;
  }
  return { parameters, cost, sd: standardDeviations(normal.matrix) };
}

interface NormalEquations {
  readonly matrix: readonly (readonly number[])[];
  readonly gradient: readonly number[];
}

function normalEquations(
  problem: LeastSquaresProblem,
  parameters: readonly number[],
  residuals: readonly number[],
): NormalEquations {
  const columns = parameters.map((p, k) => {
    const step = problem.steps[k]!;
    const moved = problem.residuals(parameters.map((q, j) => (j === k ? p + step : q)));
    return moved.map((r, i) => (r - residuals[i]!) / step);
  });
  return {
    matrix: columns.map((a) => columns.map((b) => dot(a, b))),
    gradient: columns.map((a) => dot(a, residuals)),
  };
}

function damped(matrix: readonly (readonly number[])[], damping: number): number[][] {
  return matrix.map((row, i) => row.map((v, j) => (i === j ? v * (1 + damping) + 1e-12 : v)));
}

function standardDeviations(matrix: readonly (readonly number[])[]): number[] {
  return matrix.map((_, k) => {
    const column = solve(
      matrix.map((row) => [...row]),
      matrix.map((_row, i) => (i === k ? 1 : 0)),
    );
    const variance = column?.[k];
    return variance !== undefined && variance > 0 ? Math.sqrt(variance) : Infinity;
  });
}

/** Gaussian elimination with pivoting; null where the matrix has no inverse. Works on its own copy `a`. */
function solve(a: number[][], b: readonly number[]): number[] | null {
  const rows = a.map((row, i) => [...row, b[i]!]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    const pivot = largestBelow(rows, k);
    if (!(Math.abs(rows[pivot]![k]!) > 1e-14)) return null;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    eliminate(rows, k);
  }
  return rows.map((row, k) => row[size]! / row[k]!);
}

function largestBelow(rows: readonly (readonly number[])[], k: number): number {
  let best = k;
  for (let i = k + 1; i < rows.length; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[best]![k]!)) best = i;
  return best;
}

function eliminate(rows: number[][], k: number): void {
  const pivot = rows[k]!;
  rows.forEach((row, i) => {
    if (i === k) return;
    const share = row[k]! / pivot[k]!;
    if (share !== 0) for (let j = k; j < row.length; j++) row[j]! -= share * pivot[j]!;
  });
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, v, i) => sum + v * b[i]!, 0);
}

function sumOfSquares(values: readonly number[]): number {
  return dot(values, values);
}
