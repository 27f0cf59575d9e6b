import type { Score } from './score';

/** What must hold: at least, or at most. */
interface Floor {
  readonly name: string;
  readonly value: (score: Score) => number | null;
  readonly atLeast?: number;
  readonly atMost?: number;
}

const error = (id: string) => (score: Score) => score.angles[id]?.meanError ?? null;

/**
 * Angles: the limits that the product promises. Judgement: what the small grid gave when this was last raised, less what
 * two or three of its pictures make; raise it whenever the judge gets better.
 */
export const FLOORS: readonly Floor[] = [
  { name: 'people found', value: (s) => s.found, atLeast: 0.985 },
  { name: 'view right', value: (s) => s.viewRight, atLeast: 0.97 },
  { name: 'landmarks, px', value: (s) => s.landmarkPx, atMost: 11 },
  { name: 'judgement balanced', value: (s) => s.judgement.balanced, atLeast: 0.95 },
  { name: 'aligned answered', value: (s) => s.judgement.alignedAnswered, atLeast: 0.95 },
  { name: 'not-posture flagged', value: (s) => s.judgement.notPostureFlagged, atMost: 0.065 },
  { name: 'cause right', value: (s) => s.judgement.causeRight, atLeast: 0.82 },
  { name: 'worst person', value: (s) => s.judgement.worstPerson, atLeast: 0.88 },
  { name: 'front headTilt, degrees', value: error('front headTilt'), atMost: 1.3 },
  { name: 'front shoulderTilt, degrees', value: error('front shoulderTilt'), atMost: 1.3 },
  { name: 'front headYaw, degrees', value: error('front headYaw'), atMost: 2 },
  { name: 'front headPitch, degrees', value: error('front headPitch'), atMost: 2.2 },
  { name: 'front thoracicFlexion, degrees', value: error('front thoracicFlexion'), atMost: 3 },
  { name: 'front neckFlexion, degrees', value: error('front neckFlexion'), atMost: 3.5 },
  { name: 'front headForward, cm', value: error('front headForward'), atMost: 0.9 },
  { name: 'front viewingDistance, cm', value: error('front viewingDistance'), atMost: 2.5 },
  { name: 'side neckInclination, degrees', value: error('side neckInclination'), atMost: 3 },
  { name: 'side trunkInclination, degrees', value: error('side trunkInclination'), atMost: 3 },
  { name: 'side thoracicFlexion, degrees', value: error('side thoracicFlexion'), atMost: 5 },
];

/** Sentences about what no longer holds. */
export function brokenFloors(score: Score): string[] {
  return FLOORS.flatMap(({ name, value, atLeast = -Infinity, atMost = Infinity }) => {
    const got = value(score);
    if (got !== null && got >= atLeast && got <= atMost) return [];
    const wanted = atLeast > -Infinity ? `at least ${atLeast}` : `at most ${atMost}`;
    return [`${name}: ${got === null ? 'not measured' : got.toFixed(3)}, must be ${wanted}`];
  });
}
