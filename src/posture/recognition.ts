import type { SceneSignature } from '../geometry/scene-signature';
import { sceneShift } from '../geometry/scene-shift';
import type { Pose } from '../geometry/landmarks';
import { isMoved } from './camera-moved';
import { matchBaseline } from './match-baseline';
import { median } from '../geometry/statistics';
import type { SavedBaseline } from './saved-baseline';

/** Which of the person's baselines belongs to how they sit and where the camera stands now. */
export type Recognition =
  | { readonly kind: 'looking'; readonly sinceMs: number | null; readonly seen: readonly Unlikeness[] }
  /** The one in use. */
  | { readonly kind: 'fits' }
  /** Another one, clearly. */
  | { readonly kind: 'other'; readonly id: string }
  /** As likely as each other, one for sitting and one for standing: only the person can tell. */
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'none' };

/** How unlike one picture is to each baseline, by its id; up to 1 is a match. */
type Unlikeness = Readonly<Record<string, number>>;

export interface Sight {
  readonly pose: Pose | null;
  readonly scene?: SceneSignature;
  readonly candidates: readonly SavedBaseline[];
  readonly currentId: string;
}

export const FIRST_RECOGNITION: Recognition = { kind: 'looking', sinceMs: null, seen: [] };

/** Long enough to sit down properly, and five pictures at one a second. */
const LOOK_FOR_MS = 2000;
const LEAST_PICTURES = 5;
/** A baseline whose scene lies elsewhere in the picture is not this set-up, unless nothing else comes near. */
const MOVED_SCENE = 0.5;
/** Nearer than this to each other, two baselines can't be told apart by what is seen. */
const ALIKE_WITHIN = 0.15;

export function stepRecognition(state: Recognition, sight: Sight, nowMs: number): Recognition {
  if (state.kind !== 'looking' || !sight.pose) return state;
  const sinceMs = state.sinceMs ?? nowMs;
  const seen = [...state.seen, unlikeness(sight.pose, sight)];
  if (nowMs - sinceMs < LOOK_FOR_MS || seen.length < LEAST_PICTURES) return { kind: 'looking', sinceMs, seen };
  return decide(seen, sight);
}

function unlikeness(pose: Pose, { candidates, scene }: Sight): Unlikeness {
  const entries = candidates.map((item) => {
    const distance = matchBaseline(pose, [item.baseline])?.distance ?? Infinity;
    const isElsewhere = item.scene && scene ? isMoved(sceneShift(item.scene, scene)) : false;
    return [item.baseline.id, distance + (isElsewhere ? MOVED_SCENE : 0)] as const;
  });
  return Object.fromEntries(entries);
}

function decide(seen: readonly Unlikeness[], { candidates, currentId }: Sight): Recognition {
  const near = candidates
    .map(({ baseline }) => ({ baseline, distance: middleOf(seen, baseline.id) }))
    .filter(({ distance }) => distance <= 1)
    .sort((a, b) => a.distance - b.distance);
  const best = near[0];
  if (!best) return { kind: 'none' };
  const alike = near.filter(({ distance }) => distance - best.distance < ALIKE_WITHIN).map(({ baseline }) => baseline);
  // Retaken at the same desk, two baselines mean the same thing: asking which would only be a bother.
  if (new Set(alike.map(({ setup }) => setup.position)).size > 1) {
    return { kind: 'several', ids: alike.map(({ id }) => id) };
  }
  const isInUse = alike.some(({ id }) => id === currentId);
  return isInUse ? { kind: 'fits' } : { kind: 'other', id: best.baseline.id };
}

/** Of the pictures that match at all, if most do. */
function middleOf(seen: readonly Unlikeness[], id: string): number {
  const distances = seen.map((each) => each[id] ?? Infinity).filter(Number.isFinite);
  return distances.length * 2 > seen.length ? (median(distances) ?? Infinity) : Infinity;
}
