import type { Pose } from '../geometry/landmarks';
import type { BaselineCheck } from './validate-baseline';

/** What one slouch on purpose and one return said of a baseline. */
export interface SavedCheck extends BaselineCheck {
  /** Share of the looks after the return that were aligned again, 0..1. */
  readonly backShare: number;
}

/** "Slouch once, now sit tall". */
export type SlouchCheck =
  | { readonly phase: 'slouch'; readonly sinceMs: number | null; readonly slouched: readonly Pose[] }
  | {
      readonly phase: 'tall';
      readonly sinceMs: number;
      readonly slouched: readonly Pose[];
      readonly aligned: number;
      readonly looks: number;
    }
  | { readonly phase: 'done'; readonly check: SavedCheck }
  /** Nobody was seen for most of it. */
  | { readonly phase: 'unclear' };

/** Time to read the sentence and do it, then time to look. */
export const MOVE_MS = 3000;
export const LOOK_MS = 3000;
