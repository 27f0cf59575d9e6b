/** Standing minutes in each hour of desk work, by week: a suggestion that grows as slowly as feet get used to it. */
export interface StandingWeek {
  readonly week: number;
  readonly minutesAnHour: number;
}

/** Hedge's expert rule, 8 minutes of 30 on one's feet; reached within a month. */
const USUAL_MINUTES = 16;
/** Buckley and others 2015: 2 hours a day to begin with, 4 in the long run: half of a day of eight hours. */
export const MOST_MINUTES = 30;
const FIRST_MINUTES = 5;
const WEEKS = 4;

/** From five minutes an hour to a quarter of it, in even steps. Nobody has to arrive. */
export const STANDING_PLAN: readonly StandingWeek[] = Array.from({ length: WEEKS }, (_, index) => ({
  week: index + 1,
  minutesAnHour: Math.round(FIRST_MINUTES + ((USUAL_MINUTES - FIRST_MINUTES) * index) / (WEEKS - 1)),
}));
