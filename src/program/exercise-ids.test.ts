import { expect, test } from 'vitest';
import { EXERCISE_IDS } from './exercise-ids';
import { EXERCISES } from './exercises';

test('every exercise of the library has its id on the list, in the same order, and none is listed that is not there', () => {
  expect(Object.keys(EXERCISES)).toEqual(EXERCISE_IDS);
});
