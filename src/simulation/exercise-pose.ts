import { LANDMARK_NAMES, type ImageLandmark, type LandmarkName, type WorldLandmark } from '../geometry/landmarks';
import { toRadians } from '../geometry/units';
import { landmarkError } from './landmark-errors';
import { postureWith, type PostureAngles } from '../mannequin/posture-angles';
import { seededRandom } from '../mannequin/random';
import { poseIn, type Scene } from '../mannequin/scene';
import { outward, SIDES, type Side } from '../mannequin/skeleton';
import { trueLandmarks, type RoomLandmarks } from '../mannequin/true-landmarks';
import { add, addScaled, distance, midpoint, subtract, type Vec3 } from '../geometry/vec3';
import { cameraAxes, project, toCamera } from '../mannequin/virtual-webcam';

/** An exercise's posture: what the mannequin can be posed by, and straight arms and sinking hips besides. */
export interface ExercisePose {
  readonly posture: Partial<PostureAngles>;
  /** Straight arms lifted in the shoulder-blades' plane to the side: 0 hangs, 90 level. Undefined: as the posture says. */
  readonly leftArmDeg?: number;
  readonly rightArmDeg?: number;
  /** How far hips, trunk and arms have sunk from standing, share of the thigh's length. */
  readonly sunkShare?: number;
}

/** Where the 33 points of the skeleton truly are, in the room. */
export function exerciseLandmarks(scene: Scene, pose: ExercisePose): RoomLandmarks {
  const posture = postureWith({ stance: scene.stance, arms: 'down', ...pose.posture });
  const points = SIDES.reduce((all, side) => withArm(all, side, pose), trueLandmarks(poseIn(scene, posture)));
  return sink(points, pose.sunkShare ?? 0);
}

function withArm(points: RoomLandmarks, side: Side, pose: ExercisePose): RoomLandmarks {
  const liftedDeg = side === 'left' ? pose.leftArmDeg : pose.rightArmDeg;
  if (liftedDeg === undefined) return points;
  const angle = toRadians(liftedDeg);
  const along: Vec3 = [outward(side) * Math.sin(angle), -Math.cos(angle), 0];
  const shoulder = points[`${side}Shoulder`];
  const upper = distance(shoulder, points[`${side}Elbow`]);
  const arm = upper + distance(points[`${side}Elbow`], points[`${side}Wrist`]);
  const at = (length: number) => addScaled(shoulder, along, length);
  return {
    ...points,
    [`${side}Elbow`]: at(upper),
    [`${side}Wrist`]: at(arm),
    [`${side}Index`]: at(arm + 0.1),
    [`${side}Pinky`]: at(arm + 0.09),
    [`${side}Thumb`]: at(arm + 0.06),
  };
}

const LEGS = /Knee|Ankle|Heel|FootIndex/;

function sink(points: RoomLandmarks, share: number): RoomLandmarks {
  const down = share * distance(points.leftHip, points.leftKnee);
  return Object.fromEntries(
    LANDMARK_NAMES.map((name) => [name, LEGS.test(name) ? points[name] : add(points[name], [0, -down, 0])]),
  ) as Record<LandmarkName, Vec3>;
}

export interface ExerciseSeen {
  readonly personSeed: number;
  readonly frameSeed: number;
  /** How much of the measured errors to add. */
  readonly noise: number;
}

/**
 * The picture's landmarks with the pose model's measured errors. Elbows, hands and hips were measured below the picture of
 * a desk camera, where the model guesses; in full view of an exercise they wander like the other points of the body.
 */
export function exerciseImage(
  points: RoomLandmarks,
  { camera }: Scene,
  { personSeed, frameSeed, noise }: ExerciseSeen,
): Record<LandmarkName, ImageLandmark> {
  const { right, down } = cameraAxes(camera);
  const [person, frame] = [seededRandom(personSeed), seededRandom(frameSeed)];
  return Object.fromEntries(
    LANDMARK_NAMES.map((name) => {
      const error = landmarkError(name, 'front');
      const [own, each] = [
        Math.min(MOST_BETWEEN_PEOPLE_MM, error.betweenPeople),
        Math.min(MOST_JITTER_MM, error.betweenFrames),
      ];
      const off = () => (noise * (own * person.normal() + each * frame.normal())) / 1000;
      const pixel = project(camera, addScaled(addScaled(points[name], right, off()), down, off()));
      if (!pixel) return [name, { x: 0, y: 0, visibility: 0 }];
      const isInside = pixel.x >= 0 && pixel.y >= 0 && pixel.x < camera.width && pixel.y < camera.height;
      return [name, { ...pixel, visibility: isInside ? 0.97 : 0.1 }];
    }),
  ) as Record<LandmarkName, ImageLandmark>;
}

/** From the side, where hands and hips were in the picture. */
const MOST_BETWEEN_PEOPLE_MM = 12;
const MOST_JITTER_MM = 12;

/** Metres from the middle of the hips, as the model would say them: true but for its usual lean of the shoulders. */
export function exerciseWorld(
  points: RoomLandmarks,
  { camera }: Scene,
  personSeed: number,
): Record<LandmarkName, WorldLandmark> {
  const hips = toCamera(camera, midpoint(points.leftHip, points.rightHip));
  const lean = WORLD_LEAN_M * seededRandom(personSeed).normal();
  return Object.fromEntries(
    LANDMARK_NAMES.map((name) => {
      const [x, y, z] = subtract(toCamera(camera, points[name]), hips);
      const off = name === 'leftShoulder' ? lean : name === 'rightShoulder' ? -lean : 0;
      return [name, { x, y, z: z + off, visibility: 0.97 }];
    }),
  ) as Record<LandmarkName, WorldLandmark>;
}

/** Shoulders' depth leans by 10–20° in some people: about 3 cm each over 36 cm. */
const WORLD_LEAN_M = 0.03;
