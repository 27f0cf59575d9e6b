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
  const others = all.filter((other) => other !== person && other.score >= SURE && sizeOf(other) >= near);
  return 1 + others.filter((other) => isHeadUp(other) || !isHeadUp(person)).length;
}

/**
 * Head up before head down, each in the order they came. In three deep slumps of ten the detector sees the same body a
 * second time, its head where the lap is: nobody else is there, and nobody works standing on their head.
 */
export function headUpFirst(all: readonly Detection[]): readonly Detection[] {
  return [...all.filter(isHeadUp), ...all.filter((one) => !isHeadUp(one))];
}

function isHeadUp({ hipCentre, bodyEdge }: Detection): boolean {
  return bodyEdge.y <= hipCentre.y;
}

function sizeOf({ hipCentre, bodyEdge }: Detection): number {
  return Math.hypot(bodyEdge.x - hipCentre.x, bodyEdge.y - hipCentre.y);
}
