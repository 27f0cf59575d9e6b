import { LANDMARK_NAMES, type LandmarkName, type Pose } from '../../../geometry/landmarks';
import { midpoint, subtract } from '../../../geometry/vec3';
import type { PostureAngles } from '../../../mannequin/posture-angles';
import { poseIn, type Scene } from '../../../mannequin/scene';
import { cameraLandmarks, imageLandmarks, pointOn, trueLandmarks } from '../../../mannequin/true-landmarks';
import { project } from '../../../mannequin/virtual-webcam';
import type { Vector2 } from '../../../geometry/vectors';

/** Where the mannequin truly is in the picture, as an engine without errors would say it. */
export function examplePose(scene: Scene, posture: PostureAngles, timestampMs: number): Pose {
  const points = trueLandmarks(poseIn(scene, posture));
  const image = imageLandmarks(points, scene.camera);
  const seen = cameraLandmarks(points, scene.camera);
  const hips = midpoint(seen.leftHip, seen.rightHip);
  const { width, height } = scene.camera;
  return {
    timestampMs,
    frame: { width, height },
    presence: 1,
    image: named((name) => image[name] ?? BEHIND),
    world: named((name) => {
      const [x, y, z] = subtract(seen[name], hips);
      return { x, y, z, visibility: image[name]?.visibility ?? 0 };
    }),
  };
}

/** A point behind the lens is in no picture. */
const BEHIND = { x: 0, y: 0, visibility: 0 };

function named<Value>(valueOf: (name: LandmarkName) => Value): Record<LandmarkName, Value> {
  return Object.fromEntries(LANDMARK_NAMES.map((name) => [name, valueOf(name)])) as Record<LandmarkName, Value>;
}

/** The skin over the seventh neck vertebra in the picture. null: behind the lens. */
export function exampleC7(scene: Scene, posture: PostureAngles): Vector2 | null {
  return project(scene.camera, pointOn(poseIn(scene, posture), 'neck', [0, 0, -HALF_NECK_M]));
}

/** From the joint that the neck turns about back to the skin, in the unscaled figure. */
const HALF_NECK_M = 0.055;
