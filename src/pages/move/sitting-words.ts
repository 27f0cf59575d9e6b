import { m } from '../../paraglide/messages';
import type { Way } from '../../program/sitting-experiment';

export const WAY_NAMES: Record<Way, () => string> = {
  usual: m.move_sit_way_usual,
  upright: m.move_sit_way_upright,
  changing: m.move_sit_way_changing,
};

export const HOW_TO_SIT: Record<Way, () => string> = {
  usual: m.move_sit_how_usual,
  upright: m.move_sit_how_upright,
  changing: m.move_sit_how_changing,
};
