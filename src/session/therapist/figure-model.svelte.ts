import type { ImageLandmarks } from '../../geometry/landmarks';
import { NAMED_POSTURES } from '../../mannequin/demo-script';
import { PEOPLE } from '../../mannequin/person';
import { postureWith, UPRIGHT, type PostureAngles, type Stance } from '../../mannequin/posture-angles';
import { poseIn, sceneWith, type Scene } from '../../mannequin/scene';
import { imageLandmarks, trueLandmarks } from '../../mannequin/true-landmarks';
import type { VirtualWebcam } from '../../mannequin/virtual-webcam';
import type { GhostTarget } from '../../therapist/ghost';
import type { GhostView } from './tall-figure';

/** Ways of sitting a therapist shows, in the words of posture. */
export const POSTURE_PRESETS = {
  aligned: UPRIGHT,
  slumped: NAMED_POSTURES.slump,
  forwardHead: NAMED_POSTURES.forwardHead,
  rounded: NAMED_POSTURES.roundedShoulders,
  overUpright: postureWith({
    trunkLean: -4,
    thoracicFlexion: -13,
    neckFlexion: -7,
    shoulderElevationLeft: 6,
    shoulderElevationRight: 6,
    shoulderProtractionLeft: -10,
    shoulderProtractionRight: -10,
  }),
  leaningIn: NAMED_POSTURES.leaningIn,
  sideLean: NAMED_POSTURES.sideLean,
  shrug: NAMED_POSTURES.shrug,
  standing: NAMED_POSTURES.standing,
} as const satisfies Record<string, PostureAngles>;

export type PosturePreset = keyof typeof POSTURE_PRESETS;

/** What the sliders move: one slider may move both sides. Degrees. */
export const POSTURE_SLIDERS = {
  trunkLean: { keys: ['trunkLean'], from: -20, to: 35 },
  upperBack: { keys: ['thoracicFlexion'], from: -18, to: 45 },
  neck: { keys: ['neckFlexion'], from: -15, to: 35 },
  nod: { keys: ['headPitch'], from: -25, to: 35 },
  headTilt: { keys: ['headTilt'], from: -25, to: 25 },
  headTurn: { keys: ['headYaw'], from: -60, to: 60 },
  sideLean: { keys: ['trunkSideLean'], from: -20, to: 20 },
  shouldersForward: { keys: ['shoulderProtractionLeft', 'shoulderProtractionRight'], from: -15, to: 28 },
  rightShoulderUp: { keys: ['shoulderElevationRight'], from: -6, to: 22 },
  leftShoulderUp: { keys: ['shoulderElevationLeft'], from: -6, to: 22 },
} as const;

export type PostureSlider = keyof typeof POSTURE_SLIDERS;

/** The mannequin beside the client: how it sits, and from where it is looked at. */
export class FigureModel {
  posture: PostureAngles = $state.raw(UPRIGHT);
  preset: PosturePreset | null = $state('aligned');
  /** 0 in front, +90 at its left side, degrees. */
  azimuthDeg = $state(0);
  readonly #stance = $derived(this.posture.stance);
  /** Building it takes a second: only another stance asks for another one. */
  readonly scene: Scene = $derived(sceneFor(this.#stance));

  choose(preset: PosturePreset): void {
    this.preset = preset;
    this.posture = POSTURE_PRESETS[preset];
  }

  value(slider: PostureSlider): number {
    return this.posture[POSTURE_SLIDERS[slider].keys[0]];
  }

  set(slider: PostureSlider, valueDeg: number): void {
    this.preset = null;
    const { keys } = POSTURE_SLIDERS[slider];
    this.posture = { ...this.posture, ...Object.fromEntries(keys.map((key) => [key, valueDeg])) };
  }

  /** The camera goes round it, far enough to show it from head to seat. */
  camera(size: { width: number; height: number }): VirtualWebcam {
    const isStanding = this.posture.stance === 'standing';
    const [distance, aim] = isStanding ? [1.65, 0.98] : [1.3, 0.98];
    const azimuth = (this.azimuthDeg * Math.PI) / 180;
    return {
      position: [Math.sin(azimuth) * distance, aim + 0.08, Math.cos(azimuth) * distance + 0.05],
      azimuthDeg: this.azimuthDeg,
      pitchDeg: 3,
      rollDeg: 0,
      hfovDeg: isStanding ? 62 : 54,
      ...size,
    };
  }

  /** The posture as a ghost's target, seen from where the client is seen. */
  target(view: GhostView): GhostTarget {
    const scene = sceneWith({
      stance: this.posture.stance,
      webcam: { placement: view === 'front' ? 'monitor' : view, distanceM: view === 'front' ? 0.9 : 1.6 },
    });
    const upright = postureWith({ stance: this.posture.stance, arms: this.posture.arms });
    return { pose: seenFrom(scene, this.posture), upright: seenFrom(scene, upright) };
  }
}

function sceneFor(stance: Stance): Scene {
  return sceneWith({ person: PEOPLE.ari, stance, light: 'flat', roomSeed: 4, hasFurniture: stance === 'seated' });
}

/** Every point lies before the lens: the camera stands outside the body. */
function seenFrom(scene: Scene, posture: PostureAngles): ImageLandmarks {
  return imageLandmarks(trueLandmarks(poseIn(scene, posture)), scene.camera) as ImageLandmarks;
}
