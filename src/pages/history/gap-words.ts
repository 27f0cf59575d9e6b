import type { GapEntry, GapReason } from '../../history/entry-record';
import { m } from '../../paraglide/messages';
import { clockSpanText } from './format';

/** "14:02–14:09", by the clock of the place where it was; `endOffsetMin`: what its end says, see `offsetAtEnd`. */
export function gapClock({ at, offsetMin, forMs }: GapEntry, endOffsetMin: number): string {
  return clockSpanText(at + offsetMin * 60_000, at + forMs + endOffsetMin * 60_000);
}

/** Why nothing was looked at. */
export const GAP_WORDS: Record<GapReason, () => string> = {
  slept: m.history_gap_slept,
  leapt: m.history_gap_leapt,
  pageFrozen: m.history_gap_page_frozen,
  pageClosed: m.history_gap_page_closed,
  nobodyThere: m.history_gap_nobody,
  cameraGone: m.history_gap_camera_gone,
  cameraBusy: m.history_gap_camera_busy,
  cameraStopped: m.history_gap_camera_stopped,
  cameraHeldBack: m.history_gap_camera_held_back,
  cameraCovered: m.history_gap_camera_covered,
  cameraNotAllowed: m.history_gap_camera_not_allowed,
  tooDark: m.history_gap_too_dark,
  engineStopped: m.history_gap_engine,
  noBaseline: m.history_gap_no_baseline,
};
