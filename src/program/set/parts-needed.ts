import type { CoachedId, CoachedView } from '../coached';
import type { BodyScale } from '../reps/body-scale';
import { pointIn, SIDES, type ExerciseLook, type PairedPart } from '../reps/look';

/** What the camera must see of a body to follow an exercise: what its signal and its corrections rest on. */
export const PARTS_NEEDED: Readonly<Record<CoachedId, readonly PairedPart[]>> = {
  lateralRaise: ['Ear', 'Shoulder', 'Elbow', 'Wrist', 'Hip'],
  overheadReach: ['Ear', 'Shoulder', 'Elbow', 'Wrist', 'Hip'],
  wallAngel: ['Ear', 'Shoulder', 'Elbow', 'Wrist'],
  bandRow: ['Ear', 'Shoulder', 'Elbow', 'Wrist', 'Hip'],
  pullApart: ['Ear', 'Shoulder', 'Elbow', 'Wrist'],
  shrug: ['Ear', 'Shoulder'],
  sitToStand: ['Ear', 'Shoulder', 'Hip', 'Knee'],
  neckTurn: ['Ear', 'Shoulder'],
  neckSideBend: ['Ear', 'Shoulder'],
  trunkSideBend: ['Ear', 'Shoulder', 'Hip'],
  deskPushUp: ['Ear', 'Shoulder', 'Elbow', 'Wrist', 'Hip', 'Ankle'],
  chinTuck: ['Ear', 'Shoulder'],
  thoracicExtension: ['Ear', 'Shoulder', 'Hip'],
  seatedTurn: ['Ear', 'Shoulder'],
  catCowSeated: ['Ear', 'Shoulder', 'Hip'],
  doorwayStretch: ['Ear', 'Shoulder', 'Wrist'],
  neckSideStretch: ['Ear', 'Shoulder'],
  wallPlank: ['Ear', 'Shoulder', 'Hip', 'Ankle'],
  scaption: ['Ear', 'Shoulder', 'Elbow', 'Wrist', 'Hip'],
  shoulderExtension: ['Ear', 'Shoulder', 'Elbow', 'Wrist', 'Hip'],
  shoulderRotation: ['Ear', 'Shoulder', 'Elbow', 'Wrist', 'Hip'],
  squat: ['Ear', 'Shoulder', 'Hip', 'Knee'],
};

/** Form asks for points that the model believes to be seen; so does a place to exercise in. */
const SEEN = 0.5;

/** From the front both of a pair, from anywhere else the one that is nearer. */
export function isPartSeen(look: ExerciseLook, part: PairedPart, view: CoachedView | null): boolean {
  const seen = SIDES.filter((side) => {
    const point = pointIn(look, `${side}${part}`, SEEN);
    return (
      point !== null && point.x >= 0 && point.y >= 0 && point.x <= look.frame.width && point.y <= look.frame.height
    );
  });
  return seen.length >= (view === 'front' ? 2 : 1);
}

/** Where arms go beyond the body, and the picture must have room for them. */
const REACH: Readonly<Partial<Record<CoachedId, 'up' | 'aside'>>> = {
  lateralRaise: 'aside',
  pullApart: 'aside',
  overheadReach: 'up',
  wallAngel: 'up',
};

/** An arm, shoulder to hand, is about a tenth longer than a torso. */
const ARM_IN_TORSOS = 1.1;

/** Whether there is room in the picture for the arms of this exercise; true where they need none. */
export function roomNeeded(
  exercise: CoachedId,
  look: ExerciseLook,
  { scale, view }: { scale: BodyScale; view: CoachedView },
): boolean {
  const reach = REACH[exercise];
  const [left, right] = [pointIn(look, 'leftShoulder'), pointIn(look, 'rightShoulder')];
  const torso = scale.torso ?? (scale.shoulders === null ? null : scale.shoulders * 1.45);
  if (!reach || !torso || !left || !right) return true;
  const arm = torso * ARM_IN_TORSOS;
  if (reach === 'up') return Math.min(left.y, right.y) - arm >= 0;
  if (view === 'side') return true;
  return Math.min(left.x, right.x) - arm >= 0 && Math.max(left.x, right.x) + arm <= look.frame.width;
}
