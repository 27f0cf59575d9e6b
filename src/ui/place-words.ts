import { m } from '../paraglide/messages';
import type { PlacementHint } from '../program/set/placement';

/** What to do so that the camera sees a movement. */
export const PLACE_WORDS: Record<PlacementHint, () => string> = {
  comeIntoView: m.exercise_place_come_into_view,
  showHead: m.exercise_place_show_head,
  showHands: m.exercise_place_show_hands,
  showHips: m.exercise_place_show_hips,
  showFeet: m.exercise_place_show_feet,
  makeRoom: m.exercise_place_make_room,
  comeCloser: m.exercise_place_come_closer,
  turnFront: m.exercise_place_turn_front,
  turnSide: m.exercise_place_turn_side,
};
