import type { ImageLandmarks, Pose } from '../../geometry/landmarks';
import { viewOf } from '../../geometry/view';
import { buildBaseline, isRefusal, type Baseline } from '../../posture/baseline';
import { middleFigure } from '../../geometry/middle-figure';

/** The side of the body that a ghost is seen from; turned halfway still counts as in front. */
export type GhostView = 'front' | 'left-side' | 'right-side';

export function ghostView(pose: Pose | null): GhostView {
  const view = viewOf(pose);
  return view === 'left-side' || view === 'right-side' ? view : 'front';
}

/** Somebody sitting tall, from one side. */
export interface Tall {
  readonly image: ImageLandmarks;
  /** What changes are counted from. null: good enough for proportions, too restless for that. */
  readonly baseline: Baseline | null;
}

/** null: too little was seen. */
export function tallFigure(
  poses: readonly Pose[],
  { newId, now }: { readonly newId: () => string; readonly now: () => number },
): Tall | null {
  const image = middleFigure(poses.map((pose) => pose.image));
  if (!image || poses.length < 3) return null;
  const details = { id: newId(), name: '', capturedAtMs: now(), engineModel: '' };
  const baseline = buildBaseline(poses, details);
  return { image, baseline: isRefusal(baseline) ? null : baseline };
}
