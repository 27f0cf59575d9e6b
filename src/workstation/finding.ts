import type { Estimate } from '../geometry/body-model/front-model';
import type { Trouble } from './trouble';
import type { UnseenReason } from './step-sight';

/** What the camera can tell of a desk. */
export const FINDING_IDS = ['distance', 'facing', 'screenHeight', 'shoulders', 'mouse', 'leaningIn', 'light'] as const;

export type FindingId = (typeof FINDING_IDS)[number];

/** Why a finding can't be told. */
export type UnknownReason =
  | UnseenReason
  /** Too close to a limit for its own error. */
  | 'borderline'
  /** The camera stands elsewhere than the screen. */
  | 'cameraApart'
  /** The eyes were on the keyboard. */
  | 'lookedDown'
  /** Head and body turned farther than can be read. */
  | 'turnedAway';

/** A number in centimetres or degrees, as the catalogue's signs have it. */
export interface SeenAmount extends Estimate {
  readonly unit: 'cm' | 'deg';
  /** One standard deviation from one check to the next with the same camera, where it is smaller than `sd`. */
  readonly repeatSd: number;
}

export type Finding =
  | { readonly kind: 'fine'; readonly seen: SeenAmount | null }
  | { readonly kind: 'told'; readonly what: Trouble; readonly seen: SeenAmount | null }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly seen: SeenAmount | null };

export type Findings = Readonly<Record<FindingId, Finding>>;

export function unknown(reason: UnknownReason, seen: SeenAmount | null = null): Finding {
  return { kind: 'unknown', reason, seen };
}
