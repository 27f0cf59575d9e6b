import { cameraWasMoved, chairWasMoved, findingOf } from './finding';
import type { Happening } from './random-posture';
import type { BodyPosture } from './seated-body';

/**
 * What became of the seat: nothing to speak of; another posture than these; the whole body (or the camera) elsewhere; the
 * trunk comfortably back with the pelvis where it was; the pelvis forward on the seat and the trunk hanging back from it.
 */
export const SEAT_FINDINGS = ['still', 'otherPosture', 'moved', 'reclined', 'slid'] as const;

export type SeatFinding = (typeof SEAT_FINDINGS)[number];

/** Pelvis forward, metres, and trunk back, degrees, from where a person has slid: less is a change of seat like any other. */
const SLID_FROM_M = 0.035;
const SLID_LEAN_FROM_DEG = 10;
/**
 * By how much a bend brings the shoulders forward over the hips, as a share of it: the lumbar joint lies a fifth of the way
 * up, and the bends of the upper back are spread over what is above it.
 */
const LUMBAR_BRINGS = 0.8;
const THORACIC_BRINGS = 0.4;
/** Leaning back by less is sway. */
const RECLINED_FROM_DEG = 4;

/** `slideM`: how far the pelvis came forward on the seat, apart from where the seat itself went. */
export function seatFindingOf({ posture, camera }: Happening, slideM: number): SeatFinding {
  if (slideM >= SLID_FROM_M && -posture.trunkLean >= SLID_LEAN_FROM_DEG && hangsBack(posture)) return 'slid';
  if (findingOf(posture) !== 'none') return 'otherPosture';
  if (-posture.trunkLean >= RECLINED_FROM_DEG) return 'reclined';
  return cameraWasMoved(camera) || chairWasMoved(posture) || isAside(posture) ? 'moved' : 'still';
}

/** Shoulders farther behind the hips than upright. A back that rounds by more than it leans back is slumped, slide or not. */
function hangsBack({ trunkLean, lumbarFlexion, thoracicFlexion }: BodyPosture): boolean {
  return trunkLean + LUMBAR_BRINGS * lumbarFlexion + THORACIC_BRINGS * thoracicFlexion < 0;
}

function isAside({ seatLeft }: BodyPosture): boolean {
  return Math.abs(seatLeft) > 0.03;
}
