import { PEOPLE, PERSON_IDS, type Person } from '../../../src/mannequin/person';
import { postureWith, type PostureAngles } from '../../../src/mannequin/posture-angles';
import { LIGHTS } from '../../../src/mannequin/lighting';
import { seededRandom } from '../../../src/mannequin/random';
import { randomPerson } from '../../../src/simulation/random-figure';
import type { EvaluationCase } from '../grid';

const DRAWN = 6;
/** A camera on a shelf, far enough for head and feet. */
const NEAREST_M = 2.4;
const FARTHEST_M = 3;

/** Twice as they stand, with another sensor's noise, then two ways that move the lines. */
const FRONT: readonly Partial<PostureAngles>[] = [{}, {}, { trunkSideLean: 5 }, { seatRightCm: 25 }];
const SIDE: readonly Partial<PostureAngles>[] = [{}, {}, { trunkLean: 8 }, { bodyPitchDeg: 3 }];

/** Everybody stands before the camera and beside it, hands down, nothing in front of the legs. */
export function standingCases(): readonly EvaluationCase[] {
  const drawn = Array.from({ length: DRAWN }, (_, i) => randomPerson(seededRandom(700 + i)));
  const people = [...PERSON_IDS.map((id) => PEOPLE[id]), ...drawn];
  return people.flatMap((person, index) => [...casesOf(person, index, 'front'), ...casesOf(person, index, 'side')]);
}

function casesOf(person: Person, index: number, from: 'front' | 'side'): EvaluationCase[] {
  const random = seededRandom(index + (from === 'front' ? 800 : 900));
  const side = index % 2 === 0 ? ('left-side' as const) : ('right-side' as const);
  const webcam = {
    placement: from === 'front' ? ('standing-front' as const) : side,
    distanceM: random.between(NEAREST_M, FARTHEST_M),
    heightM: random.between(0.95, 1.35),
    azimuthDeg: random.between(-3, 3),
  };
  const light = LIGHTS[index % LIGHTS.length] ?? 'day';
  const scene = { person, stance: 'standing' as const, webcam, light, roomSeed: index + 61, hasFurniture: false };
  return (from === 'front' ? FRONT : SIDE).map((change, number) => {
    const posture = postureWith({ stance: 'standing', arms: 'down', ...change });
    return {
      id: `standing-${index}-${from}-${number}`,
      person: String(index),
      series: `standing-${index}-${from}`,
      view: from === 'front' ? 'front' : side,
      condition: { name: `${number}`, label: 'baseline', posture },
      shot: { scene, posture, noise: 4, noiseSeed: index * 10 + number },
    };
  });
}
