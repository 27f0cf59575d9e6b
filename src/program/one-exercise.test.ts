import { expect, test } from 'vitest';
import { oneExercise } from './one-exercise';

const ANSWERED = { kind: 'answered', avoid: [] } as const;
const OWN = { progress: undefined, isOneSet: false, planned: null } as const;
const PLANNED = { form: 'usual', sets: 3, repetitions: 6, holdMs: 0 } as const;

test('an exercise by itself is done as far as this person has come', () => {
  const progress = { rung: 2, good: 0, back: 0, day: '2026-11-29' };
  expect(oneExercise('shrug', { ...OWN, allowance: ANSWERED, progress })?.rung).toMatchObject({ sets: 2 });
  expect(oneExercise('shrug', { ...OWN, allowance: ANSWERED, progress, isOneSet: true })?.rung.sets).toBe(1);
});

test('what is left out is not done by itself either, and the easier form where that is left', () => {
  expect(oneExercise('wallAngel', { ...OWN, allowance: { kind: 'unasked', avoid: [] } })).toBeNull();
  expect(oneExercise('shrug', { ...OWN, allowance: { kind: 'everydayOnly' } })).toBeNull();
  const allowance = { kind: 'answered', avoid: ['trunkRotationEndRange'] } as const;
  expect(oneExercise('seatedTurn', { ...OWN, allowance })?.rung.form).toBe('easier');
});

test('a plan is followed to the letter, but not where help is needed now', () => {
  const wish = { ...OWN, planned: PLANNED };
  expect(oneExercise('wallAngel', { ...wish, allowance: { kind: 'unasked', avoid: [] } })?.rung).toEqual(PLANNED);
  expect(oneExercise('wallAngel', { ...wish, allowance: { kind: 'none' } })).toBeNull();
});
