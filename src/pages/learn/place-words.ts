import { directionOf, type Direction } from '../../feel/direction';
import { ANGLES } from '../../geometry/angle-catalogue';
import type { AngleId } from '../../geometry/angle';
import { m } from '../../paraglide/messages';
import { amountText } from '../../ui/amount';

const DIRECTION_WORDS: Record<Direction, (inputs: { amount: string }) => string> = {
  inFront: m.feel_dir_in_front,
  behind: m.feel_dir_behind,
  moreRounded: m.feel_dir_more_rounded,
  moreUpright: m.feel_dir_more_upright,
  toTheRight: m.feel_dir_to_the_right,
  toTheLeft: m.feel_dir_to_the_left,
  rightLower: m.feel_dir_right_lower,
  leftLower: m.feel_dir_left_lower,
  turnedLeft: m.feel_dir_turned_left,
  turnedRight: m.feel_dir_turned_right,
  lower: m.feel_dir_lower,
  higher: m.feel_dir_higher,
  more: m.feel_dir_more,
  less: m.feel_dir_less,
};

/** "2 cm in front of your target"; whole units unless asked for more: nobody feels a tenth of a degree. */
export function placeText(angle: AngleId, error: number, decimals = 0): string {
  const amount = amountText(Math.abs(error), ANGLES[angle].unit, decimals);
  if (Number(Math.abs(error).toFixed(decimals)) === 0) return m.feel_at_target();
  return DIRECTION_WORDS[directionOf(angle, error)]({ amount });
}

export function sizeText(angle: AngleId, size: number, decimals = 1): string {
  return amountText(size, ANGLES[angle].unit, decimals);
}
