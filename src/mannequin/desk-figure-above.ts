import { reachArm } from './arm-reach';
import { poseSkeleton } from './forward-kinematics';
import { PEOPLE } from './person';
import { postureWith } from './posture-angles';
import { outward, SIDES, skeletonOf, type Side } from './skeleton';
import { distance, type Vec3 } from '../geometry/vec3';

/** Centimetres, seen from above: x to the person's right, y ahead of the hips. */
export interface AbovePlace {
  readonly x: number;
  readonly y: number;
}

export interface FigureAbove {
  readonly head: AbovePlace;
  readonly headRadius: number;
  /** To the right +, degrees. */
  readonly headDeg: number;
  /** Shoulder, elbow and wrist. */
  readonly arms: Readonly<Record<Side, readonly [AbovePlace, AbovePlace, AbovePlace]>>;
}

export interface DeskAbove {
  readonly heightCm: number;
  readonly headDeg: number;
  /** Of the right hand. */
  readonly mouse: AbovePlace;
}

/** Of a turned head, this share turns the trunk with it; and a hand beyond reach takes the shoulder along. */
const TRUNK_SHARE = 0.35;
const LEAN_FROM_CM = 34;

/** Our mannequin from above, as tall as this person: the left hand at the keys, the right one at the mouse. */
export function figureFromAbove({ heightCm, headDeg, mouse }: DeskAbove): FigureAbove {
  const skeleton = skeletonOf({ ...PEOPLE.ari.body, statureM: heightCm / 100 }, 'seated');
  const leans = Math.max(0, Math.min(9, (mouse.x - LEAN_FROM_CM) * 0.7));
  const { bones } = poseSkeleton(
    skeleton,
    postureWith({ headYaw: -headDeg, trunkTwist: -TRUNK_SHARE * headDeg, trunkSideLean: leans, trunkLean: leans / 2 }),
  );
  const hands = { left: { x: -13, y: 33 * skeleton.scale }, right: mouse };
  const arm = (side: Side): FigureAbove['arms'][Side] => {
    const shoulder = bones[`${side}UpperArm`].position;
    const [elbow, hand] = [bones[`${side}Forearm`].position, bones[`${side}Hand`].position];
    const line = reachArm({
      shoulder,
      wrist: [-hands[side].x / 100, hand[1], hands[side].y / 100],
      elbowToward: [outward(side) * 0.6, -1, -0.3],
      upperArmM: distance(shoulder, elbow),
      forearmM: distance(elbow, hand),
    });
    return [fromAbove(line.shoulder), fromAbove(line.elbow), fromAbove(line.wrist)];
  };
  const [left, right] = SIDES.map(arm) as [FigureAbove['arms'][Side], FigureAbove['arms'][Side]];
  const head = fromAbove(bones.head.position);
  return { head: { x: head.x, y: head.y + 3 }, headRadius: 9.5 * skeleton.scale, headDeg, arms: { left, right } };
}

function fromAbove([left, , ahead]: Vec3): AbovePlace {
  return { x: -100 * left, y: 100 * ahead };
}
