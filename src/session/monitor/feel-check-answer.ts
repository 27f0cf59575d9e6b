import { ANGLES } from '../../geometry/angle-catalogue';
import type { EntryRecord, FeelTrialEntry } from '../../history/entry-record';
import type { Deviation, Judgement } from '../../posture/judgement';

/** How the person thinks they sit, before they are told. */
export const FEELINGS = ['tall', 'little', 'lot'] as const;
export type Feeling = (typeof FEELINGS)[number];

/** A guess and the truth, in the angle's unit, as distances from the baseline. */
export interface FeelAnswer {
  readonly angle: Deviation['id'];
  readonly feeling: Feeling;
  /** What the measured value is called. */
  readonly wasMeasured: Feeling;
  readonly guessed: number;
  readonly measured: number;
  readonly mdc: number;
}

/** Slumping is what the question is about; where it is not measured, the neck tells nearly the same. */
const ASKED = ['thoracicFlexion', 'neckFlexion', 'neckInclination', 'headForward'] as const;

/** null: nothing was measured just now, so there is no truth to show. */
export function feelAnswer(feeling: Feeling, judgement: Judgement | null): FeelAnswer | null {
  const deviation = ASKED.flatMap((id) => judgement?.deviations.find((each) => each.id === id) ?? [])[0];
  if (!deviation) return null;
  return {
    angle: deviation.id,
    feeling,
    wasMeasured: feelingOf(deviation),
    guessed: guessOf(feeling, deviation),
    measured: deviation.delta,
    mdc: ANGLES[deviation.id].minimalDetectableChange,
  };
}

/** The guess and the truth lie in the same band, or nearer than can be measured. */
export function isClose({ feeling, wasMeasured, guessed, measured, mdc }: FeelAnswer): boolean {
  return feeling === wasMeasured || Math.abs(guessed - measured) < mdc;
}

/** What the measured value would have been called. */
export function feelingOf({
  delta,
  driftingFrom,
  offFrom,
}: Pick<Deviation, 'delta' | 'driftingFrom' | 'offFrom'>): Feeling {
  if (delta < driftingFrom) return 'tall';
  return delta < offFrom ? 'little' : 'lot';
}

/** As it is kept, for the perception trend. */
export function feelEntry(
  { angle, guessed, measured, mdc }: FeelAnswer,
  start: Pick<EntryRecord, 'id' | 'at' | 'offsetMin'>,
): FeelTrialEntry {
  return { ...start, kind: 'feelTrial', angle, trial: 'guess', guessed, measured, mdc };
}

function guessOf(feeling: Feeling, { driftingFrom, offFrom }: Deviation): number {
  switch (feeling) {
    case 'tall':
      return 0;
    case 'little':
      return (driftingFrom + offFrom) / 2;
    case 'lot':
      return offFrom * 1.25;
  }
}
