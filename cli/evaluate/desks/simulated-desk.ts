import { poseOfPoints } from '../../simulate/pose-of-points';
import { normal, seededChance, type Chance } from '../../../src/geometry/chance';
import { randomShape } from '../../../src/geometry/body-model/random-person';
import { poseBody, UPRIGHT, type BodyPosture, type BodyShape } from '../../../src/geometry/body-model/seated-body';
import type { ViewCamera } from '../../../src/geometry/body-model/view-camera';
import { EYE_DISTANCE_CM } from '../../../src/geometry/viewing-distance';
import type { Pose } from '../../../src/geometry/landmarks';
import { measuredResponse, see, WANDER, withWander, type PoseModel } from '../../../src/simulation/landmark-response';
import { deskLook } from '../../../src/workstation/desk-look';
import { DESK_STEPS, STEP_MS, type DeskStep } from '../../../src/workstation/desk-step';
import { sightOf, type DeskSights } from '../../../src/workstation/step-sight';
import { stepPosture, type DeskTruth } from './desk-kinds';

export interface DeskLooking {
  readonly seed: number;
  /** Looks a second. */
  readonly fps: number;
  /** As which of the two was measured to see people. */
  readonly model: PoseModel;
}

/** A person nobody has seen at this desk, looked at so often, as a pose model would mark them. */
export function simulatedSights(desk: DeskTruth, { seed, fps, model }: DeskLooking): DeskSights {
  const chance = seededChance(seed);
  const shape = withAdultEyes(randomShape(chance), chance);
  const eye = poseBody(shape, UPRIGHT).points.leftEye;
  const camera = cameraAt(desk, eye, chance);
  const response = measuredResponse(chance, camera, model);
  const light = { meanLuma: 110, face: lightOf(desk) };
  return Object.fromEntries(
    DESK_STEPS.map((step, index) => {
      const habit = seed * 31 + index;
      const looks = Array.from({ length: Math.floor((STEP_MS[step] / 1000) * fps) }, (_, i) => {
        const timestampMs = (i * 1000) / fps;
        const posture = swaying(postureOf(step, desk), chance);
        const points = see(seededChance(habit), { shape, posture, camera }, response);
        const noisy = withWander(points, chance, WANDER * response.noise * 0.5);
        const pose: Pose = poseOfPoints(noisy, { timestampMs, handAtFace: false, trunkTurn: posture.trunkTurn });
        return deskLook(pose, { timestampMs, light, camera: {} });
      });
      return [step, sightOf(looks, 0)] as const;
    }),
  );
}

/** The body model learns from eyes farther apart than people's are, to be safe; here they are as published. */
function withAdultEyes(shape: BodyShape, chance: Chance): BodyShape {
  const half = (EYE_DISTANCE_CM / 200) * (1 + normal(chance, 0.055));
  return { ...shape, eye: [half, shape.eye[1], shape.eye[2]] };
}

function lightOf({ light }: DeskTruth) {
  const isBacklit = light === 'backlight';
  return { faceLuma: isBacklit ? 60 : 120, aroundLuma: isBacklit ? 230 : 120, aroundBurnt: isBacklit ? 0.6 : 0 };
}

/** On the screen's upper edge, or a laptop's below the eyes, turned toward the face. */
function cameraAt(
  { distanceCm, camera }: DeskTruth,
  eye: readonly [number, number, number],
  chance: Chance,
): ViewCamera {
  const distance = distanceCm / 100;
  const above = camera === 'above' ? 0.06 + normal(chance, 0.04) : -0.16 + normal(chance, 0.04);
  return {
    position: [normal(chance, 0.03), eye[1] + above, eye[2] + Math.sqrt(Math.max(0.01, distance ** 2 - above ** 2))],
    pitchDeg: (Math.atan2(above, distance) * 180) / Math.PI + 4 + normal(chance, 3),
    rollDeg: normal(chance, 1),
    // Webcams see 68° give or take 7.
    horizontalFieldDeg: 68 + normal(chance, 5),
  };
}

function postureOf(step: DeskStep, desk: DeskTruth): BodyPosture {
  const { headYaw, headPitch, shrugDeg, sideLean, trunkLean } = stepPosture(step, desk);
  return {
    ...UPRIGHT,
    // With the camera on a screen aside, the whole person is turned from it.
    trunkTurn: desk.isCameraAside ? -desk.screenYawDeg : 0,
    headYaw: desk.isCameraAside ? headYaw - desk.screenYawDeg : headYaw,
    headPitch,
    neckFlexion: 0.4 * Math.max(0, headPitch),
    leftElevation: shrugDeg,
    rightElevation: shrugDeg,
    trunkSide: sideLean,
    trunkLean,
  };
}

function swaying(posture: BodyPosture, chance: Chance): BodyPosture {
  return {
    ...posture,
    trunkLean: posture.trunkLean + normal(chance, 0.4),
    headPitch: posture.headPitch + normal(chance, 1),
    headYaw: posture.headYaw + normal(chance, 1.5),
    headTilt: posture.headTilt + normal(chance, 0.5),
  };
}
