import type { PosedSkeleton } from './forward-kinematics';
import { toRadians, toDegrees } from '../geometry/units';
import { trueLandmarks } from './true-landmarks';
import { add, midpoint, type Vec3 } from '../geometry/vec3';
import type { VirtualWebcam } from './virtual-webcam';

/** Where people put cameras. `monitor`: above the eyes, `laptop`: below; the others look across the room. */
export const PLACEMENTS = ['monitor', 'laptop', 'left-side', 'right-side', 'three-quarter', 'standing-front'] as const;
export type Placement = (typeof PLACEMENTS)[number];

export interface WebcamOptions {
  readonly placement: Placement;
  /** From the middle of the eyes (desk placements) or of the body (others), metres along the floor. */
  readonly distanceM?: number;
  /** Lens above the eyes (desk) or above the floor (others), metres. */
  readonly heightM?: number;
  /** Turn of the camera about the person on top of the placement's own, degrees. */
  readonly azimuthDeg?: number;
  /** Looking down +, on top of aiming at the person. */
  readonly pitchDeg?: number;
  readonly rollDeg?: number;
  readonly hfovDeg?: number;
  readonly width?: number;
  readonly height?: number;
}

interface Usual {
  readonly azimuthDeg: number;
  readonly distanceM: number;
  readonly heightM: number;
  /** Aim below the eyes at the desk; above the floor elsewhere. */
  readonly aimM: number;
  readonly isDesk: boolean;
}

const USUAL: Readonly<Record<Placement, Usual>> = {
  monitor: { azimuthDeg: 0, distanceM: 0.62, heightM: 0.07, aimM: -0.1, isDesk: true },
  laptop: { azimuthDeg: 0, distanceM: 0.56, heightM: -0.17, aimM: -0.07, isDesk: true },
  'left-side': { azimuthDeg: 90, distanceM: 1.6, heightM: 1.05, aimM: 0.92, isDesk: false },
  'right-side': { azimuthDeg: -90, distanceM: 1.6, heightM: 1.05, aimM: 0.92, isDesk: false },
  'three-quarter': { azimuthDeg: 40, distanceM: 1.15, heightM: 1.2, aimM: 1, isDesk: false },
  'standing-front': { azimuthDeg: 0, distanceM: 2.6, heightM: 1.15, aimM: 0.95, isDesk: false },
};

/** A webcam set up for a person who sits (or stands) as given; it does not follow them afterwards. */
export function placeWebcam(posed: PosedSkeleton, options: WebcamOptions): VirtualWebcam {
  const usual = USUAL[options.placement];
  const azimuthDeg = usual.azimuthDeg + (options.azimuthDeg ?? 0);
  const distanceM = options.distanceM ?? usual.distanceM;
  const aim = aimPoint(posed, usual);
  const eyeLevel = usual.isDesk ? aim[1] - usual.aimM : 0;
  const heightM = eyeLevel + (options.heightM ?? usual.heightM);
  const azimuth = toRadians(azimuthDeg);
  const downDeg = toDegrees(Math.atan2(heightM - aim[1], distanceM));
  return {
    position: [aim[0] + Math.sin(azimuth) * distanceM, heightM, aim[2] + Math.cos(azimuth) * distanceM],
    azimuthDeg,
    pitchDeg: downDeg + (options.pitchDeg ?? 0),
    rollDeg: options.rollDeg ?? 0,
    hfovDeg: options.hfovDeg ?? 62,
    width: options.width ?? 640,
    height: options.height ?? 480,
  };
}

function aimPoint(posed: PosedSkeleton, { isDesk, aimM }: Usual): Vec3 {
  const points = trueLandmarks(posed);
  if (isDesk) return add(midpoint(points.leftEye, points.rightEye), [0, aimM, 0]);
  const hips = midpoint(points.leftHip, points.rightHip);
  return [hips[0], aimM, hips[2] + 0.1];
}
