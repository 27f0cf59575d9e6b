import type { Score } from './score';

/** What must hold: at least, or at most. */
interface Floor {
  readonly name: string;
  readonly value: (score: Score) => number | null;
  readonly atLeast?: number;
  readonly atMost?: number;
}

const error = (id: string) => (score: Score) => score.angles[id]?.meanError ?? null;

/** Set below what the small grid gave when they were last raised, by about the share that one or two pictures make. */
export const FLOORS: readonly Floor[] = [
  { name: 'people found', value: (s) => s.found, atLeast: 0.985 },
  { name: 'view right', value: (s) => s.viewRight, atLeast: 0.97 },
  { name: 'landmarks, px', value: (s) => s.landmarkPx, atMost: 12 },
  { name: 'judgement balanced', value: (s) => s.judgement.balanced, atLeast: 0.8 },
  { name: 'front headTilt, degrees', value: error('front headTilt'), atMost: 2 },
  { name: 'front shoulderTilt, degrees', value: error('front shoulderTilt'), atMost: 2 },
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
