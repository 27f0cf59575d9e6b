import type { BodyPart } from './body-part';
import type { Stance } from './posture-angles';
import type { GridBox } from './sample-grid';
import { pelvisParts } from './pelvis-shape';
import { shoe } from './shoe-shape';
import { ellipsoid, limb, smoothUnion, type DistanceField } from './signed-distance';
import { outward, restArmDirection, SIDES, type Side, type Skeleton } from './skeleton';
import { add, addScaled, scale, type Vec3 } from '../geometry/vec3';

/** Fillet between neighbouring parts, metres. */
const BLEND_M = 0.045;

/** The body of the rest figure without its head, in skin and close clothes. */
export function bodyParts(skeleton: Skeleton): readonly BodyPart[] {
  return [
    ...trunkParts(skeleton),
    ...(skeleton.isWhole ? pelvisParts(skeleton) : []),
    ...SIDES.flatMap((side) => [...armParts(skeleton, side), ...legParts(skeleton, side)]),
  ];
}

export function bodyField(parts: readonly BodyPart[]): DistanceField {
  return (x, y, z) => {
    let distance = 9;
    for (const part of parts) distance = smoothUnion(distance, part.field(x, y, z), BLEND_M);
    return distance;
  };
}

/** Holds every body of that stance. */
export function bodyBox(stance: Stance, step: number): GridBox {
  const [floor, front] = LEGS_REACH[stance];
  return { min: [-0.66, floor, -0.26], max: [0.66, 1.66, front], step };
}

/** How far down and forward, metres. */
const LEGS_REACH: Readonly<Record<Stance, readonly [number, number]>> = {
  seated: [0.36, 0.7],
  standing: [-0.04, 0.28],
  free: [0.1, 0.64],
};

function trunkParts({ body, joints }: Skeleton): BodyPart[] {
  const { girth, shoulderWidth, bust } = body;
  const wide = shoulderWidth * (0.7 + 0.3 * girth);
  const spine = (centre: Vec3, radii: Vec3): BodyPart => ({ moves: 'spine', field: ellipsoid(centre, radii) });
  const chest = SIDES.map((side) =>
    spine([outward(side) * 0.068, 1.285, 0.058 + 0.012 * girth], [0.07, 0.07, 0.022 + 0.044 * bust]),
  );
  return [
    spine([0, 1.315, -0.014], [0.146 * wide, 0.18, 0.101 * girth]),
    spine([0, 1.372, 0.004], [0.118 * wide, 0.094, 0.09]),
    spine([0, 1.15, 0.004 * girth], [0.134 * girth, 0.2, 0.097 * girth]),
    spine([0, 1.07, 0.03 * girth], [0.1 * girth, 0.09, 0.085 * girth ** 1.6]),
    spine([0, 0.975, -0.012], [0.158 * (0.4 + 0.6 * girth), 0.115, 0.115 * girth]),
    ...chest,
    { moves: 'spine', field: limb([0, 1.39, -0.052], [0, 1.475, -0.036], [0.072, 0.052]) },
    {
      moves: 'neck',
      field: limb(add(joints.neck, [0, -0.012, 0.008]), add(joints.head, [0, 0.01, 0.004]), neckRadii(girth)),
    },
  ];
}

export function neckRadii(girth: number): readonly [number, number] {
  const wide = 0.6 + 0.4 * girth;
  return [0.0525 * wide, 0.0485 * wide];
}

function armParts({ body, joints }: Skeleton, side: Side): BodyPart[] {
  const out = outward(side);
  const [shoulder, elbow, wrist] = [joints[`${side}UpperArm`], joints[`${side}Forearm`], joints[`${side}Hand`]];
  const thick = 0.55 + 0.45 * body.girth;
  const palm = addScaled(wrist, restArmDirection(side), 0.07);
  const clavicle = `${side}Clavicle` as const;
  return [
    {
      moves: clavicle,
      field: limb([out * 0.05, 1.42, -0.014], add(scaleX(shoulder, 0.92), [0, -0.006, 0]), [0.058, 0.056]),
    },
    {
      moves: clavicle,
      field: limb([out * 0.028, 1.474, -0.038], add(scaleX(shoulder, 0.88), [0, 0.012, -0.004]), [0.036, 0.03]),
    },
    { moves: `${side}UpperArm`, field: limb(add(shoulder, [0, -0.012, 0]), elbow, [0.053 * thick, 0.041 * thick]) },
    { moves: `${side}Forearm`, field: limb(elbow, wrist, [0.043 * thick, 0.028]) },
    { moves: `${side}Hand`, field: limb(wrist, palm, [0.025, 0.029]) },
  ];
}

function legParts({ body, joints, isWhole }: Skeleton, side: Side): BodyPart[] {
  const out = outward(side);
  const [hip, knee, ankle] = [joints[`${side}Thigh`], joints[`${side}Shin`], joints[`${side}Foot`]];
  const thick = 0.4 + 0.6 * body.girth;
  const leg: BodyPart[] = [
    { moves: `${side}Thigh`, field: limb(hip, knee, [0.092 * thick, 0.061 * thick]) },
    { moves: `${side}Shin`, field: limb(knee, ankle, [0.06 * thick, 0.044]) },
  ];
  if (isWhole) return [...leg, { moves: `${side}Foot`, field: shoe(ankle, out) }];
  const toes = add(ankle, [out * 0.022, -0.05, 0.155]);
  return [...leg, { moves: `${side}Foot`, field: limb(add(ankle, [0, -0.038, -0.015]), toes, [0.045, 0.034]) }];
}

function scaleX(point: Vec3, factor: number): Vec3 {
  return [scale(point, factor)[0], point[1], point[2]];
}
