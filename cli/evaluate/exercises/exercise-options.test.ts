import { expect, test } from 'vitest';
import { exerciseOptions } from './exercise-options';

test('everybody at every rate, unless fewer are asked for', () => {
  expect(exerciseOptions(['--json'])).toEqual({ options: { rates: [8, 15, 30], people: 8 }, rest: ['--json'] });
  expect(exerciseOptions(['--rate', '30', '--people', '2'])).toEqual({ options: { rates: [30], people: 2 }, rest: [] });
});

test('a rate nobody looks at and people there are not are told', () => {
  expect(exerciseOptions(['--rate', '12'])).toBe('--rate takes 8, 15, 30');
  for (const people of ['0', '9', '1.5', 'all'])
    expect(exerciseOptions(['--people', people])).toBe('--people takes 1 to 8');
});
