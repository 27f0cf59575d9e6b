import { LOOK_MS, MOVE_MS, type SlouchCheck } from './slouch-state';

/** 0..1 of the step under way; null before its first look and after the end. */
export function shareOf(check: SlouchCheck, nowMs: number): number | null {
  if (check.phase !== 'slouch' && check.phase !== 'tall') return null;
  return check.sinceMs === null ? null : Math.min(1, (nowMs - check.sinceMs) / (MOVE_MS + LOOK_MS));
}
