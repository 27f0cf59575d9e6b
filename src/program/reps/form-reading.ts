import { toDegrees } from '../../geometry/units';
import { distance, minus } from '../../geometry/vectors';
import { armElevation, elbowBend } from './arm-signals';
import type { BodyScale } from './body-scale';
import { faceRoll, faceTurn } from './head-signals';
import { middleIn, pointIn, type ExerciseLook } from './look';
import { backPitch, earGap, shoulderRoll, sideLean } from './trunk-signals';

/** What form is judged by, degrees and shares; null where this look does not show it. */
export const FORM_FEATURES = [
  'leftArm',
  'rightArm',
  'leftElbow',
  'rightElbow',
  'earGap',
  'sideLean',
  'trunkPitch',
  'headPitch',
  'faceTurn',
  'faceRoll',
  'nod',
  'shoulderWidth',
  'shoulderRoll',
  'hipSag',
  'handToKnee',
] as const;

export type FormFeature = (typeof FORM_FEATURES)[number];
export type FormReading = Readonly<Record<FormFeature, number | null>>;

/** Form asks for more than counting does: points that the model believes to be seen. */
const SEEN = 0.5;

/** Everything that a correction could rest on. Only well seen points count; a lean or a tip keeps the picture's sign. */
export function readForm(all: ExerciseLook, scale: BodyScale): FormReading {
  const look = onlySeen(all);
  return {
    leftArm: armElevation(look, 'left', scale),
    rightArm: armElevation(look, 'right', scale),
    leftElbow: elbowBend(look, 'left'),
    rightElbow: elbowBend(look, 'right'),
    earGap: earGap(look, scale),
    sideLean: sideLean(look),
    trunkPitch: trunkPitch(look),
    headPitch: backPitch(look),
    faceTurn: faceTurn(look),
    faceRoll: faceRoll(look),
    nod: nod(look),
    shoulderWidth: shoulderWidth(look, scale),
    shoulderRoll: shoulderRoll(look),
    hipSag: hipSag(look),
    handToKnee: handToKnee(look, scale),
  };
}

function onlySeen(look: ExerciseLook): ExerciseLook {
  const seen = Object.entries(look.image).filter(([, point]) => point.visibility >= SEEN && isInside(point, look));
  return { ...look, image: Object.fromEntries(seen) };
}

/** The model also places what lies outside the picture; that is a guess, however sure it says to be. */
function isInside({ x, y }: { x: number; y: number }, { frame }: ExerciseLook): boolean {
  return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
}

/** Shoulders over the hips from the side; positive leans right in the picture. */
function trunkPitch(look: ExerciseLook): number | null {
  const shoulders = middleIn(look, 'Shoulder');
  const hips = middleIn(look, 'Hip');
  return shoulders && hips ? toDegrees(Math.atan2(shoulders.x - hips.x, hips.y - shoulders.y)) : null;
}

/** The nose below the ears, in widths between them: grows as the chin drops. */
function nod(look: ExerciseLook): number | null {
  const nose = pointIn(look, 'nose');
  const ears = middleIn(look, 'Ear');
  const [left, right] = [pointIn(look, 'leftEar'), pointIn(look, 'rightEar')];
  if (!nose || !ears || !left || !right) return null;
  return (nose.y - ears.y) / Math.max(2, distance(left, right));
}

function shoulderWidth(look: ExerciseLook, scale: BodyScale): number | null {
  const [left, right] = [pointIn(look, 'leftShoulder'), pointIn(look, 'rightShoulder')];
  return left && right && scale.shoulders ? distance(left, right) / scale.shoulders : null;
}

/** The hips against the line from shoulders to ankles, degrees; 0 is straight. */
function hipSag(look: ExerciseLook): number | null {
  const shoulders = middleIn(look, 'Shoulder');
  const hips = middleIn(look, 'Hip');
  const ankles = middleIn(look, 'Ankle');
  if (!shoulders || !hips || !ankles) return null;
  const [upper, lower] = [minus(hips, shoulders), minus(ankles, hips)];
  const cross = upper.x * lower.y - upper.y * lower.x;
  return toDegrees(Math.atan2(cross, upper.x * lower.x + upper.y * lower.y));
}

/** The nearer hand to its knee, in torso lengths. */
function handToKnee(look: ExerciseLook, scale: BodyScale): number | null {
  if (!scale.torso) return null;
  const ways = (['left', 'right'] as const).flatMap((side) => {
    const [wrist, knee] = [pointIn(look, `${side}Wrist`), pointIn(look, `${side}Knee`)];
    return wrist && knee ? [distance(wrist, knee) / scale.torso!] : [];
  });
  return ways.length ? Math.min(...ways) : null;
}
