import { expect, test } from 'vitest';
import { EXERCISES } from '../../program/exercises';
import { plannedEntry, tourEntry, usualEntry } from './exercise-entries';

const start = { id: 'e', at: 1, offsetMin: 60 };

test('a planned exercise is noted in the dose of the plan, not the usual one', () => {
  const planned = { id: 'chinTuck', sets: 3, repetitions: 5, holdS: 10, timesADay: 2, note: 'slowly' } as const;
  expect(plannedEntry(planned, start)).toMatchObject({ exercise: 'chinTuck', sets: 3, repetitions: 5, holdSec: 10 });
});

test('a movement of a break is noted in its usual dose', () => {
  const { repetitions, holdMs } = EXERCISES.thoracicExtension.dose;
  expect(usualEntry('thoracicExtension', start)).toMatchObject({ repetitions, holdSec: holdMs / 1000, rangeDeg: null });
});

test('the tour is an exercise; its range is noted where it was measured', () => {
  expect(tourEntry(30.76, start)).toMatchObject({ kind: 'exercise', repetitions: 10, rangeDeg: 30.8 });
  expect(tourEntry(null, start)).toMatchObject({ kind: 'exercise', rangeDeg: null });
});
