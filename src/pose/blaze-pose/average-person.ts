import type { Mask } from '../../geometry/landmarks';
import { averageLandmarks } from './average-landmarks';
import type { Person } from './landmark-finder';

/** One person out of several looks; null where none of them showed anybody. */
export function averagePerson(looks: readonly Person[]): Person | null {
  const [first, ...rest] = looks;
  if (!first) return null;
  if (rest.length === 0) return first;
  return { ...first, ...averageLandmarks([first, ...rest]), mask: () => averageMask(looks) };
}

function averageMask(looks: readonly Person[]): Mask | undefined {
  const masks = looks.map((look) => look.mask()).filter((mask) => mask !== undefined);
  const [first] = masks;
  if (!first) return undefined;
  const data = first.data.map((_, i) => masks.reduce((sum, mask) => sum + (mask.data[i] ?? 0), 0) / masks.length);
  return { ...first, data };
}
