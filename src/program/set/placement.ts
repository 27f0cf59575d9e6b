import { coached, type CoachedId } from '../coached';
import type { BodyScale } from '../reps/body-scale';
import { exerciseView } from '../reps/exercise-view';
import { LEAST_PRESENCE } from '../../geometry/least-presence';
import { middleIn, type ExerciseLook, type PairedPart } from '../reps/look';
import { isPartSeen, PARTS_NEEDED, roomNeeded } from './parts-needed';

/** What to do so that the camera sees an exercise; one at a time. The texts are the messages `exercise_place_<id>`. */
export type PlacementHint =
  | 'comeIntoView'
  | 'showHead'
  | 'showHands'
  | 'showHips'
  | 'showFeet'
  | 'makeRoom'
  | 'comeCloser'
  | 'turnFront'
  | 'turnSide';

/** null: the camera sees all it needs. */
export function placementHint(exercise: CoachedId, look: ExerciseLook, scale: BodyScale): PlacementHint | null {
  if (look.presence < LEAST_PRESENCE || !middleIn(look, 'Shoulder')) return 'comeIntoView';
  if (isTooSmall(look, scale)) return 'comeCloser';
  const view = exerciseView(look, scale);
  const missing = PARTS_NEEDED[exercise].find((part) => !isPartSeen(look, part, view));
  if (missing) return HINTS[missing] ?? 'comeIntoView';
  const { views } = coached(exercise);
  if (!view || !views.includes(view)) return views[0] === 'front' ? 'turnFront' : 'turnSide';
  return roomNeeded(exercise, look, { scale, view }) ? null : 'makeRoom';
}

/** A torso below an eighth of the picture's height: a landmark's jitter of two pixels is then three degrees of an arm. */
const SMALLEST_TORSO_SHARE = 0.125;

function isTooSmall({ frame }: ExerciseLook, { torso, shoulders }: BodyScale): boolean {
  const length = torso ?? (shoulders === null ? null : shoulders * 1.45);
  return length !== null && length < frame.height * SMALLEST_TORSO_SHARE;
}

const HINTS: Readonly<Partial<Record<PairedPart, PlacementHint>>> = {
  Ear: 'showHead',
  Elbow: 'showHands',
  Wrist: 'showHands',
  Hip: 'showHips',
  Knee: 'showFeet',
  Ankle: 'showFeet',
};

/** What is asked for now, held against looks that disagree for a moment. */
export interface Placement {
  /** null: nothing, they stand well; undefined: too few looks to say. */
  readonly hint: PlacementHint | null | undefined;
  readonly next: PlacementHint | null | undefined;
  readonly sinceMs: number;
}

export const NOT_PLACED: Placement = { hint: undefined, next: undefined, sinceMs: -Infinity };

/** Seen for so long, somebody stands well; a new hint waits longer, so that nobody is ordered about. */
const PLACED_MS = 600;
const HINT_MS = 1200;

export function stepPlacement(before: Placement, found: PlacementHint | null, nowMs: number): Placement {
  if (found === before.hint) return { hint: found, next: found, sinceMs: nowMs };
  const sinceMs = found === before.next ? before.sinceMs : nowMs;
  const isLong = nowMs - sinceMs >= (found === null ? PLACED_MS : HINT_MS);
  return isLong ? { hint: found, next: found, sinceMs } : { hint: before.hint, next: found, sinceMs };
}
