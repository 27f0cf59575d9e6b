import { medianOf } from '../geometry/statistics';
import { STILL_WITHIN_SD, wanderOf } from './wander';

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
  /** What is missing where a step takes long; null: nothing, or it is too early to say. */
  readonly lacks: 'stillness' | 'distance' | null;
  readonly isDone: boolean;
}

export const TOUR_REPETITIONS = 10;
/** Each end is held for a breath. */
const HOLD_MS = 3_000;
/** Slow on purpose. */
const SHORTEST_STEP_MS = 4_000;
/** Who has not arrived by then may want to know why it does not go on. */
const PATIENCE_MS = 15_000;

export function startTour(nowMs: number): ContrastTour {
  const empty = { held: [], slumped: [], overUpright: [], comfortable: [], lacks: null };
  return { repetition: 0, step: 'slump', sinceMs: nowMs, ...empty, isDone: false };
}

/** One reading. Moves to the next step when this one was held still; an unmeasured look (null) waits. */
export function stepTour(tour: ContrastTour, value: number | null, ownSd: number, nowMs: number): ContrastTour {
  if (tour.isDone || value === null) return tour;
  const held = [...tour.held, { value, atMs: nowMs }].filter(({ atMs }) => nowMs - atMs <= HOLD_MS);
  const values = held.map((reading) => reading.value);
  const lacks = lackOf(tour, held, ownSd, nowMs);
  if (lacks === null && nowMs - tour.sinceMs >= SHORTEST_STEP_MS) return finishStep(tour, medianOf(values), nowMs);
  return { ...tour, held, lacks: nowMs - tour.sinceMs < PATIENCE_MS ? null : lacks };
}

function lackOf(tour: ContrastTour, held: ContrastTour['held'], ownSd: number, nowMs: number): ContrastTour['lacks'] {
  const values = held.map((reading) => reading.value);
  const spans = nowMs - (held[0]?.atMs ?? nowMs) >= HOLD_MS * 0.9 && held.length >= 2;
  if (!spans) return tour.lacks ?? 'stillness';
  // Nobody is told to stay still where they should not be.
  if (!isPlausible(tour, medianOf(values), ownSd)) return 'distance';
  return wanderOf(values) <= STILL_WITHIN_SD * ownSd ? null : 'stillness';
}

/** Above the baseline by clearly more than chance: who just sits there has not sunk. */
const SLUMPED_FROM_SD = 6;
/** The two ends must differ: holding the same place twice is not a tour. */
const ENDS_APART_SD = 3;

function isPlausible(tour: ContrastTour, value: number, ownSd: number): boolean {
  const slumped = tour.slumped.at(-1);
  const upright = tour.overUpright.at(-1);
  switch (tour.step) {
    case 'slump':
      return value > SLUMPED_FROM_SD * ownSd && (upright === undefined || value - upright > ENDS_APART_SD * ownSd);
    case 'overUpright':
      return slumped !== undefined && slumped - value > ENDS_APART_SD * ownSd;
    case 'backOff':
      return true;
  }
}

function finishStep(tour: ContrastTour, value: number, nowMs: number): ContrastTour {
  const next = { ...tour, held: [], lacks: null, sinceMs: nowMs };
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
