import { EXERCISE_IDS, type ExerciseId } from '../../program/exercises';
import { RELAX_IDS, type RelaxId } from '../../program/relax';

/** What the Move page shows. */
export type MoveView =
  | { readonly at: 'home' }
  | { readonly at: 'talk' }
  | { readonly at: 'today' }
  | { readonly at: 'library' }
  | { readonly at: 'relax' }
  | { readonly at: 'active' }
  | { readonly at: 'sittings' }
  | { readonly at: 'relaxing'; readonly id: RelaxId }
  /** One that a therapist wrote, by its id in the plan in use. */
  | { readonly at: 'own'; readonly id: string }
  /** Its card, or doing it by itself; `break`: one set of it. */
  | { readonly at: 'exercise' | 'do' | 'break'; readonly id: ExerciseId };

const PLAIN = ['talk', 'today', 'library', 'relax', 'active', 'sittings'] as const;

const OF_EXERCISES = ['exercise', 'do', 'break'] as const;

export function hashOfView(view: MoveView): string {
  if (view.at === 'home') return '#/move';
  if (view.at === 'relaxing') return `#/move/relax/${view.id}`;
  return 'id' in view ? `#/move/${view.at}/${view.id}` : `#/move/${view.at}`;
}

/** `below`: what stands below "#/move". Anything unknown leads to the first view. */
export function viewOf(below: string): MoveView {
  const [name, rest] = below.split('/');
  const of = OF_EXERCISES.find((each) => each === name);
  const id = of && EXERCISE_IDS.find((each) => each === rest);
  if (of && id) return { at: of, id };
  if (name === 'own' && rest) return { at: 'own', id: rest };
  const relaxing = name === 'relax' ? RELAX_IDS.find((each) => each === rest) : undefined;
  if (relaxing) return { at: 'relaxing', id: relaxing };
  const at = PLAIN.find((each) => each === name);
  return at ? { at } : { at: 'home' };
}
