import type { PoseResult } from '../../pose/pose-engine';
import type { ExerciseLook } from '../../program/reps/look';

const NO_FRAME = { width: 1, height: 1 };

/** What was seen, in an exercise's terms; of nobody: no points, no presence. */
export function exerciseLook({ pose, timestampMs }: Pick<PoseResult, 'pose' | 'timestampMs'>): ExerciseLook {
  return pose ?? { timestampMs, frame: NO_FRAME, presence: 0, image: {} };
}
