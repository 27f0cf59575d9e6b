/** A value with what it was before. */
export interface Undoable<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** More steps than anybody counts back, few enough to keep pictures' landmarks in memory. */
const MOST_STEPS = 200;

export function undoable<T>(present: T): Undoable<T> {
  return { past: [], present, future: [] };
}

export function change<T>({ past, present }: Undoable<T>, next: T): Undoable<T> {
  return { past: [...past, present].slice(-MOST_STEPS), present: next, future: [] };
}

/** Part of the same movement, a point that is still being dragged: no step of its own. */
export function amend<T>({ past, future }: Undoable<T>, next: T): Undoable<T> {
  return { past, present: next, future };
}

export function undo<T>(state: Undoable<T>): Undoable<T> {
  if (state.past.length === 0) return state;
  const [past, last] = [state.past.slice(0, -1), state.past[state.past.length - 1] as T];
  return { past, present: last, future: [state.present, ...state.future] };
}

export function redo<T>(state: Undoable<T>): Undoable<T> {
  if (state.future.length === 0) return state;
  const [next, ...future] = state.future as readonly [T, ...T[]];
  return { past: [...state.past, state.present], present: next, future };
}
