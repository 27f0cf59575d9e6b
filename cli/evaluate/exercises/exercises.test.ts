import { expect, test } from 'vitest';
import { setsOfPeople } from './evaluate-exercises';
import { brokenExerciseFloors, scoreSets } from './score-sets';

test('sets of the mannequin are counted, corrected and left alone as promised', () => {
  expect(brokenExerciseFloors(scoreSets(setsOfPeople(8, 1)))).toEqual([]);
}, 240_000);
