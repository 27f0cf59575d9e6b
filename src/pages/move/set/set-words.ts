import type { Chime } from '../../../feel/chime';
import { m } from '../../../paraglide/messages';
import { canEndByHand } from '../../../program/set/moving-set';
import type { GuidedSet, SetEvent } from '../../../program/set/set-state';
import { stayedMs } from '../../../program/set/stay';
import { numberText } from '../../../ui/amount';
import { CORRECTION_WORDS } from '../../../ui/exercise-corrections';
import { PLACE_WORDS } from '../../../ui/place-words';

/** What is said of an event, so that the screen need not be seen. */
export function spokenText(event: SetEvent, set: GuidedSet): string {
  switch (event.kind) {
    case 'hint':
      return PLACE_WORDS[event.hint]();
    case 'placed':
      return `${m.exercise_ready()} ${m.exercise_ready_how()}`;
    case 'begun':
      return m.exercise_begun();
    case 'lost':
      return m.exercise_lost();
    case 'found':
      return m.exercise_found();
    case 'stayedLong':
      return m.exercise_held();
    case 'done':
      return set.goal.kind === 'hold' ? m.exercise_hold_done() : numberText(event.number, 0);
    case 'correction':
      return CORRECTION_WORDS[event.correction]();
    case 'over':
      return event.because === 'reached' ? m.exercise_over() : m.exercise_over_early();
  }
}

/** What notes tell where no voice speaks; null: nothing that has to be heard. */
export function chimeFor({ kind }: SetEvent): Chime | null {
  switch (kind) {
    case 'begun':
    case 'found':
      return 'find';
    case 'done':
      return 'hold';
    case 'stayedLong':
    case 'lost':
    case 'over':
      return 'look';
    case 'hint':
    case 'placed':
    case 'correction':
      return null;
  }
}

/** The one line under the number: what there is to do now. */
export function lineText(set: GuidedSet): string {
  const { phase, placement, coach, said, exercise } = set;
  if (phase === 'placing') return PLACE_WORDS[placement.hint ?? 'comeIntoView']();
  if (phase === 'ready') return m.exercise_ready_how();
  if (coach.isLost) return m.exercise_lost();
  if (said) return CORRECTION_WORDS[said.correction]();
  return canEndByHand(exercise) ? m.exercise_end_hand() : m.exercise_end_still();
}

/** What stands large: the count, or the seconds of a hold. */
export function numberShown({ goal, done, coach, stay }: GuidedSet, nowMs: number): { text: string; of: string } {
  if (goal.kind === 'hold') {
    const { hold } = coach.hold;
    const seconds = hold ? Math.floor((hold.lastMs - hold.startMs) / 1000) : 0;
    return { text: numberText(seconds, 0), of: m.exercise_seconds_of({ seconds: numberText(goal.holdMs / 1000, 0) }) };
  }
  const stayed = Math.floor(stayedMs(stay, nowMs) / 1000);
  const of = m.exercise_of({ count: numberText(goal.count, 0) });
  const isStaying = goal.holdMs > 0 && stay.sinceMs !== null;
  return { text: numberText(done, 0), of: isStaying ? m.exercise_hold_on({ seconds: numberText(stayed, 0) }) : of };
}
