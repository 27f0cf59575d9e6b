import type { Light } from './lighting';
import { PEOPLE, type Person } from './person';
import { poseSkeleton, type PosedSkeleton } from './forward-kinematics';
import { postureWith, type PostureAngles, type Stance } from './posture-angles';
import { skeletonOf, type Skeleton } from './skeleton';
import type { Thing } from './exercise-things';
import type { VirtualWebcam } from './virtual-webcam';
import { placeWebcam, type WebcamOptions } from './webcam-placement';

/** Who sits or stands where, in what light, seen from where. Everything that does not move. */
export interface SceneOptions {
  readonly person: Person;
  readonly stance: Stance;
  readonly webcam: WebcamOptions;
  readonly light: Light;
  /** Picks wall colour, window side, books. */
  readonly roomSeed: number;
  readonly hasFurniture: boolean;
  /** Hips and feet are drawn too, for whoever is shown from head to foot. */
  readonly isWhole: boolean;
  /** What an exercise needs, in place of the desk. */
  readonly things: readonly Thing[];
}

export interface Scene extends SceneOptions {
  readonly skeleton: Skeleton;
  readonly camera: VirtualWebcam;
}

const USUAL: SceneOptions = {
  person: PEOPLE.ari,
  stance: 'seated',
  webcam: { placement: 'monitor' },
  light: 'day',
  roomSeed: 1,
  hasFurniture: true,
  isWhole: false,
  things: [],
};

/** The webcam is set up for this person upright and stays there. */
export function sceneWith(changes: Partial<SceneOptions>): Scene {
  const options = { ...USUAL, ...changes };
  const skeleton = skeletonOf(options.person.body, options.stance, options.isWhole);
  const upright = poseSkeleton(skeleton, postureWith({ stance: options.stance }));
  return { ...options, skeleton, camera: placeWebcam(upright, options.webcam) };
}

export function poseIn(scene: Scene, posture: PostureAngles): PosedSkeleton {
  return poseSkeleton(scene.skeleton, posture);
}
