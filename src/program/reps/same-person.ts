import { distance, type Vector2 } from '../../geometry/vectors';
import { LEAST_PRESENCE } from '../../geometry/least-presence';
import { middleIn, pointIn, type ExerciseLook } from './look';

/** Where the person was last, and since when looks show somebody in another place. */
export interface Place {
  readonly at: Vector2;
  /** The longer of torso and shoulders. */
  readonly size: number;
  readonly torso: number;
  readonly across: number;
  readonly atMs: number;
  readonly elsewhereSinceMs: number | null;
}

export type Seen = 'same' | 'elsewhere' | 'moved' | 'nobody';

/** Somebody who walks through the picture is there for about this long; afterwards the person has moved their place. */
const ADOPT_MS = 2000;
/** Shoulders move at most so fast, in torso-sized lengths a second: sitting down in a hurry is about three. */
const MOST_SPEED = 4;
const ALWAYS_ALLOWED = 0.6;
const MOST_WAY = 2;
/** Somebody nearer or farther differs in size by more than breathing and turning can. */
const MOST_SIZE_CHANGE = 1.7;
/** Shoulders that stay where they were are the same ones: then a hip has jumped, and no other person came. */
const STAYED = 0.25;

/** Whether this look shows the one who was exercising, so that a passer-by adds no repetition. */
export function stepPlace(place: Place | null, look: ExerciseLook): { place: Place | null; seen: Seen } {
  const at = look.presence >= LEAST_PRESENCE ? middleIn(look, 'Shoulder') : null;
  const { torso, across } = sizesOf(look);
  const size = Math.max(torso, across);
  if (!at || size === 0) return { place, seen: 'nobody' };
  const here: Place = { at, size, torso, across, atMs: look.timestampMs, elsewhereSinceMs: null };
  if (!place) return { place: here, seen: 'same' };
  if (isReachable(place, here)) return { place: settle(place, here), seen: 'same' };
  const sinceMs = place.elsewhereSinceMs ?? look.timestampMs;
  if (look.timestampMs - sinceMs >= ADOPT_MS) return { place: here, seen: 'moved' };
  return { place: { ...place, elsewhereSinceMs: sinceMs }, seen: 'elsewhere' };
}

/** The one shrinks when a body leans toward the camera, the other when it turns; 0: not seen. */
function sizesOf(look: ExerciseLook): { torso: number; across: number } {
  const shoulders = middleIn(look, 'Shoulder');
  const hips = middleIn(look, 'Hip');
  const left = pointIn(look, 'leftShoulder');
  const right = pointIn(look, 'rightShoulder');
  const torso = shoulders && hips ? distance(shoulders, hips) : 0;
  return { torso, across: left && right ? distance(left, right) * TORSO_IN_SHOULDERS : 0 };
}

const TORSO_IN_SHOULDERS = 1.45;

function isReachable(place: Place, here: Place): boolean {
  const seconds = Math.max(0, here.atMs - place.atMs) / 1000;
  const moved = distance(place.at, here.at) / place.size;
  const change = Math.max(here.size / place.size, place.size / here.size);
  if (isOfOtherSize(place, here)) return false;
  if (moved <= STAYED) return true;
  return moved <= Math.min(MOST_WAY, ALWAYS_ALLOWED + MOST_SPEED * seconds) && change <= MOST_SIZE_CHANGE;
}

/**
 * Leaning shortens the torso, turning narrows the shoulders; both at once in the same measure is somebody farther away or
 * nearer. Nobody steps so far within a look or two: a step back is followed.
 */
const OTHER_SIZE = 1.22;

function isOfOtherSize(place: Place, here: Place): boolean {
  const [torso, across] = [here.torso / place.torso, here.across / place.across];
  if (!(torso > 0 && across > 0 && Number.isFinite(torso + across))) return false;
  return Math.min(torso, across) > OTHER_SIZE || Math.max(torso, across) < 1 / OTHER_SIZE;
}

/** Follows slowly: a torso that leans toward the camera looks short for a moment. */
function settle(place: Place, here: Place): Place {
  const share = 1 - Math.exp(-(here.atMs - place.atMs) / 1500);
  const toward = (was: number, is: number) => (was === 0 || is === 0 ? is || was : was + (is - was) * share);
  const [torso, across] = [toward(place.torso, here.torso), toward(place.across, here.across)];
  return { ...here, size: toward(place.size, here.size), torso, across };
}
