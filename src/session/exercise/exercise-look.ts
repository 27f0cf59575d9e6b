import type { PoseResult } from '../../pose/pose-engine';
import type { EngineInfo } from '../../pose/pose-estimator';
import type { ExerciseLook } from '../../program/reps/look';

const NO_FRAME = { width: 1, height: 1 };

/** What was seen, in an exercise's terms; of nobody: no points, no presence. `engine`: that looked; null: not known. */
export function exerciseLook(
  { pose, timestampMs }: Pick<PoseResult, 'pose' | 'timestampMs'>,
  engine: Pick<EngineInfo, 'model'> | null,
): ExerciseLook {
  if (!pose) return { timestampMs, frame: NO_FRAME, presence: 0, image: {} };
  return engine ? { ...pose, model: engine.model } : pose;
}
