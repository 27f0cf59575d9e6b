import type { TourStep } from '../../feel/contrast-tour';
import { m } from '../../paraglide/messages';

export const TOUR_WORDS: Record<TourStep, { readonly title: () => string; readonly text: () => string }> = {
  slump: { title: m.feel_tour_slump, text: m.feel_tour_slump_text },
  overUpright: { title: m.feel_tour_over_upright, text: m.feel_tour_over_upright_text },
  backOff: { title: m.feel_tour_back_off, text: m.feel_tour_back_off_text },
};
