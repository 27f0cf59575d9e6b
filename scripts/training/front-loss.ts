import { FRONT_FINDINGS } from '../../src/geometry/body-model/finding';
import { FRONT_TARGETS } from '../../src/geometry/body-model/front-targets';
import type { SimulatedSet } from './simulated-set';

const TARGETS = FRONT_TARGETS.length;
const FINDINGS = FRONT_FINDINGS.length;
const EVENTS = 2;

/** A value and a log variance for every target, a chance for every finding, one for every event. */
export const OUTPUTS = 2 * TARGETS + FINDINGS + EVENTS;

/** A single wild sample may pull no harder than this. */
const MOST_PULL = 4;

export interface Loss {
  readonly crossEntropy: number;
  readonly isRight: boolean;
}

/** Writes what each output should have been otherwise into `blame`. Variances are learned once values have settled. */
export function frontLoss(
  set: SimulatedSet,
  sample: number,
  { values, blame, withVariance }: { values: Float32Array; blame: Float32Array; withVariance: boolean },
): Loss {
  for (let i = 0; i < TARGETS; i++) {
    const error = values[i]! - set.targets[sample * TARGETS + i]!;
    const [forValue, forVariance] = withVariance ? pulls(error, values[TARGETS + i]!) : [error, 0];
    blame[i] = clip(forValue);
    blame[TARGETS + i] = clip(forVariance);
  }
  const start = 2 * TARGETS + FINDINGS;
  for (let i = 0; i < EVENTS; i++)
    blame[start + i] = 0.5 * (1 / (1 + Math.exp(-values[start + i]!)) - set.events[sample * EVENTS + i]!);
  return findingLoss(set.findings[sample]!, values, blame);
}

/** Gaussian likelihood, weighted by the deviation so that easy samples don't drown the others (β-NLL, Seitzer 2022, β = ½). */
function pulls(error: number, logVariance: number): [number, number] {
  const log = Math.max(-9, Math.min(3, logVariance));
  const precision = Math.exp(-log);
  const weight = Math.exp(log / 2);
  return [error * precision * weight, 0.5 * (1 - error * error * precision) * weight];
}

function findingLoss(truth: number, values: Float32Array, blame: Float32Array): Loss {
  const start = 2 * TARGETS;
  let [most, sum, best] = [-Infinity, 0, 0];
  for (let i = 0; i < FINDINGS; i++) if (values[start + i]! > most) [most, best] = [values[start + i]!, i];
  for (let i = 0; i < FINDINGS; i++) sum += Math.exp(values[start + i]! - most);
  for (let i = 0; i < FINDINGS; i++)
    blame[start + i] = Math.exp(values[start + i]! - most) / sum - (i === truth ? 1 : 0);
  return { crossEntropy: Math.log(sum) + most - values[start + truth]!, isRight: best === truth };
}

function clip(value: number): number {
  return Math.max(-MOST_PULL, Math.min(MOST_PULL, value));
}
