import { LANDMARK_NAMES, type ImageLandmark, type LandmarkName, type Pose } from './landmarks';
import { everyLandmark, poseWith } from './test-pose';
import { toRadians } from './units';
import { turnAbout } from './vectors';

/** What tests do to a pose: mirror it, roll the camera, bend the body. */

function withImage(pose: Pose, change: (landmark: ImageLandmark, name: LandmarkName) => Partial<ImageLandmark>): Pose {
  return { ...pose, image: everyLandmark((name) => ({ ...pose.image[name], ...change(pose.image[name], name) })) };
}

export function mirrored(pose: Pose): Pose {
  const other = (name: LandmarkName) =>
    name.replace(/left|right|Left|Right/, (side) => SWAPPED[side as keyof typeof SWAPPED]) as LandmarkName;
  return {
    ...pose,
    image: everyLandmark((name) => ({ ...pose.image[other(name)], x: pose.frame.width - pose.image[other(name)].x })),
    world: everyLandmark((name) => ({ ...pose.world[other(name)], x: -pose.world[other(name)].x })),
  };
}

const SWAPPED = { left: 'right', right: 'left', Left: 'Right', Right: 'Left' } as const;

/** The left end of every level line comes to lie lower by the roll: the picture turns counter-clockwise. */
export function seenByRolledCamera(pose: Pose, rollDeg: number): Pose {
  const centre = { x: pose.frame.width / 2, y: pose.frame.height / 2 };
  return withImage(pose, (landmark) => turnAbout(landmark, centre, -rollDeg));
}

export function rolledHead(pose: Pose, clockwiseDeg: number): Pose {
  const isFace = (name: LandmarkName) => /nose|Eye|Ear|mouth/.test(name);
  return withImage(pose, (landmark, name) =>
    isFace(name) ? turnAbout(landmark, pose.image.nose, clockwiseDeg) : landmark,
  );
}

export function scaled(pose: Pose, factor: number): Pose {
  const frame = { width: pose.frame.width * factor, height: pose.frame.height * factor };
  return { ...withImage(pose, ({ x, y }) => ({ x: x * factor, y: y * factor })), frame };
}

/** For profiles: the hip on the camera's side is believed. */
export function hipsSeen() {
  return { leftHip: { visibility: 0.9 }, rightHip: { visibility: 0.9 } };
}

const UPPER_BODY = LANDMARK_NAMES.filter((name) => /nose|Eye|Ear|mouth|Shoulder/.test(name));

/** Turned forward about a joint so high above the hips (m), the eyes kept on the screen. */
function turnedForward(angleDeg: number, heightM: number) {
  const angle = toRadians(angleDeg);
  const body = poseWith().world;
  const rotate = (y: number, z: number) => ({
    y: -heightM + (y + heightM) * Math.cos(angle) - z * Math.sin(angle),
    z: (y + heightM) * Math.sin(angle) + z * Math.cos(angle),
  });
  const skull = { y: -0.6, z: 0 };
  const moved = rotate(skull.y, skull.z);
  return Object.fromEntries(
    UPPER_BODY.map((name) => {
      const { y, z } = body[name];
      return [name, /Shoulder/.test(name) ? rotate(y, z) : { y: y + moved.y - skull.y, z: z + moved.z - skull.z }];
    }),
  );
}

export function bent(angleDeg: number) {
  return turnedForward(angleDeg, 0.28);
}

export function leant(angleDeg: number) {
  return turnedForward(angleDeg, 0);
}
