import type { ImageLandmarks } from '../../geometry/landmarks';
import { toDegrees, toRadians } from '../../geometry/units';
import { PEOPLE } from '../../mannequin/person';
import { mixPostures, postureWith, type PostureAngles, type Stance } from '../../mannequin/posture-angles';
import { poseIn, sceneWith, type Scene } from '../../mannequin/scene';
import { imageLandmarks, trueLandmarks } from '../../mannequin/true-landmarks';
import type { VirtualWebcam } from '../../mannequin/virtual-webcam';
import type { GhostTarget } from '../../therapist/ghost';
import { alignedFor, azimuthFor, POSTURE_PRESETS, type PosturePreset } from './figure-presets';
import { figureNumbers, type FigureNumbers } from './figure-numbers';
import type { GhostView } from './tall-figure';

/** What the sliders move: one slider may move both sides. Degrees. */
export const POSTURE_SLIDERS = {
  trunkLean: { keys: ['trunkLean'], from: -20, to: 35 },
  upperBack: { keys: ['thoracicFlexion'], from: -36, to: 45 },
  neck: { keys: ['neckFlexion'], from: -15, to: 35 },
  nod: { keys: ['headPitch'], from: -25, to: 35 },
  headTilt: { keys: ['headTilt'], from: -25, to: 25 },
  headTurn: { keys: ['headYaw'], from: -60, to: 60 },
  sideLean: { keys: ['trunkSideLean'], from: -20, to: 20 },
  shouldersForward: { keys: ['shoulderProtractionLeft', 'shoulderProtractionRight'], from: -20, to: 28 },
  rightShoulderUp: { keys: ['shoulderElevationRight'], from: -6, to: 22 },
  leftShoulderUp: { keys: ['shoulderElevationLeft'], from: -6, to: 22 },
} as const;

export type PostureSlider = keyof typeof POSTURE_SLIDERS;

/** The slowest that still reads as one movement. */
const MOVE_MS = 2600;

interface Movement {
  readonly from: PostureAngles;
  readonly to: PostureAngles;
  /** null: the first picture of it is still to come. */
  startedMs: number | null;
}

/** The mannequin beside the client: how it sits, and from where it is looked at. */
export class FigureModel {
  posture: PostureAngles = $state.raw(POSTURE_PRESETS.aligned);
  preset: PosturePreset | null = $state('aligned');
  /** 0 in front, +90 at its left side, degrees. */
  azimuthDeg = $state(0);
  #movement: Movement | null = $state.raw(null);
  readonly #stance = $derived(this.posture.stance);
  /** Building it takes a second: only another stance asks for another one. */
  readonly scene: Scene = $derived(sceneFor(this.#stance));
  readonly isMoving = $derived(this.#movement !== null);
  readonly numbers: FigureNumbers = $derived(figureNumbers(this.scene, this.posture));
  readonly alignedNumbers: FigureNumbers = $derived(figureNumbers(this.scene, alignedFor(this.posture)));

  /** `isStill`: it is there at once, for whoever wants nothing to move. */
  choose(preset: PosturePreset, isStill: boolean): void {
    this.preset = preset;
    this.azimuthDeg = azimuthFor(preset, this.azimuthDeg);
    this.#moveFrom(this.posture, POSTURE_PRESETS[preset], isStill);
  }

  /** Once more from upright, to watch what moves with what. */
  again(): void {
    if (this.preset) this.#moveFrom(alignedFor(this.posture), POSTURE_PRESETS[this.preset], false);
  }

  /** Another picture of a movement under way. */
  frame(nowMs: number): void {
    const movement = this.#movement;
    if (!movement) return;
    movement.startedMs ??= nowMs;
    const share = Math.min(1, (nowMs - movement.startedMs) / MOVE_MS);
    this.posture = share < 1 ? mixPostures(movement.from, movement.to, share * share * (3 - 2 * share)) : movement.to;
    if (share === 1) this.#movement = null;
  }

  #moveFrom(from: PostureAngles, to: PostureAngles, isStill: boolean): void {
    const canMove = !isStill && from.stance === to.stance;
    this.#movement = canMove ? { from, to, startedMs: null } : null;
    this.posture = canMove ? from : to;
  }

  value(slider: PostureSlider): number {
    return this.posture[POSTURE_SLIDERS[slider].keys[0]];
  }

  set(slider: PostureSlider, valueDeg: number): void {
    this.preset = null;
    this.#movement = null;
    const { keys } = POSTURE_SLIDERS[slider];
    this.posture = { ...this.posture, ...Object.fromEntries(keys.map((key) => [key, valueDeg])) };
  }

  /** The camera goes round it, far enough to show it from head to seat. */
  camera(size: { width: number; height: number }): VirtualWebcam {
    const isStanding = this.posture.stance !== 'seated';
    const [distance, aim] = isStanding ? [1.95, 0.88] : [1.7, 0.75];
    const azimuth = (this.azimuthDeg * Math.PI) / 180;
    return {
      position: [Math.sin(azimuth) * distance, aim + 0.08, Math.cos(azimuth) * distance + 0.05],
      azimuthDeg: this.azimuthDeg,
      pitchDeg: 3,
      rollDeg: 0,
      hfovDeg: acrossDeg(isStanding ? 54 : 51, size),
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

/** The horizontal field of view of a picture that sees so much from top to bottom, degrees. */
function acrossDeg(downDeg: number, { width, height }: { width: number; height: number }): number {
  return toDegrees(2 * Math.atan((Math.tan(toRadians(downDeg) / 2) * width) / height));
}

function sceneFor(stance: Stance): Scene {
  const things = stance === 'seated' ? (['stool'] as const) : [];
  return sceneWith({
    ...{ person: PEOPLE.ari, stance, light: 'flat', roomSeed: 4 },
    ...{ hasFurniture: false, isWhole: true, things },
  });
}

/** Every point lies before the lens: the camera stands outside the body. */
function seenFrom(scene: Scene, posture: PostureAngles): ImageLandmarks {
  return imageLandmarks(trueLandmarks(poseIn(scene, posture)), scene.camera) as ImageLandmarks;
}
