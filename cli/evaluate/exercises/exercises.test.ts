import { expect, test } from 'vitest';
import { setsOfPeople } from './evaluate-exercises';
import type { ExerciseSet } from './sets';
import { brokenExerciseFloors, scoreSets } from './score-sets';

/** Slow sets take long to simulate; `npm run evaluate -- --exercises` has them. */
const isShort = ({ name }: ExerciseSet) => name !== 'slow';

test('sets of the mannequin are counted, corrected and left alone as promised', () => {
  expect(brokenExerciseFloors(scoreSets(setsOfPeople(8, 1, isShort)))).toEqual([]);
}, 240_000);
