import type { AngleId, Features } from './angle';

/** The value of an angle that the test expects to be measured. */
export function valueOf(features: Features, id: AngleId): number {
  const reading = features.angles[id];
  if (!reading) throw new Error(`${id} was not measured: ${features.unmeasured[id]}`);
  return reading.value;
}
