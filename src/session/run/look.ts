import type { Features } from '../../geometry/angle';
import type { PoseResult } from '../../pose/pose-engine';
import type { Judgement } from '../../posture/judgement';
import type { SavedBaseline } from '../../posture/saved-baseline';

/** What a picture was compared with. */
export type ComparedWith = Pick<SavedBaseline, 'baseline' | 'careful'>;

/** One looked-at picture and what it means, told once to everybody who subscribes. Nothing is thinned out for reading. */
export interface Look {
  /** Level, where the device knows its own tilt. */
  readonly result: PoseResult;
  /** In the newest knowledge of the camera: to be shown and kept. */
  readonly features: Features;
  /** In the knowledge that the baseline was taken with: to be compared with it. */
  readonly compared: Features;
  /** null without a baseline. */
  readonly judgement: Judgement | null;
  readonly baseline: ComparedWith | null;
}
