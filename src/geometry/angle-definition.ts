import type { Reason, View } from './angle';
import type { LandmarkName } from './landmarks';
import type { Unit } from './units';

/** How far a number may be trusted on its own. */
export type Tier =
  /** True by itself once the camera's roll is known. */
  | 'absolute'
  /** Only the change from this person's baseline in this set-up means anything. */
  | 'ownBaseline'
  /** A side-view stand-in for a clinical angle, with the pose model's landmarks instead of bony ones. */
  | 'sideProxy'
  /** Only its trend over weeks. */
  | 'trendOnly'
  /** Landmarks tapped by hand on a still. */
  | 'therapist'
  /** In centimetres once the camera is calibrated, else a band. */
  | 'calibrated';

export interface AngleDefinition {
  readonly views: readonly View[];
  /** What it rests on. */
  readonly landmarks: readonly LandmarkName[];
  readonly reference: 'horizontal' | 'vertical' | 'segment' | 'camera' | 'own baseline';
  /** What a larger number means, in words for those who read code. */
  readonly positive: string;
  readonly unit: Unit;
  readonly range: readonly [from: number, to: number];
  /**
   * One standard deviation between single pictures of a person who sits still, lite and full pose model: of the view in
   * which it is larger, against the person's own baseline, small true movements taken out.
   */
  readonly repeatSd: { readonly lite: number; readonly full: number };
  /** Smallest change of a single reading that is more than chance in 95 of 100: 2.77 × repeatSd of the lite model. */
  readonly minimalDetectableChange: number;
  /** What makes it null. */
  readonly gates: readonly Reason[];
  readonly tier: Tier;
  /**
   * Measured change ÷ true change of the plain landmark angle; the pose model under-reads most. Values are already
   * divided by it.
   */
  readonly gain: Gain;
  /** The same of what the body model reads from the front, where it does not read the true change. */
  readonly modelGain?: Gain;
  /** Where the definition comes from. */
  readonly source: string;
}

export interface Gain {
  readonly value: number;
  readonly source: string;
}
