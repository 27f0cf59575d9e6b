import { FACE_POINTS } from './true-landmarks';
import { ellipsoid, limb, smoothCut, smoothUnion, type DistanceField } from './signed-distance';
import { outward, SIDES } from './skeleton';
import type { Vec3 } from '../geometry/vec3';

export interface HeadMeasures {
  readonly jawWidth: number;
  readonly neckRadii: readonly [number, number];
  /** The neck's lower end from the head's joint. */
  readonly neckFrom: Vec3;
}

interface Blended {
  readonly field: DistanceField;
  readonly softness: number;
}

/** Head and neck about the head's joint, metres of the unscaled figure. */
export function headField({ jawWidth, neckRadii, neckFrom }: HeadMeasures): DistanceField {
  const skull = ellipsoid([0, 0.113, -0.004], [0.0765, 0.0915, 0.0965]);
  const flesh = [...faceMass(jawWidth)];
  const features = [...nose(), ...lips(), ...ears()];
  const sockets = SIDES.map((side) => ellipsoid(socketCentre(side), [0.0175, 0.0105, 0.0165]));
  const neck = limb(neckFrom, [0, 0.02, 0.004], neckRadii);
  return (x, y, z) => {
    let distance = skull(x, y, z);
    for (const part of flesh) distance = smoothUnion(distance, part.field(x, y, z), part.softness);
    for (const socket of sockets) distance = smoothCut(distance, socket(x, y, z), 0.012);
    for (const part of features) distance = smoothUnion(distance, part.field(x, y, z), part.softness);
    return smoothUnion(distance, neck(x, y, z), 0.03);
  };
}

function socketCentre(side: 'left' | 'right'): Vec3 {
  return [outward(side) * FACE_POINTS.eye[0], FACE_POINTS.eye[1], 0.0945];
}

function faceMass(jawWidth: number): Blended[] {
  const jaw = SIDES.map((side) => {
    const out = outward(side) * jawWidth;
    return { field: limb([out * 0.0465, 0.045, 0], [out * 0.0175, 0.0005, 0.061], [0.018, 0.0155]), softness: 0.03 };
  });
  const cheeks = SIDES.map((side) => ({
    field: ellipsoid([outward(side) * 0.0385, 0.063, 0.061], [0.0235, 0.0215, 0.0205]),
    softness: 0.026,
  }));
  return [
    { field: ellipsoid([0, 0.059, 0.032], [0.0585 * (0.6 + 0.4 * jawWidth), 0.084, 0.0645]), softness: 0.03 },
    { field: ellipsoid([0, -0.003, 0.064], [0.0245 * jawWidth, 0.0185, 0.0225]), softness: 0.03 },
    { field: limb([-0.034, 0.111, 0.0745], [0.034, 0.111, 0.0745], [0.0155, 0.0155]), softness: 0.02 },
    ...jaw,
    ...cheeks,
  ];
}

function nose(): Blended[] {
  const wings = SIDES.map((side) => ({
    field: ellipsoid([outward(side) * 0.0112, 0.0545, 0.0975], [0.0072, 0.007, 0.0098]),
    softness: 0.007,
  }));
  return [
    { field: limb([0, 0.098, 0.0885], [0, 0.062, 0.1075], [0.007, 0.0095]), softness: 0.016 },
    { field: ellipsoid([0, 0.0575, 0.107], [0.0105, 0.0095, 0.0118]), softness: 0.012 },
    ...wings,
  ];
}

function lips(): Blended[] {
  return [
    { field: limb([-0.0195, 0.029, 0.0845], [0.0195, 0.029, 0.0845], [0.0052, 0.0052]), softness: 0.007 },
    { field: ellipsoid([0, 0.0308, 0.0925], [0.0098, 0.0048, 0.0058]), softness: 0.005 },
    { field: limb([-0.0155, 0.019, 0.0845], [0.0155, 0.019, 0.0845], [0.006, 0.006]), softness: 0.006 },
  ];
}

/** A flat shell that stands off backward, hollowed in front. */
function ears(): Blended[] {
  return SIDES.map((side) => {
    const out = outward(side);
    const [turnCos, turnSin] = [Math.cos(0.45), Math.sin(0.45)];
    const field: DistanceField = (x, y, z) => {
      const [px, py, pz] = [x * out - 0.0755, y - 0.073, z + 0.006];
      const [across, along] = [px * turnCos + pz * turnSin, pz * turnCos - px * turnSin];
      const shell = (Math.hypot(across / 0.0105, py / 0.0315, along / 0.019) - 1) * 0.0105;
      const hollow = (Math.hypot((across - 0.008) / 0.008, (py - 0.003) / 0.02, (along - 0.001) / 0.011) - 1) * 0.008;
      return smoothCut(shell, hollow, 0.004);
    };
    return { field, softness: 0.006 };
  });
}
