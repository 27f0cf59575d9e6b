/** Ordinary least squares with a handful of columns. */
export interface Fit {
  readonly coefficients: readonly number[];
  /** (X'X)⁻¹. */
  readonly inverse: readonly (readonly number[])[];
  readonly residualSum: number;
  /** Rows less columns. */
  readonly df: number;
  /** Natural log of the determinant of X'X. */
  readonly logDeterminant: number;
}

/** null: the columns do not tell their effects apart, or there are no rows to spare. */
export function leastSquares(rows: readonly (readonly number[])[], values: readonly number[]): Fit | null {
  const width = rows[0]?.length ?? 0;
  const df = rows.length - width;
  if (width === 0 || df < 1) return null;
  const inverted = inverseOf(productOf(rows, width));
  if (!inverted) return null;
  const sums = Array.from({ length: width }, (_, i) => rows.reduce((sum, row, r) => sum + row[i]! * values[r]!, 0));
  const coefficients = inverted.inverse.map((row) => dot(row, sums));
  const residualSum = rows.reduce((sum, row, r) => sum + (values[r]! - dot(row, coefficients)) ** 2, 0);
  return { coefficients, ...inverted, residualSum, df };
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function productOf(rows: readonly (readonly number[])[], width: number): number[][] {
  const product = Array.from({ length: width }, () => new Array<number>(width).fill(0));
  for (const row of rows)
    for (let i = 0; i < width; i++) {
      const value = row[i]!;
      const sums = product[i]!;
      if (value !== 0) for (let j = i; j < width; j++) sums[j]! += value * row[j]!;
    }
  for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) product[i]![j] = product[j]![i]!;
  return product;
}

/** Smaller pivots mean that one column is made of others. */
const LEAST_PIVOT = 1e-7;

/** Gauss–Jordan in place; the matrix is symmetric and positive, so no row need be exchanged. */
function inverseOf(matrix: number[][]): Pick<Fit, 'inverse' | 'logDeterminant'> | null {
  const size = matrix.length;
  let logDeterminant = 0;
  for (let i = 0; i < size; i++) {
    const row = matrix[i]!;
    const pivot = row[i]!;
    if (pivot < LEAST_PIVOT) return null;
    logDeterminant += Math.log(pivot);
    row[i] = 1;
    for (let j = 0; j < size; j++) row[j]! /= pivot;
    for (let k = 0; k < size; k++) {
      const other = matrix[k]!;
      const factor = other[i]!;
      if (k === i || factor === 0) continue;
      other[i] = 0;
      for (let j = 0; j < size; j++) other[j]! -= factor * row[j]!;
    }
  }
  return { inverse: matrix, logDeterminant };
}
