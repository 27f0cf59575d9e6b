import {
  LANDMARK_NAMES,
  type ImageLandmark,
  type LandmarkName,
  type Pose,
  type WorldLandmark,
} from '../geometry/landmarks';
import { landmarkError, type LandmarkError } from './landmark-errors';
import type { PostureAngles } from '../mannequin/posture-angles';
import { seededRandom, type Random } from '../mannequin/random';
import { poseIn, type Scene } from '../mannequin/scene';
import { trueLandmarks } from '../mannequin/true-landmarks';
import { addScaled, midpoint, subtract, type Vec3 } from '../geometry/vec3';
import { cameraAxes, project, toCamera, type VirtualWebcam } from '../mannequin/virtual-webcam';

export interface Simulation {
  readonly scene: Scene;
  readonly posture: PostureAngles;
  /** Where the webcam is, if no longer where the scene put it. */
  readonly camera?: VirtualWebcam;
  readonly timestampMs: number;
  /** The same for all frames of one person before one camera: the model misses each person in its own way. */
  readonly personSeed: number;
  /** Another for every frame. */
  readonly frameSeed: number;
  /** How much of the measured errors to add: 0 the truth, 1 as measured. */
  readonly noise?: number;
}

/**
 * What the pose engine would say of a frame, without drawing one: true landmarks plus the errors that it was measured to
 * make. Thousands a second. What postures themselves do to the errors (a raised shoulder is under-read) is not in it.
 */
export function simulateLandmarks({ scene, posture, camera = scene.camera, ...rest }: Simulation): Pose {
  const points = trueLandmarks(poseIn(scene, posture));
  const seen = seenWith(points, camera, rest);
  const hips = toCamera(camera, midpoint(points.leftHip, points.rightHip));
  return {
    timestampMs: rest.timestampMs,
    frame: { width: camera.width, height: camera.height },
    image: each((name) => imageLandmark(seen[name], camera)),
    world: each((name) => worldLandmark(subtract(toCamera(camera, seen[name]), hips), seen[name], camera)),
    presence: 1,
  };
}

type Chance = Pick<Simulation, 'personSeed' | 'frameSeed' | 'noise'>;

function seenWith(
  points: Readonly<Record<LandmarkName, Vec3>>,
  camera: VirtualWebcam,
  { personSeed, frameSeed, noise = 1 }: Chance,
): Record<LandmarkName, Vec3> {
  const person = seededRandom(personSeed);
  const frame = seededRandom(frameSeed);
  const side = cameraSide(camera);
  const { right, down } = cameraAxes(camera);
  return each((name) => {
    const error = landmarkError(name, side);
    const [x, y] = [shift(error, error.right, person, frame), shift(error, error.down, person, frame)];
    return addScaled(addScaled(points[name], right, (noise * x) / 1000), down, (noise * y) / 1000);
  });
}

function shift(error: LandmarkError, bias: number, person: Random, frame: Random): number {
  return bias + error.betweenPeople * person.normal() + error.betweenFrames * frame.normal();
}

/** Half way between front and side the side's errors begin. */
function cameraSide({ azimuthDeg }: VirtualWebcam): 'front' | 'left-side' | 'right-side' {
  if (Math.abs(azimuthDeg) < 45) return 'front';
  return azimuthDeg > 0 ? 'left-side' : 'right-side';
}

function imageLandmark(point: Vec3, camera: VirtualWebcam): ImageLandmark {
  const pixel = project(camera, point);
  return pixel ? { ...pixel, visibility: visibility(pixel, camera) } : { x: 0, y: 0, visibility: 0 };
}

function worldLandmark([x, y, z]: Vec3, point: Vec3, camera: VirtualWebcam): WorldLandmark {
  const pixel = project(camera, point);
  return { x, y, z, visibility: pixel ? visibility(pixel, camera) : 0 };
}

/** The model is nearly sure of what is in the picture and soon unsure outside of it. */
function visibility({ x, y }: { x: number; y: number }, { width, height }: VirtualWebcam): number {
  const outside = Math.max(-x / width, x / width - 1, -y / height, y / height - 1, 0);
  return 0.99 * Math.exp(-outside * 6);
}

function each<T>(make: (name: LandmarkName) => T): Record<LandmarkName, T> {
  return Object.fromEntries(LANDMARK_NAMES.map((name) => [name, make(name)])) as Record<LandmarkName, T>;
}
