import { expect, test } from 'vitest';
import type { Detection } from './detection';
import { headUpFirst, peopleWith } from './people-with';

const someone = (radius: number, score = 0.9): Detection => ({
  score,
  box: { left: 0, top: 0, right: 60, bottom: 60 },
  hipCentre: { x: 100, y: 300 },
  bodyEdge: { x: 100, y: 300 - radius },
});

test('somebody alone is one', () => {
  const person = someone(200);
  expect(peopleWith(person, [person])).toBe(1);
});

test('a colleague beside the desk makes two', () => {
  const person = someone(200);
  expect(peopleWith(person, [person, someone(160)])).toBe(2);
});

test.each([
  ['a passer-by far behind', someone(60)],
  ['what the detector only half believes', someone(200, 0.4)],
])('%s does not count', (_, other) => {
  const person = someone(200);
  expect(peopleWith(person, [person, other])).toBe(1);
});

test('a slumped body seen a second time, head down, is nobody else, and never comes first', () => {
  const [person, headDown] = [someone(200, 0.7), someone(-200, 0.9)];
  expect(peopleWith(person, [headDown, person])).toBe(1);
  expect(headUpFirst([headDown, person])).toEqual([person, headDown]);
});

test('in a picture that stands on its head two people are two', () => {
  const person = someone(-200);
  expect(peopleWith(person, [person, someone(-160)])).toBe(2);
});
