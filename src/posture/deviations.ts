import type { AngleId, Features } from '../geometry/angle';
import type { Baseline } from './baseline';
import type { Deviation } from './judgement';
import { JUDGED_ANGLES, limitsFor } from './limits';
import { severityOf } from './severity';

/** Every judged angle that was measured now and at the baseline, as its distance from the baseline. */
export function deviationsFrom(features: Features, baseline: Baseline): Deviation[] {
  return JUDGED_ANGLES.flatMap((id) => deviationOf(id, features, baseline) ?? []);
}

function deviationOf(id: AngleId, features: Features, baseline: Baseline): Deviation | undefined {
  const reading = features.angles[id];
  const start = baseline.angles[id];
  const limits = limitsFor(id, baseline);
  if (!reading || !start || !limits) return undefined;
  const delta = reading.value - start.median - (baseline.drift?.[id] ?? 0);
  return { id, delta, sd: reading.sd, ...limits };
}

/** How far it goes in the direction that counts, in the angle's unit; 0 the other way. */
export function amountOf({ delta }: Deviation, direction: 1 | -1 | 0): number {
  return Math.max(0, direction === 0 ? Math.abs(delta) : direction * delta);
}

/** A deviation in multiples of where `drifting` begins, in the direction that counts; 0 when it was not measured. */
export function sizeOf(deviations: readonly Deviation[], id: AngleId, direction: 1 | -1 | 0): number {
  const deviation = deviations.find((each) => each.id === id);
  return deviation ? amountOf(deviation, direction) / deviation.driftingFrom : 0;
}

/** The same along the scale of every judgement, see `severityOf`. */
export function severityIn(deviations: readonly Deviation[], id: AngleId, direction: 1 | -1 | 0): number {
  const deviation = deviations.find((each) => each.id === id);
  return deviation ? severityOf(amountOf(deviation, direction), deviation) : 0;
}
