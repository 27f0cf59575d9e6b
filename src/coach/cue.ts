import type { Cause } from '../geometry/cause';

/** What the coach says or shows. The words are chosen by the screen from the kind, the cause and the numbers. */
export type Cue =
  | {
      readonly kind: 'posture';
      readonly id: string;
      readonly cause: Cause;
      /** How long the person has been off, ms. */
      readonly heldMs: number;
      readonly severity: number;
      readonly atMs: number;
    }
  | {
      readonly kind: 'break';
      readonly id: string;
      /** Time in one position, ms. */
      readonly heldMs: number;
      /** What drifted most since the last break, so that the movement fits the day. */
      readonly mostDrift: Cause | null;
      readonly atMs: number;
    }
  | { readonly kind: 'feelCheck'; readonly id: string; readonly atMs: number };

/** What the person did about a cue. `fine`: "that was fine". */
export type CueAnswer = 'recovered' | 'dismissed' | 'fine' | 'ignored';
