import { between, normal, seededChance, type Chance } from '../../../src/geometry/chance';
import { toDegrees } from '../../../src/geometry/units';
import { addPosture, postureWith, type ArmPose, type PostureAngles } from '../../../src/mannequin/posture-angles';
import type { Light } from '../../../src/mannequin/lighting';
import { seededRandom } from '../../../src/mannequin/random';
import { sceneWith, type SceneOptions } from '../../../src/mannequin/scene';
import type { VirtualWebcam } from '../../../src/mannequin/virtual-webcam';
import { randomPerson } from '../../../src/simulation/random-figure';
import { DESK_STEPS, type DeskStep } from '../../../src/workstation/desk-step';
import type { EvaluationCase } from '../grid';
import { DESK_KINDS, stepPosture, type DeskTruth } from './desk-kinds';

/** A picture of somebody doing one of the check's steps, as clear as no sensor makes it. */
export interface DeskCase extends EvaluationCase {
  readonly step: DeskStep;
}

const ARMS: Readonly<Record<DeskStep, ArmPose>> = {
  ahead: 'desk',
  screen: 'desk',
  rest: 'lap',
  type: 'desk',
  mouse: 'mouse',
  read: 'mouse',
};

/** Who sits at one desk after the other, in one room. */
export interface DeskSitter {
  /** Seed of the person and the room. */
  readonly seed: number;
  readonly light: Light;
}

/** One picture of every step, before this desk's own camera. Nobody is drawn anew who sits at the next desk in the same light. */
export function drawnDesk(desk: DeskTruth, sitter: DeskSitter): readonly DeskCase[] {
  const chance = seededChance(sitter.seed * 100 + DESK_KINDS.indexOf(desk.kind));
  const light = desk.light === 'backlight' ? 'backlight' : sitter.light;
  const scene = { person: randomPerson(seededRandom(sitter.seed)), light, roomSeed: sitter.seed };
  const camera = cameraOf(desk, scene, chance);
  return DESK_STEPS.map((step, noiseSeed) => {
    const posture = swaying(postureOf(step, desk), chance);
    return {
      step,
      id: `desk-${sitter.seed}-${desk.kind}-${step}`,
      person: String(sitter.seed),
      series: `desk-${sitter.seed}-${light}`,
      view: 'front',
      condition: { name: step, label: 'baseline', posture },
      shot: { scene, posture, camera, noise: 0, noiseSeed },
    };
  });
}

/** On the screen's upper edge, or a laptop's below the eyes; one on a screen aside looks at the person from there. */
function cameraOf(desk: DeskTruth, scene: Partial<SceneOptions>, chance: Chance): VirtualWebcam {
  const isAbove = desk.camera === 'above';
  const heightM = (isAbove ? 0.06 : -0.16) + normal(chance, 0.04);
  const distanceM = Math.sqrt(Math.max(0.01, (desk.distanceCm / 100) ** 2 - heightM ** 2));
  const webcam = {
    placement: isAbove ? 'monitor' : 'laptop',
    distanceM,
    heightM,
    azimuthDeg: desk.isCameraAside ? desk.screenYawDeg : 0,
    rollDeg: normal(chance, 1),
    // Webcams see 68° give or take 7.
    hfovDeg: Math.min(80, Math.max(56, 68 + normal(chance, 5))),
  } as const;
  const pitchDeg = toDegrees(Math.atan2(heightM, distanceM)) + between(chance, -1, 9);
  return { ...sceneWith({ ...scene, webcam }).camera, pitchDeg };
}

function postureOf(step: DeskStep, desk: DeskTruth): PostureAngles {
  const { headYaw, headPitch, shrugDeg, sideLean, trunkLean } = stepPosture(step, desk);
  return postureWith({
    headYaw,
    headPitch,
    neckFlexion: 0.4 * Math.max(0, headPitch),
    shoulderElevationLeft: shrugDeg,
    shoulderElevationRight: shrugDeg,
    trunkSideLean: sideLean,
    trunkLean,
    arms: ARMS[step],
  });
}

/** What is left of everybody's sway in the middle of a dozen looks: two fifths of it. */
function swaying(posture: PostureAngles, chance: Chance): PostureAngles {
  return addPosture(posture, {
    trunkLean: normal(chance, 0.16),
    headPitch: normal(chance, 0.4),
    headYaw: normal(chance, 0.6),
    headTilt: normal(chance, 0.2),
  });
}
