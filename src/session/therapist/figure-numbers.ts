import type { PostureAngles } from '../../mannequin/posture-angles';
import { poseIn, type Scene } from '../../mannequin/scene';
import { trueAngles } from '../../mannequin/true-angles';

/** What a way of sitting does from the pelvis up, as the figure truly is. Degrees and centimetres, forward +. */
export interface FigureNumbers {
  /** Rolled forward +. */
  readonly pelvis: number;
  /** Upper trunk against the pelvis. */
  readonly upperBack: number;
  readonly shoulders: number;
  /** Shoulder to ear, against the vertical. */
  readonly neck: number;
  /** Ears before the shoulders. */
  readonly headForwardCm: number;
  /** How far the head is tipped back against the neck, to keep the eyes level. */
  readonly headTippedBack: number;
}

export function figureNumbers(scene: Scene, posture: PostureAngles): FigureNumbers {
  const angles = trueAngles(poseIn(scene, posture), scene.camera);
  const neckInRoom = posture.trunkLean + posture.thoracicFlexion + posture.neckFlexion;
  return {
    pelvis: posture.trunkLean,
    upperBack: angles.thoracicFlexion,
    shoulders: angles.shoulderProtraction,
    neck: angles.neckInclination,
    headForwardCm: angles.headForward,
    headTippedBack: neckInRoom - posture.headPitch,
  };
}
