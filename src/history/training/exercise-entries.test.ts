import { expect, test } from 'vitest';
import { EXERCISES } from '../../program/exercises';
import { doneEntry, lastRangeDeg, plannedEntry, tourEntry, usualEntry } from './exercise-entries';

const start = { id: 'e', at: 1, offsetMin: 60 };

test('a planned exercise is noted in the dose of the plan, not the usual one', () => {
  const planned = { id: 'chinTuck', sets: 3, repetitions: 5, holdS: 10, timesADay: 2, note: 'slowly' } as const;
  expect(plannedEntry(planned, start)).toMatchObject({ exercise: 'chinTuck', sets: 3, repetitions: 5, holdSec: 10 });
});

test('a movement of a break is noted in its usual dose', () => {
  const { repetitions, holdMs } = EXERCISES.thoracicExtension.dose;
  expect(usualEntry('thoracicExtension', start)).toMatchObject({ repetitions, holdSec: holdMs / 1000, rangeDeg: null });
});

test('what the camera counted is noted, to one side and of one set; without a camera the dose that was asked for', () => {
  const rung = { form: 'usual', sets: 2, repetitions: 5, holdMs: 0 } as const;
  const item = { id: 'neckTurn', rung, forMs: 60_000 } as const;
  const done = { item, setsDone: 1, counts: [10, 6], rangeDeg: 101.6, answer: 'right' } as const;
  expect(doneEntry(done, start)).toMatchObject({ sets: 2, repetitions: 4, effort: 5, rangeDeg: 102 });
  expect(doneEntry({ ...done, counts: [] }, start)).toMatchObject({ sets: 1, repetitions: 5 });
  expect(doneEntry({ ...done, setsDone: 0, counts: [] }, start)).toBeNull();
});

test('the tour is an exercise; its range is noted where it was measured', () => {
  expect(tourEntry(30.76, start)).toMatchObject({ kind: 'exercise', repetitions: 10, rangeDeg: 30.8 });
  expect(tourEntry(null, start)).toMatchObject({ kind: 'exercise', rangeDeg: null });
});

test('a range is compared with the last one that was read in the same way', () => {
  const item = { id: 'neckTurn', rung: { form: 'usual', sets: 1, repetitions: 3, holdMs: 0 }, forMs: 60_000 } as const;
  const done = { item, setsDone: 1, counts: [], rangeDeg: 84, answer: 'right' } as const;
  const entries = [
    doneEntry({ ...done, rangeModel: 'lite' }, start)!,
    doneEntry({ ...done, rangeDeg: 110, rangeModel: 'full' }, start)!,
    doneEntry({ ...done, rangeDeg: 55 }, start)!,
  ];
  expect(lastRangeDeg(entries, 'neckTurn', { model: 'lite' })).toBe(84);
  expect(lastRangeDeg(entries, 'neckTurn', { model: 'heavy' })).toBeNull();
  expect(lastRangeDeg(entries, 'neckTurn', {}), 'as it was read').toBe(55);
  expect(lastRangeDeg(entries, 'overheadReach', { model: 'lite' })).toBeNull();
});
