import { between, normal, type Chance } from '../chance';
import type { BodyShape } from './seated-body';
import type { ViewCamera } from './view-camera';

/**
 * Adult proportions, in metres, drawn independently about one body height. Sitting-height parts and biacromial breadth
 * follow the spread of adult anthropometric surveys (5th to 95th percentile of women and men together); face points
 * follow the published spread of interpupillary distance (54–74 mm) and head breadth (136–167 mm), widened a little
 * because a pose model marks ears and shoulders inside or outside the anatomical points.
 */
export function randomShape(chance: Chance): BodyShape {
  const size = 1 + normal(chance, 0.06);
  const head = 1 + normal(chance, 0.05);
  const ear = [
    between(chance, 0.068, 0.084) * head,
    between(chance, 0.02, 0.07),
    between(chance, -0.01, 0.03),
  ] as const;
  return {
    pelvisHeight: between(chance, 0.06, 0.14) * size,
    spineLength: between(chance, 0.35, 0.47) * size,
    pelvisBack: between(chance, 0, 0.06),
    spineForward: between(chance, -0.07, 0.05),
    spineArch: between(chance, 0, 0.05),
    shoulderHalfWidth: between(chance, 0.145, 0.2) * size,
    shoulderDrop: between(chance, 0.01, 0.075) * size,
    shoulderForward: between(chance, -0.01, 0.05),
    neckLength: between(chance, 0.06, 0.12) * size,
    neckForward: between(chance, 0.005, 0.075),
    ear,
    markedEar: [
      ear[0] * between(chance, 0.82, 1.02),
      ear[1] + between(chance, -0.015, 0.025),
      ear[2] + between(chance, 0, 0.06),
    ],
    eye: [between(chance, 0.0285, 0.036) * head, between(chance, 0.04, 0.095), between(chance, 0.075, 0.12)],
    mouth: [between(chance, 0.02, 0.032) * head, between(chance, -0.035, 0.015), between(chance, 0.075, 0.125)],
    nose: [0, between(chance, 0.005, 0.045), between(chance, 0.1, 0.15)],
  };
}

/**
 * A webcam at a desk: above the screen, level, or below the eyes on a laptop, 45–110 cm from the eyes, turned so that
 * the face lies somewhere in the upper half of the picture. Angles of view of common webcams run from 55° to 90°.
 */
export function randomCamera(chance: Chance, eye: readonly [number, number, number]): ViewCamera {
  const distance = between(chance, 0.42, 1.1);
  const above = chance() < 0.5 ? between(chance, -0.04, 0.3) : between(chance, -0.35, 0.04);
  const field = between(chance, 54, 90);
  const towardEyes = (Math.atan2(above, distance) * 180) / Math.PI;
  return {
    position: [eye[0] + normal(chance, 0.04), eye[1] + above, eye[2] + distance],
    pitchDeg: towardEyes + between(chance, -4, 16) * (field / 78),
    rollDeg: normal(chance, 1.2),
    horizontalFieldDeg: field,
  };
}
