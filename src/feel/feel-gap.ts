import { mean } from './repositioning-error';

/** A guess made before the truth was shown, both as distance from the target in the angle's unit. */
export interface FeelGuess {
  /** Epoch, ms. */
  readonly atMs: number;
  readonly guessed: number;
  readonly measured: number;
  /** The angle's minimal detectable change: below it a gap says nothing. */
  readonly mdc: number;
}

/** What people learn here is not to sit in one way but to know how they sit (Edmondston 2007). */
export interface FeelGapTrend {
  readonly early: number;
  readonly late: number;
  /** `closer` and `wider` only when the change is larger than chance and measuring error allow. */
  readonly change: 'closer' | 'wider' | 'no clear change';
}

/** Measured − guessed: positive means further forward, more rounded, than it felt. */
export function feelGap(guess: FeelGuess): number {
  return guess.measured - guess.guessed;
}

/** Fewer guesses than this on either side say nothing. */
export const GUESSES_NEEDED = 6;

/**
 * First third against last third of the guesses, in order of time. null: not enough yet. The change must exceed the mean
 * MDC divided by √n and two standard errors of the difference.
 */
export function feelGapTrend(guesses: readonly FeelGuess[]): FeelGapTrend | null {
  const third = Math.floor(guesses.length / 3);
  if (third < GUESSES_NEEDED) return null;
  const sorted = [...guesses].sort((a, b) => a.atMs - b.atMs);
  const early = sizes(sorted.slice(0, third));
  const late = sizes(sorted.slice(-third));
  const difference = mean(late) - mean(early);
  const mdc = mean(guesses.map((guess) => guess.mdc)) / Math.sqrt(third);
  const needed = Math.max(mdc, 2 * Math.hypot(standardError(early), standardError(late)));
  const change = Math.abs(difference) < needed ? 'no clear change' : difference < 0 ? 'closer' : 'wider';
  return { early: mean(early), late: mean(late), change };
}

function sizes(guesses: readonly FeelGuess[]): number[] {
  return guesses.map((guess) => Math.abs(feelGap(guess)));
}

function standardError(values: readonly number[]): number {
  const centre = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / Math.max(1, values.length - 1);
  return Math.sqrt(variance / values.length);
}
