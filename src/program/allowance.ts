import type { ExerciseTag } from './exercises';

/**
 * What this person's own answers leave open, here and on every other surface that shows a movement: breaks, lessons, the
 * programme, relaxation, what is done together with a therapist.
 */
export type Allowance =
  /** Nothing has been asked yet, or the questions were skipped: a set that suits nearly everybody. */
  | { readonly kind: 'unasked' }
  /** Asked: everything but what these tags ask of the body. */
  | { readonly kind: 'answered'; readonly avoid: readonly ExerciseTag[] }
  /** A professional should be asked first, or the person is too young for a programme: getting up and walking stay. */
  | { readonly kind: 'everydayOnly' }
  /** Help is needed now. */
  | { readonly kind: 'none' };

export const UNASKED: Allowance = { kind: 'unasked' };

/** Anything that a person is asked to do with their body. */
export interface Movement {
  readonly tags: readonly ExerciseTag[];
  /** Part of any day, such as a short walk: nobody needs to be asked about it. */
  readonly isEveryday?: boolean;
}

/**
 * What is left out until something is known about the person: every end of a range, everything overhead, held or loaded
 * (research: symptoms are asked for, not guessed; standing up, rolling the shoulders and slow breathing suit nearly all).
 */
const OPEN_UNASKED: readonly ExerciseTag[] = ['standing', 'spinalFlexion', 'neckMovement', 'eyesClosed', 'pacedBreath'];

export function isAllowed({ tags, isEveryday = false }: Movement, allowance: Allowance): boolean {
  switch (allowance.kind) {
    case 'unasked':
      return tags.every((tag) => OPEN_UNASKED.includes(tag));
    case 'answered':
      return !tags.some((tag) => allowance.avoid.includes(tag));
    case 'everydayOnly':
      return isEveryday;
    case 'none':
      return false;
  }
}
