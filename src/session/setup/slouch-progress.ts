import type { SlouchCheck } from './slouch-check';

/** Time to read the sentence and do it, then time to look. */
export const MOVE_MS = 3000;
export const LOOK_MS = 3000;

/** 0..1 of the step under way; null before its first look and after the end. */
export function shareOf(check: SlouchCheck, nowMs: number): number | null {
  if (check.phase !== 'slouch' && check.phase !== 'tall') return null;
  return check.sinceMs === null ? null : Math.min(1, (nowMs - check.sinceMs) / (MOVE_MS + LOOK_MS));
}
