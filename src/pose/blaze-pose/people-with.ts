import type { Detection } from './detection';
import { SURE } from './person-detector';

/**
 * Smaller than this share of the person's size in the picture somebody is far behind or on a poster, and does not change
 * whom the landmarks are of.
 */
const NEAR_SHARE = 0.5;

/** How many people there are, this one counted: those the detector is sure of and who are about as near. */
export function peopleWith(person: Detection, all: readonly Detection[]): number {
  const near = NEAR_SHARE * sizeOf(person);
  return 1 + all.filter((other) => other !== person && other.score >= SURE && sizeOf(other) >= near).length;
}

function sizeOf({ hipCentre, bodyEdge }: Detection): number {
  return Math.hypot(bodyEdge.x - hipCentre.x, bodyEdge.y - hipCentre.y);
}
