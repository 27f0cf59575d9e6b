import { poseWith } from '../geometry/test-pose';
import { buildBaseline, isRefusal } from '../posture/baseline';
import { middleFigure } from '../geometry/middle-figure';
import type { SavedBaseline } from '../posture/saved-baseline';

export const TEST_POSES = Array.from({ length: 20 }, (_, index) => poseWith({ timestampMs: index * 200 }));

/** A baseline named by its id. */
export function savedBaseline(id: string, changes: Partial<SavedBaseline> = {}, capturedAtMs = 1): SavedBaseline {
  const baseline = buildBaseline(TEST_POSES, { id, name: id, engineModel: 'litert-lite', capturedAtMs });
  const ghost = middleFigure(TEST_POSES.map(({ image }) => image));
  if (isRefusal(baseline) || !ghost) throw new Error('The test pose makes no baseline.');
  return { source: 'webcam', camera: 'Desk camera', ghost, baseline, ...changes };
}
