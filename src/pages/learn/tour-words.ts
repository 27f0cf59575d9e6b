import type { ContrastTour, TourStep } from '../../feel/contrast-tour';
import type { Reason } from '../../geometry/angle';
import { m } from '../../paraglide/messages';
import { reasonMessage } from '../../ui/reason-message';

interface StepWords {
  readonly title: () => string;
  readonly text: () => string;
  /** For who has stayed still without having gone far enough. */
  readonly further: () => string;
}

const STEP_WORDS: Record<TourStep, StepWords> = {
  slump: { title: m.feel_tour_slump, text: m.feel_tour_slump_text, further: m.feel_tour_slump_further },
  overUpright: {
    title: m.feel_tour_over_upright,
    text: m.feel_tour_over_upright_text,
    further: m.feel_tour_over_upright_further,
  },
  backOff: { title: m.feel_tour_back_off, text: m.feel_tour_back_off_text, further: m.feel_tour_back_off_text },
};

/** The one loud word of the tour's screen. */
export function tourTitle({ tour, isPaused, lost }: { tour: ContrastTour; isPaused: boolean; lost: unknown }): string {
  if (isPaused) return m.feel_paused_title();
  return lost ? m.feel_lost_title() : STEP_WORDS[tour.step].title();
}

/** Whoever has gone through so many rounds knows how; the screen still says it. */
const EXPLAINED_ROUNDS = 3;

/** What the voice says: what there is to do, or what is still missing. */
export function spokenTourText(tour: ContrastTour): string {
  if (tour.isDone) return m.feel_tour_done();
  if (tour.lacks) return tourText(tour);
  const title = `${STEP_WORDS[tour.step].title()}.`;
  return tour.repetition < EXPLAINED_ROUNDS ? `${title} ${tourText(tour)}` : title;
}

/** What stands below the loud word. */
export function tourText({ step, lacks }: ContrastTour): string {
  const words = STEP_WORDS[step];
  switch (lacks) {
    case null:
      return words.text();
    case 'stillness':
      return m.feel_tour_stay_still();
    case 'distance':
      return words.further();
  }
}

export function lostText(reason: Reason): string {
  return m.feel_lost_text({ reason: reasonMessage(reason).what });
}
