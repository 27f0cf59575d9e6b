import type { View } from '../geometry/angle';
import { m } from '../paraglide/messages';

export const VIEW_NAMES: Record<View, () => string> = {
  front: m.live_view_front,
  'left-side': m.live_view_left_side,
  'right-side': m.live_view_right_side,
  'three-quarter': m.live_view_three_quarter,
};
