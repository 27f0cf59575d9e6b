import { toDegrees } from '../geometry/units';
import { reachArm } from './arm-reach';
import { poseSkeleton } from './forward-kinematics';
import { PEOPLE } from './person';
import { postureWith, type PostureAngles } from './posture-angles';
import { skeletonOf, type Bone } from './skeleton';
import { pointOn, FACE_POINTS } from './true-landmarks';
import type { Vec3 } from '../geometry/vec3';

/** A desk as it meets one body. Centimetres above the floor, `screenCm` from the eyes. */
export interface MetDesk {
  readonly heightCm: number;
  /** Top of the seat; null: nobody sits. */
  readonly seatCm: number | null;
  readonly tableCm: number;
  /** Where the eyes rest most of the time. */
  readonly screenMiddleCm: number;
  readonly screenCm: number;
  /** What no height makes them do. */
  readonly habit?: Habit;
}

/** How somebody holds themselves beyond what the heights of a desk ask for. */
export type Habit = 'leaning' | 'shrugging' | 'slidForward' | 'reaching' | 'headAhead' | 'feetBack';

/** Centimetres, seen from the person's right: x ahead of the hips, y above the floor. */
export interface SidePlace {
  readonly x: number;
  readonly y: number;
}

export interface DeskFigure {
  readonly eye: SidePlace;
  readonly headMiddle: SidePlace;
  readonly headRadius: number;
  /** Nose down +, degrees. */
  readonly headPitchDeg: number;
  /** From the hips up to where the neck carries the head. */
  readonly spine: readonly SidePlace[];
  readonly shoulder: SidePlace;
  readonly elbow: SidePlace;
  readonly wrist: SidePlace;
  readonly hip: SidePlace;
  readonly knee: SidePlace;
  readonly ankle: SidePlace;
  readonly toe: SidePlace;
}

/** Hip joints above a seat that is sat on, of the average figure, metres: as our mannequin's own chair has it. */
const HIPS_ABOVE_SEAT_M = 0.095;
const ANKLE_ABOVE_FLOOR_M = 0.075;
const SPINE_BONES = ['pelvis', 'lumbar', 'ribsLow', 'ribsMid', 'ribsHigh', 'upperTrunk', 'neck', 'head'] as const;

/** Our mannequin, as tall as this person, at that desk: it bows, reaches and lifts its shoulders as the desk asks for. */
export function figureAtDesk(desk: MetDesk): DeskFigure {
  const upright = placed(desk, {});
  const figure = placed(desk, { ...answerTo(desk, upright), ...(desk.habit ? HABITS[desk.habit] : {}) });
  return desk.habit === 'feetBack' ? withFeetBack(figure) : figure;
}

/** As the screens of the live check show them, plain to see. */
const HABITS: Readonly<Record<Habit, Partial<PostureAngles>>> = {
  leaning: { trunkLean: 16, thoracicFlexion: 16, neckFlexion: 12, headPitch: 2 },
  shrugging: { shoulderElevationLeft: 20, shoulderElevationRight: 20 },
  slidForward: { seatForwardCm: 9, trunkLean: -14, thoracicFlexion: 34, neckFlexion: 14 },
  reaching: { trunkLean: 7, thoracicFlexion: 10, shoulderProtractionLeft: 14, shoulderProtractionRight: 14 },
  headAhead: { thoracicFlexion: 18, neckFlexion: 26, headPitch: 4 },
  feetBack: {},
};
/** Keys that are too far away: this much farther than where the hands fall, metres. */
const REACH_M = 0.14;

/** Eyes take half of a look downward, the neck the rest; and a table lifts the shoulders from 6 cm below the elbows on. */
function answerTo(
  { heightCm, screenMiddleCm, screenCm, tableCm }: MetDesk,
  upright: DeskFigure,
): Partial<PostureAngles> {
  const downDeg = toDegrees(Math.atan2(upright.eye.y - screenMiddleCm, screenCm));
  const bow = Math.max(-12, Math.min(30, (downDeg - EASY_LOOK_DOWN_DEG) * 0.6));
  const hangingElbow = upright.shoulder.y - (100 * UPPER_ARM_M * heightCm) / REFERENCE_CM;
  const lift = Math.max(0, Math.min(18, (tableCm - hangingElbow + 6) * 1.8));
  const round = Math.max(0, Math.min(26, 0.8 * bow + (hangingElbow - 14 - tableCm) * 1.2));
  const leans = Math.max(0, Math.min(14, (screenCm - 85) / 3));
  return {
    headPitch: bow,
    neckFlexion: 0.6 * bow,
    thoracicFlexion: round,
    trunkLean: leans,
    shoulderElevationLeft: lift,
    shoulderElevationRight: lift,
  };
}

const REFERENCE_CM = 172;
const UPPER_ARM_M = 0.285;
/** OSHA: the middle of a screen 15–20° below the eyes asks nothing of the neck. */
const EASY_LOOK_DOWN_DEG = 17;

function placed(desk: MetDesk, posture: Partial<PostureAngles>): DeskFigure {
  const stance = desk.seatCm === null ? 'standing' : 'seated';
  const skeleton = skeletonOf({ ...PEOPLE.ari.body, statureM: desk.heightCm / 100 }, stance);
  const size = skeleton.scale;
  const hipY = desk.seatCm === null ? 0.915 * size : desk.seatCm / 100 + HIPS_ABOVE_SEAT_M * size;
  const workplace = {
    hips: [0, hipY, 0] as Vec3,
    deskHeightM: desk.tableCm / 100,
    keyboardForwardM: 0.33 * size + (desk.habit === 'reaching' ? REACH_M : 0),
  };
  const posed = poseSkeleton(skeleton, postureWith({ stance, ...posture }), workplace);
  const at = (bone: Bone) => onSide(posed.bones[bone].position);
  const [hip, foot] = [at('rightThigh'), at('rightFoot')];
  const eye = onSide(pointOn(posed, 'head', FACE_POINTS.eye));
  const ear = onSide(pointOn(posed, 'head', FACE_POINTS.ear));
  const ankle = { x: foot.x, y: Math.max(foot.y, 100 * ANKLE_ABOVE_FLOOR_M * size) };
  return {
    eye,
    headMiddle: { x: (2 * ear.x + eye.x) / 3, y: (2 * ear.y + eye.y) / 3 },
    headRadius: 10.5 * size,
    headPitchDeg: posture.headPitch ?? 0,
    spine: [hip, ...SPINE_BONES.map(at)],
    shoulder: at('rightUpperArm'),
    elbow: at('rightForearm'),
    wrist: at('rightHand'),
    hip,
    knee: foot.y < ankle.y ? kneeOver(hip, at('rightShin'), { foot, ankle }) : at('rightShin'),
    ankle,
    toe: { x: ankle.x + 17 * size, y: ankle.y - 5.5 * size },
  };
}

/** Below the seat instead of ahead of the knees. */
function withFeetBack(figure: DeskFigure): DeskFigure {
  const { knee, ankle, toe } = figure;
  const shin = Math.hypot(ankle.x - knee.x, ankle.y - knee.y);
  const back = Math.min(FEET_BACK_SHARE * shin, knee.x);
  const up = knee.y - Math.sqrt(shin ** 2 - back ** 2);
  const under = { x: knee.x - back, y: Math.max(ankle.y, up) };
  return { ...figure, ankle: under, toe: { x: under.x + toe.x - ankle.x, y: toe.y } };
}

const FEET_BACK_SHARE = 0.62;

/** A low seat: the feet stay on the floor, and the knees come up. */
function kneeOver(hip: SidePlace, knee: SidePlace, { foot, ankle }: { foot: SidePlace; ankle: SidePlace }): SidePlace {
  const length = (a: SidePlace, b: SidePlace) => Math.hypot(a.x - b.x, a.y - b.y);
  const line = reachArm({
    shoulder: [0, hip.y, hip.x],
    wrist: [0, ankle.y, ankle.x],
    elbowToward: [0, 1, 1],
    upperArmM: length(hip, knee),
    forearmM: length(knee, foot),
  });
  return { x: line.elbow[2], y: line.elbow[1] };
}

function onSide([, up, forward]: Vec3): SidePlace {
  return { x: 100 * forward, y: 100 * up };
}
