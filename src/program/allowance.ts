import type { Exercise, ExerciseTag, Form } from './exercise';

/**
 * What this person's own answers leave open, here and on every other surface that shows a movement: breaks, lessons, the
 * programme, relaxation, what is done together with a therapist. `avoid` comes from the answers and from a plan.
 */
export type Allowance =
  /** Nothing has been asked yet, or the questions were skipped: a set that suits nearly everybody. */
  | { readonly kind: 'unasked'; readonly avoid: readonly ExerciseTag[] }
  /** Asked: everything but what these tags ask of the body. */
  | { readonly kind: 'answered'; readonly avoid: readonly ExerciseTag[] }
  /** A professional should be asked first, or the person is too young for a programme: getting up and walking stay. */
  | { readonly kind: 'everydayOnly' }
  /** Help is needed now. */
  | { readonly kind: 'none' };

export const UNASKED: Allowance = { kind: 'unasked', avoid: [] };

/** Anything that a person is asked to do with their body. */
export type Movement = Pick<Exercise, 'tags' | 'easierFrees' | 'isEveryday'>;

/**
 * What may be offered before anything is known about the person. Left out are the ends of every range, whatever is
 * overhead, held or loaded, the floor and the band; standing up, rolling the shoulders and slow breathing suit nearly all.
 */
const OPEN_UNASKED: readonly ExerciseTag[] = [
  'standing',
  'kneeLoad',
  'spinalFlexion',
  'neckMovement',
  'eyesClosed',
  'pacedBreath',
];

/** In its usual form. */
export function isAllowed(movement: Movement, allowance: Allowance): boolean {
  return blockingTags(movement, allowance).length === 0 && isOpen(movement, allowance);
}

/** The form that is left open: the usual one, the easier one where that asks for nothing that is to be avoided, or none. */
export function allowedForm(movement: Movement, allowance: Allowance): Exclude<Form, 'harder'> | null {
  if (!isOpen(movement, allowance)) return null;
  const blocking = blockingTags(movement, allowance);
  if (blocking.length === 0) return 'usual';
  // An easier form is chosen by what a person said; before that nothing but the set that suits nearly everybody.
  if (allowance.kind === 'unasked') return null;
  return blocking.every((tag) => movement.easierFrees?.includes(tag)) ? 'easier' : null;
}

/** The tags that speak against it: what "why was this left out" answers with. */
export function blockingTags({ tags }: Movement, allowance: Allowance): readonly ExerciseTag[] {
  switch (allowance.kind) {
    case 'unasked':
      return tags.filter((tag) => !OPEN_UNASKED.includes(tag) || allowance.avoid.includes(tag));
    case 'answered':
      return tags.filter((tag) => allowance.avoid.includes(tag));
    case 'everydayOnly':
    case 'none':
      return [];
  }
}

function isOpen({ isEveryday = false }: Movement, { kind }: Allowance): boolean {
  return kind === 'everydayOnly' ? isEveryday : kind !== 'none';
}
