import type { Baseline } from './baseline';

/** Why a baseline should be captured again before it judges anybody unfairly. */
export type StaleReason = 'engineChanged' | 'pictureChanged' | 'sceneMoved' | 'old' | null;

export interface BaselineUse {
  readonly engineModel: string;
  readonly frame: { readonly width: number; readonly height: number };
  /** Epoch, ms. */
  readonly nowMs: number;
  /** Share of the judged frames of the last half hour whose event was `cameraMoved` or `chairMoved`, 0..1. */
  readonly movedShare: number;
}

/** Bodies, chairs and glasses change; three months is the longest a webcam set-up stays as it was. */
const OLD_AFTER_MS = 90 * 24 * 3600_000;
/** Half the time elsewhere is not a moment's fidgeting. */
const MOVED_FROM = 0.5;
const SHAPE_CHANGES_FROM = 0.02;

/** The first reason why this baseline no longer fits, or null. */
export function staleReason(baseline: Baseline, use: BaselineUse): StaleReason {
  if (use.engineModel !== baseline.engineModel) return 'engineChanged';
  if (Math.abs(shapeOf(use.frame) / shapeOf(baseline.setup.frame) - 1) > SHAPE_CHANGES_FROM) return 'pictureChanged';
  if (use.movedShare >= MOVED_FROM) return 'sceneMoved';
  return use.nowMs - baseline.capturedAtMs > OLD_AFTER_MS ? 'old' : null;
}

function shapeOf({ width, height }: BaselineUse['frame']): number {
  return width / Math.max(1, height);
}
