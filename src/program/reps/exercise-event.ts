import type { Correction } from './correction';
import type { RepSide } from './repetition';

/** What is told of somebody exercising, as it happens. Times are the looks' own, ms. */
export type ExerciseEvent = RepetitionTold | HoldTold | CorrectionTold | PresenceTold;

export interface RepetitionTold {
  readonly kind: 'repetition';
  /** From 1. A first movement that turns out to have been getting ready is taken back: then 1 comes twice. */
  readonly number: number;
  readonly side: RepSide;
  readonly startMs: number;
  readonly peakMs: number;
  readonly endMs: number;
  /** How far it went from rest, in the exercise's own signal: degrees, or share of a body length. Not a joint angle. */
  readonly size: number;
  readonly unit: 'deg' | 'share';
  /** Time spent at the turning point. */
  readonly heldMs: number;
}

export interface HoldTold {
  readonly kind: 'hold';
  readonly startMs: number;
  readonly endMs: number;
}

export interface CorrectionTold {
  readonly kind: 'correction';
  readonly atMs: number;
  readonly correction: Correction;
}

/** Out of sight long enough that counting waits, or back. */
export interface PresenceTold {
  readonly kind: 'lost' | 'found';
  readonly atMs: number;
}
