import { PEOPLE, PERSON_IDS, type Person } from '../../../src/mannequin/person';
import { postureWith, type PostureAngles } from '../../../src/mannequin/posture-angles';
import { LIGHTS } from '../../../src/mannequin/lighting';
import { seededRandom } from '../../../src/mannequin/random';
import { randomPerson } from '../../../src/simulation/random-figure';
import type { EvaluationCase } from '../grid';

export type NeckMotion = 'neckTurn' | 'neckSideBend';

export interface NeckCase extends EvaluationCase {
  readonly motion: NeckMotion;
  /** How far the head truly went from the middle, degrees: turned to the left +, its eyes' line bent to the left +. */
  readonly trueDeg: number;
}

const DRAWN = 4;
const TURNS_DEG = [-50, -35, -20, 0, 20, 35, 50];
const BENDS_DEG = [-30, -18, 0, 18, 30];
/** The neck comes along by so much, as in the exercise's own picture. */
const NECK_ALONG = 0.5;

/** Everybody at a desk turns and bends the head, before a camera above or below the eyes. */
export function neckCases(): readonly NeckCase[] {
  const drawn = Array.from({ length: DRAWN }, (_, i) => randomPerson(seededRandom(900 + i)));
  const people = [...PERSON_IDS.map((id) => PEOPLE[id]), ...drawn];
  return people.flatMap((person, index) => [
    ...casesOf(person, index, 'neckTurn', TURNS_DEG),
    ...casesOf(person, index, 'neckSideBend', BENDS_DEG),
  ]);
}

function casesOf(person: Person, index: number, motion: NeckMotion, sizes: readonly number[]): NeckCase[] {
  const random = seededRandom(index + 950);
  const webcam = {
    placement: index % 2 === 0 ? ('monitor' as const) : ('laptop' as const),
    distanceM: random.between(0.55, 0.85),
    hfovDeg: random.between(56, 70),
  };
  const scene = { person, webcam, light: LIGHTS[index % LIGHTS.length] ?? 'day', roomSeed: index + 71 };
  return sizes.map((trueDeg, number) => {
    const posture = postureWith(postureOf(motion, trueDeg));
    return {
      motion,
      trueDeg,
      id: `neck-${index}-${motion}-${number}`,
      person: String(index),
      series: `neck-${index}`,
      view: 'front',
      condition: { name: `${number}`, label: 'baseline', posture },
      shot: { scene, posture, noise: 4, noiseSeed: index * 20 + number },
    };
  });
}

function postureOf(motion: NeckMotion, deg: number): Partial<PostureAngles> {
  switch (motion) {
    case 'neckTurn':
      return { headYaw: deg };
    case 'neckSideBend':
      return { headTilt: -deg, neckSideBend: -deg * NECK_ALONG };
  }
}
