import type { FrameSize, ImageLandmarks } from '../../geometry/landmarks';
import type { StandingLook } from '../../geometry/standing-lines';
import type { SegmentDifference } from '../../therapist/difference';
import type { Mark } from '../../therapist/marks';
import type { Plumb } from '../../therapist/plumb';

/** What the client's window shows, sent whole each time. */
export interface DisplayState {
  readonly what: 'plumbline-display';
  readonly frame: FrameSize;
  readonly image: ImageLandmarks | null;
  readonly ghost: ImageLandmarks | null;
  readonly differences: readonly SegmentDifference[];
  readonly isSide: boolean;
  readonly mirror: boolean;
  readonly plumb: Plumb | null;
  readonly standing: StandingLook | null;
  readonly grid: boolean;
  readonly marks: readonly Mark[];
  /** The client goes by feel. */
  readonly isHidden: boolean;
  readonly picture: ImageBitmap | null;
  /** What a led client is asked for just now; empty: nothing. */
  readonly said: string;
}

/** In place of a state: nothing is shown any more. */
export const BLANK = 'plumbline-display-blank';

export const READY = 'plumbline-display-ready';

/** Only the window that opened this one, of this very site, has a say. */
export function displayState(event: MessageEvent<unknown>): DisplayState | typeof BLANK | null {
  if (event.origin !== location.origin || event.source === null || event.source !== window.opener) return null;
  const { data } = event;
  if (data === BLANK) return BLANK;
  const isOurs = typeof data === 'object' && data !== null && 'what' in data && data.what === 'plumbline-display';
  return isOurs ? (data as DisplayState) : null;
}
