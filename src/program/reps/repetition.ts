import type { OwnRange } from './own-range';
import type { Smoothed } from './smoothing';
import type { Swing, SwingDone } from './swing';

/** `both`: left and right arm together. Null for a movement without sides. */
export type RepSide = 'left' | 'right' | 'both' | null;

export interface Repetition extends SwingDone {
  readonly side: RepSide;
}

export interface ChannelState {
  readonly smoothed: Smoothed | null;
  readonly swing: Swing;
  readonly range: OwnRange;
}
