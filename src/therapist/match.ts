import { isMatch, type SegmentDifference } from './difference';

/** One try to take the ghost's posture. */
export interface MatchTry {
  readonly atMs: number;
  readonly differences: readonly SegmentDifference[];
  readonly isMatched: boolean;
}

/** Feel first: the picture is hidden until the client thinks they match; then both see. */
export type MatchState =
  | { readonly phase: 'off' }
  | { readonly phase: 'feeling'; readonly tries: readonly MatchTry[] }
  | { readonly phase: 'seeing'; readonly tries: readonly MatchTry[] };

export const NO_MATCH: MatchState = { phase: 'off' };

export function startFeeling(state: MatchState): MatchState {
  return { phase: 'feeling', tries: triesOf(state) };
}

/** "I think I match": what was felt is compared, and the picture comes back. */
export function reveal(state: MatchState, differences: readonly SegmentDifference[], nowMs: number): MatchState {
  if (state.phase !== 'feeling') return state;
  const attempt = { atMs: nowMs, differences, isMatched: isMatch(differences) };
  return { phase: 'seeing', tries: [...state.tries, attempt] };
}

export function triesOf(state: MatchState): readonly MatchTry[] {
  return state.phase === 'off' ? [] : state.tries;
}

/** Mean size of the turns of one try, degrees: what gets smaller as the feel gets better. */
export function meanTurnDeg({ differences }: MatchTry): number {
  if (differences.length === 0) return 0;
  return differences.reduce((sum, { turnDeg }) => sum + Math.abs(turnDeg), 0) / differences.length;
}
