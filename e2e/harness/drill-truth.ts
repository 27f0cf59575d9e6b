import { DRILL_PLACES } from '../../scripts/footage/learn-clips';
import type { PostureAngles } from '../../src/mannequin/posture-angles';
import { poseIn, sceneWith } from '../../src/mannequin/scene';
import { trueAngles, type TrueAngleId } from '../../src/mannequin/true-angles';

const scene = sceneWith({});

function truthOf(posture: PostureAngles, angle: TrueAngleId): number {
  return trueAngles(poseIn(scene, posture), scene.camera)[angle];
}

/** How far the figure truly is from its baseline at each place it holds in the drill's clip. */
export function trueDeviations(angle: TrueAngleId): number[] {
  const upright = truthOf(DRILL_PLACES.upright, angle);
  return Object.values(DRILL_PLACES).map((posture) => truthOf(posture, angle) - upright);
}
