import type { TrueAngleId } from '../../src/mannequin/true-angles';
import type { MeasuredCase } from './measure-cases';

/** How far the measured change from the baseline is from the true one, in the angle's unit. */
export interface AngleErrors {
  readonly meanError: number | null;
  readonly p90Error: number | null;
  /** Share of the pictures asked for that got a value. */
  readonly measured: number;
  /** Mean size of the true change: what a program that always says "no change" would be off by. */
  readonly meanTrueChange: number | null;
  /** Slope of measured on true change through the origin: 1 reads in full, below 1 under-reads. */
  readonly gain: number | null;
}

export const ANGLES_ASKED = {
  front: [
    'headTilt',
    'shoulderTilt',
    'headYaw',
    'headPitch',
    'trunkLateralLean',
    'thoracicFlexion',
    'neckFlexion',
    'headForward',
    'viewingDistance',
  ],
  side: ['neckInclination', 'trunkInclination', 'thoracicFlexion', 'headForward'],
} as const satisfies Record<'front' | 'side', readonly TrueAngleId[]>;

interface Change {
  readonly measured: number;
  readonly real: number;
}

/** Changes are taken against the mean of the series' own baseline pictures. A moved camera has its own gate and is left out. */
export function angleErrors(series: readonly (readonly MeasuredCase[])[], id: TrueAngleId): AngleErrors {
  const asked = series.map((cases) => cases.filter((one) => isAsked(one, id)));
  const changes = series.flatMap((cases, i) => changesOf(cases, asked[i] ?? [], id));
  const errors = changes.map(({ measured, real }) => Math.abs(measured - real)).sort((a, b) => a - b);
  return {
    meanError: mean(errors),
    p90Error: errors[Math.floor(errors.length * 0.9)] ?? null,
    measured: changes.length / Math.max(1, asked.flat().length),
    meanTrueChange: mean(changes.map(({ real }) => Math.abs(real))),
    gain: slope(changes),
  };
}

/** Where people look elsewhere, only where the head points is asked for. */
function isAsked({ case: { condition } }: MeasuredCase, id: TrueAngleId): boolean {
  if (condition.label === 'baseline' || condition.label === 'cameraMoved') return false;
  return condition.label !== 'lookAway' || id === 'headYaw' || id === 'headPitch';
}

function changesOf(cases: readonly MeasuredCase[], asked: readonly MeasuredCase[], id: TrueAngleId): Change[] {
  const baseline = cases.filter((one) => one.case.condition.label === 'baseline');
  const seen = baseline.flatMap((one) => one.features.angles[id]?.value ?? []);
  const usual = mean(seen);
  const real = mean(baseline.map((one) => one.truth.angles[id]));
  if (usual === null || real === null) return [];
  return asked.flatMap((one) => {
    const reading = one.features.angles[id];
    return reading ? { measured: reading.value - usual, real: one.truth.angles[id] - real } : [];
  });
}

export function mean(values: readonly number[]): number | null {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}

function slope(changes: readonly Change[]): number | null {
  const squared = changes.reduce((sum, { real }) => sum + real * real, 0);
  return squared > 0 ? changes.reduce((sum, { measured, real }) => sum + measured * real, 0) / squared : null;
}
