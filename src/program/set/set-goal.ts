import { coached, type CoachedId } from '../coached';

/** What makes a set whole. */
export type SetGoal =
  | {
      readonly kind: 'repetitions';
      /** To both sides together. */
      readonly count: number;
      /** To stay at the turning point of each; 0: no stay. */
      readonly holdMs: number;
    }
  | { readonly kind: 'hold'; readonly count: number; readonly holdMs: number };

/** How much one set asks for. */
export interface SetDose {
  readonly repetitions: number;
  readonly holdMs: number;
  readonly perSide: boolean;
}

export function setGoal(exercise: CoachedId, { repetitions, holdMs, perSide }: SetDose): SetGoal {
  return { kind: coached(exercise).kind, count: repetitions * (perSide ? 2 : 1), holdMs };
}
