import type { CoachedId } from '../coached';
import { NO_SCALE, stepScale } from '../reps/body-scale';
import { startExercise } from '../reps/exercise-coach';
import { LEAST_PRESENCE } from '../../geometry/least-presence';
import type { ExerciseLook } from '../reps/look';
import { stepMoving } from './moving-set';
import { NOT_PLACED, placementHint, stepPlacement } from './placement';
import { NO_REACH } from './reach';
import type { SetGoal } from './set-goal';
import type { GuidedSet, SetEvent, SetStep } from './set-state';
import { isHandDone, NO_SIGNS, stepSigns, stillMs } from './signs';
import { NO_STAY } from './stay';

export function startGuidedSet(exercise: CoachedId, goal: SetGoal, restMs = 0): GuidedSet {
  return {
    exercise,
    goal,
    rest: { forMs: restMs, sinceMs: null },
    phase: 'placing',
    placement: NOT_PLACED,
    scale: NO_SCALE,
    signs: NO_SIGNS,
    coach: startExercise(exercise),
    done: 0,
    stay: NO_STAY,
    reach: NO_REACH,
    said: null,
    lastRepMs: 0,
  };
}

/** Standing still for this long, well placed, begins a set: no hand, key or voice is needed. [PT] */
export const STILL_TO_BEGIN_MS = 4000;

/** One look further; looks of nobody have no points and no presence. */
export function stepGuidedSet(before: GuidedSet, look: ExerciseLook): SetStep {
  switch (before.phase) {
    case 'placing':
    case 'ready':
      return stepWaiting(before, look);
    case 'moving':
      return stepMoving(before, look);
    case 'over':
      return { set: before, events: [] };
  }
}

/** By a button or key, whatever the camera sees: the person knows best. */
export function beginGuidedSet(set: GuidedSet, nowMs: number): SetStep {
  if (set.phase !== 'placing' && set.phase !== 'ready') return { set, events: [] };
  return {
    set: { ...set, phase: 'moving', coach: startExercise(set.exercise), signs: NO_SIGNS, lastRepMs: nowMs },
    events: [{ kind: 'begun' }],
  };
}

/** How much of the stillness that begins a set there has been, 0..1; 0 while resting. */
export function stillShare({ phase, rest, signs }: GuidedSet, nowMs: number): number {
  if (phase !== 'ready' || rest.sinceMs === null || nowMs < rest.sinceMs + rest.forMs) return 0;
  const still = Math.min(stillMs(signs, nowMs), nowMs - rest.sinceMs - rest.forMs);
  return Math.min(1, still / STILL_TO_BEGIN_MS);
}

/** Until the rest is over, ms. */
export function restLeftMs({ rest }: GuidedSet, nowMs: number): number {
  return rest.sinceMs === null ? rest.forMs : Math.max(0, rest.sinceMs + rest.forMs - nowMs);
}

function stepWaiting(before: GuidedSet, look: ExerciseLook): SetStep {
  const isThere = look.presence >= LEAST_PRESENCE;
  const scale = isThere ? stepScale(before.scale, look) : before.scale;
  const hint = placementHint(before.exercise, look, scale);
  const placement = stepPlacement(before.placement, hint, look.timestampMs);
  const isPlaced = placement.hint === null;
  const signs = isPlaced ? stepSigns(before.signs, look, scale) : NO_SIGNS;
  const rest = { ...before.rest, sinceMs: before.rest.sinceMs ?? look.timestampMs };
  const set: GuidedSet = { ...before, rest, scale, placement, signs, phase: isPlaced ? 'ready' : 'placing' };
  if (isPlaced && (isHandDone(signs) || stillShare(set, look.timestampMs) >= 1))
    return beginGuidedSet(set, look.timestampMs);
  return { set, events: placementEvents(before, set) };
}

function placementEvents(before: GuidedSet, { phase, placement }: GuidedSet): readonly SetEvent[] {
  if (phase === 'ready') return before.phase === 'ready' ? [] : [{ kind: 'placed' }];
  const isNews = placement.hint !== before.placement.hint || before.phase === 'ready';
  return isNews && placement.hint ? [{ kind: 'hint', hint: placement.hint }] : [];
}
