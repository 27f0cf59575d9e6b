import type { AngleId } from '../../geometry/angle';
import { addHistogram, type Histogram } from '../histogram';
import { sumTimes, type RollUp } from '../roll-up';
import { lazily } from './lazily';

/** Times, and the sum of each angle. The slump curve stays empty. */
export function sumAngles(parts: readonly RollUp[]): RollUp {
  return { ...sumTimes(parts), angles: anglesOf(parts) };
}

/** The sum of each angle when it is first asked for: of a dozen angles a page shows one. */
export function anglesOf(parts: readonly RollUp[]): RollUp['angles'] {
  const ids = new Set<AngleId>();
  for (const { angles } of parts) for (const id in angles) ids.add(id as AngleId);
  const makers = [...ids].map((id) => [id, () => sumOf(id, parts)] as const);
  return lazily<Partial<Record<AngleId, Histogram>>>(Object.fromEntries(makers));
}

function sumOf(id: AngleId, parts: readonly RollUp[]): Histogram {
  const sum: Record<number, number> = {};
  for (const { angles } of parts) addHistogram(sum, angles[id] ?? {});
  return sum;
}
