import type { SideId } from './side/side-angles';
import type { Source } from './source';

/** Parts of the body that published limits speak of. */
export const REFERENCE_PARTS = ['back', 'neck', 'head', 'reach', 'elbow', 'knee'] as const;
export type ReferencePart = (typeof REFERENCE_PARTS)[number];

export interface ReferenceRow {
  /** What a photo from the side measures of it; null: nothing here does. */
  readonly seenAs: SideId | null;
  /** Held still, seated, without a load: no limit of time in between. Degrees. */
  readonly free: { readonly from: number; readonly to: number; readonly source: Source } | null;
  /** Where RULA's score takes its next step, degrees. */
  readonly rulaSteps: readonly number[];
}

/**
 * Limits as facts, beside what was measured: no score is made of them. ISO 11226:2000 and RULA (McAtamney & Corlett 1993) as
 * quoted by secondary sources; `back`, `head` and upper arm (`reach`) against the vertical, `neck` against the trunk.
 */
export const REFERENCE: Readonly<Record<ReferencePart, ReferenceRow>> = {
  back: { seenAs: 'back', free: { from: 0, to: 20, source: 'iso11226' }, rulaSteps: [20, 60] },
  neck: { seenAs: 'neck', free: { from: 0, to: 25, source: 'iso11226' }, rulaSteps: [10, 20] },
  head: { seenAs: null, free: { from: 0, to: 25, source: 'iso11226' }, rulaSteps: [] },
  reach: { seenAs: 'reach', free: { from: 0, to: 20, source: 'iso11226' }, rulaSteps: [20, 45, 90] },
  elbow: { seenAs: 'elbow', free: { from: 70, to: 135, source: 'iso11064' }, rulaSteps: [60, 100] },
  knee: { seenAs: 'knee', free: { from: 90, to: 135, source: 'iso11226' }, rulaSteps: [] },
};
