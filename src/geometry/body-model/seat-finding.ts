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
/** Leaning back by less is sway. */
const RECLINED_FROM_DEG = 4;

/** `slideM`: how far the pelvis came forward on the seat, apart from where the seat itself went. */
export function seatFindingOf({ posture, camera }: Happening, slideM: number): SeatFinding {
  if (slideM >= SLID_FROM_M && -posture.trunkLean >= SLID_LEAN_FROM_DEG) return 'slid';
  if (findingOf(posture) !== 'none') return 'otherPosture';
  if (-posture.trunkLean >= RECLINED_FROM_DEG) return 'reclined';
  return cameraWasMoved(camera) || chairWasMoved(posture) || isAside(posture) ? 'moved' : 'still';
}

function isAside({ seatLeft }: BodyPosture): boolean {
  return Math.abs(seatLeft) > 0.03;
}
