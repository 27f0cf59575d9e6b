import { seededChance } from '../../src/geometry/chance';
import { FRONT_FINDINGS } from '../../src/geometry/body-model/finding';
import { frontInputs } from '../../src/geometry/body-model/front-inputs';
import { FRONT_TARGETS } from '../../src/geometry/body-model/front-targets';
import { simulatePair, type SimulatedPair } from '../../src/simulation/simulate-pair';

/** Simulated landmark pairs as the network reads them: rows of standard inputs, of scaled targets, and what stood out. */
export interface SimulatedSet {
  readonly size: number;
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
  readonly findings: Uint8Array;
  /** Camera moved, chair moved; 0 or 1. */
  readonly events: Uint8Array;
  readonly scaling: Scaling;
}

export interface Scaling {
  readonly inputMean: readonly number[];
  readonly inputScale: readonly number[];
  readonly targetScales: readonly number[];
}

/** As in network.ts: rarer inputs are pulled in. */
const FARTHEST_SD = 6;

export function simulateSet(size: number, seed: number): SimulatedSet {
  const chance = seededChance(seed);
  const rows = Array.from({ length: size }, () => rowOf(simulatePair(chance)));
  const inputs = rows.map((row) => row.inputs);
  const targets = rows.map((row) => row.targets);
  const scaling = scalingOf(inputs, targets);
  return {
    size,
    scaling,
    inputs: flat(inputs, (value, i) => clip((value - scaling.inputMean[i]!) / scaling.inputScale[i]!, FARTHEST_SD)),
    targets: flat(targets, (value, i) => value / scaling.targetScales[i]!),
    findings: Uint8Array.from(rows, ({ finding }) => finding),
    events: Uint8Array.from(rows.flatMap(({ events }) => events)),
  };
}

interface Row {
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
  readonly finding: number;
  readonly events: readonly number[];
}

function rowOf({ baseline, now, truth, finding, cameraMoved, chairMoved }: SimulatedPair): Row {
  return {
    inputs: Float32Array.from(frontInputs(baseline, now)),
    targets: Float32Array.from(FRONT_TARGETS, (id) => truth[id]),
    finding: FRONT_FINDINGS.indexOf(finding),
    events: [Number(cameraMoved), Number(chairMoved)],
  };
}

function scalingOf(inputs: readonly Float32Array[], targets: readonly Float32Array[]): Scaling {
  const inputMean = columns(inputs).map(meanOf);
  const inputScale = columns(inputs).map((column, i) => rootMeanSquare(column, inputMean[i]!) || 1);
  return { inputMean, inputScale, targetScales: columns(targets).map((column) => rootMeanSquare(column, 0) || 1) };
}

function columns(rows: readonly Float32Array[]): Float32Array[] {
  return Array.from(rows[0] ?? [], (_, i) => Float32Array.from(rows, (row) => row[i]!));
}

function meanOf(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rootMeanSquare(values: Float32Array, about: number): number {
  return Math.sqrt(values.reduce((sum, value) => sum + (value - about) ** 2, 0) / values.length);
}

function flat(rows: readonly Float32Array[], scale: (value: number, index: number) => number): Float32Array {
  const width = rows[0]?.length ?? 0;
  const all = new Float32Array(rows.length * width);
  rows.forEach((row, r) => row.forEach((value, i) => (all[r * width + i] = scale(value, i))));
  return all;
}

function clip(value: number, farthest: number): number {
  return Math.max(-farthest, Math.min(farthest, value));
}
