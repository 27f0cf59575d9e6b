import { median } from './repositioning-error';

/**
 * The first lesson: fully slumped, fully over-upright, then back off a little, slowly, ten times, until the comfortable tall
 * place between the two ends is found (slouch–overcorrect, McKenzie). Works on one reading as a distance from the
 * baseline, larger = more slumped.
 */
export type TourStep = 'slump' | 'overUpright' | 'backOff';

export interface ContrastTour {
  readonly repetition: number;
  readonly step: TourStep;
  readonly sinceMs: number;
  /** The readings of this step that were held, newest last. */
  readonly held: readonly { readonly value: number; readonly atMs: number }[];
  readonly slumped: readonly number[];
  readonly overUpright: readonly number[];
  readonly comfortable: readonly number[];
  readonly isDone: boolean;
}

export const TOUR_REPETITIONS = 10;
/** Each end is held for a breath. */
const HOLD_MS = 3_000;
/** Slow on purpose. */
const SHORTEST_STEP_MS = 4_000;
/** Of the range between the two ends: how far back from over-upright feels comfortable to most (clinical practice 10–20 %). */
export const USUAL_BACK_OFF = { from: 0.05, to: 0.35 } as const;

export function startTour(nowMs: number): ContrastTour {
  const empty = { held: [], slumped: [], overUpright: [], comfortable: [] };
  return { repetition: 0, step: 'slump', sinceMs: nowMs, ...empty, isDone: false };
}

/** One reading. Moves to the next step when this one was held still; an unmeasured look (null) waits. */
export function stepTour(tour: ContrastTour, value: number | null, ownSd: number, nowMs: number): ContrastTour {
  if (tour.isDone || value === null) return tour;
  const held = [...tour.held, { value, atMs: nowMs }].filter(({ atMs }) => nowMs - atMs <= HOLD_MS);
  const values = held.map((reading) => reading.value);
  const spans = nowMs - (held[0]?.atMs ?? nowMs) >= HOLD_MS * 0.9 && held.length >= 2;
  const isStill = Math.max(...values) - Math.min(...values) <= 3 * ownSd;
  if (!spans || !isStill || nowMs - tour.sinceMs < SHORTEST_STEP_MS || !isPlausible(tour, median(values), ownSd))
    return { ...tour, held };
  return finishStep(tour, median(values), nowMs);
}

/** Above the baseline by clearly more than chance: who just sits there has not sunk. */
const SLUMPED_FROM_SD = 6;

/** The two ends must differ: holding the same place twice is not a tour. */
function isPlausible(tour: ContrastTour, value: number, ownSd: number): boolean {
  const slumped = tour.slumped.at(-1);
  const upright = tour.overUpright.at(-1);
  switch (tour.step) {
    case 'slump':
      return value > SLUMPED_FROM_SD * ownSd && (upright === undefined || value - upright > 3 * ownSd);
    case 'overUpright':
      return slumped !== undefined && slumped - value > 3 * ownSd;
    case 'backOff':
      return true;
  }
}

function finishStep(tour: ContrastTour, value: number, nowMs: number): ContrastTour {
  const next = { ...tour, held: [], sinceMs: nowMs };
  switch (tour.step) {
    case 'slump':
      return { ...next, step: 'overUpright', slumped: [...tour.slumped, value] };
    case 'overUpright':
      return { ...next, step: 'backOff', overUpright: [...tour.overUpright, value] };
    case 'backOff': {
      const repetition = tour.repetition + 1;
      const comfortable = [...tour.comfortable, value];
      return { ...next, step: 'slump', repetition, comfortable, isDone: repetition >= TOUR_REPETITIONS };
    }
  }
}

export interface TourResult {
  readonly slumped: number;
  readonly overUpright: number;
  /** The comfortable tall place: the median of the last five times it was found. */
  readonly target: number;
  /** Standard deviation of those five. */
  readonly targetSd: number;
  /** 0 at over-upright … 1 at slumped. */
  readonly place: number;
  /** Steady enough to become the target, and a new baseline if the person wishes. */
  readonly isSteady: boolean;
}

const COUNTED = 5;
/** The place is steady when it wanders less than a tenth of the range between the ends. */
const STEADY_SHARE = 0.1;

/** null before the tour is done. */
export function tourResult(tour: ContrastTour): TourResult | null {
  if (!tour.isDone) return null;
  const last = tour.comfortable.slice(-COUNTED);
  const [slumped, overUpright, target] = [median(tour.slumped), median(tour.overUpright), median(last)];
  const targetSd = Math.sqrt(last.reduce((sum, value) => sum + (value - target) ** 2, 0) / last.length);
  const range = slumped - overUpright;
  return {
    slumped,
    overUpright,
    target,
    targetSd,
    place: (target - overUpright) / range,
    isSteady: targetSd <= STEADY_SHARE * range,
  };
}
