import type { RollRefusal } from '../../../geometry/camera-roll';
import type { DistanceRefusal } from '../../../geometry/distance-calibration';
import { m } from '../../../paraglide/messages';

const WORDS: Record<DistanceRefusal | RollRefusal, () => string> = {
  nothingGiven: m.settings_cal_refused_nothing_given,
  cardTooSmall: m.settings_cal_refused_card_too_small,
  implausibleCard: m.settings_cal_refused_implausible_card,
  implausibleDistance: m.settings_cal_refused_implausible_distance,
  lineTooShort: m.settings_cal_refused_line_too_short,
  lineTooSteep: m.settings_cal_refused_line_too_steep,
};

export function refusalWords(refusal: DistanceRefusal | RollRefusal): string {
  return WORDS[refusal]();
}
