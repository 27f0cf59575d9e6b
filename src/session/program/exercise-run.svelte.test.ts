import { expect, test } from 'vitest';
import type { PlanItem } from '../../program/todays-plan';
import { ExerciseRun, type RunDone, type Runnable } from './exercise-run.svelte';

const ITEMS: readonly PlanItem[] = [
  { id: 'shrug', rung: { form: 'usual', sets: 2, repetitions: 10, holdMs: 0 }, forMs: 60_000 },
  { id: 'wallPlank', rung: { form: 'usual', sets: 1, repetitions: 1, holdMs: 20_000 }, forMs: 30_000 },
];

function runWith(): { run: ExerciseRun; done: RunDone[]; clock: { ms: number } } {
  const done: RunDone[] = [];
  const clock = { ms: 0 };
  return {
    run: new ExerciseRun(
      ITEMS,
      () => clock.ms,
      (each) => done.push(each),
    ),
    done,
    clock,
  };
}

test('the exercises are gone through set by set, and each is asked about once', () => {
  const { run, done } = runWith();
  run.nothingNew();
  run.beginSet();
  run.endSet();
  expect(run.phase).toBe('resting');
  run.beginSet();
  run.endSet();
  run.answer('right');
  expect(done).toMatchObject([{ item: ITEMS[0], setsDone: 2, answer: 'right' }]);
  run.beginSet();
  expect(run.holdMs).toBe(20_000);
  run.endSet();
  run.answer('hard');
  expect(run.phase).toBe('done');
});

test('nothing begins before it was asked whether anything is new', () => {
  const { run } = runWith();
  run.beginSet();
  expect(run.phase).toBe('asking');
});

test('a stop in the middle of a set stops it at once and counts nothing more', () => {
  const { run, done, clock } = runWith();
  run.nothingNew();
  run.beginSet();
  clock.ms = 4000;
  expect(run.elapsedMs()).toBe(4000);
  run.stop();
  expect(run.phase).toBe('stopped');
  clock.ms = 9000;
  expect(run.elapsedMs()).toBe(0);
  run.endSet();
  expect(done).toEqual([]);
  run.goOn();
  expect(run.phase).toBe('ready');
});

test('what the camera counted stays with the exercise, a set that was not whole too', () => {
  const { run, done } = runWith();
  run.nothingNew();
  run.beginSet();
  run.endSet(10);
  run.beginSet();
  run.endEarly(6);
  run.answer('hard');
  expect(done).toMatchObject([{ setsDone: 1, counts: [10, 6] }]);
  run.beginSet();
  run.endSet();
  run.answer('right');
  expect(done[1]).toMatchObject({ counts: [] });
});

test('an answer that it hurt stops the session', () => {
  const { run, done } = runWith();
  run.nothingNew();
  run.beginSet();
  run.endEarly();
  run.answer('sore');
  expect(done).toMatchObject([{ setsDone: 0, answer: 'sore' }]);
  expect(run.phase).toBe('stopped');
});

test('what a therapist wrote is held for as long as it says, once, and keeps no range', () => {
  const done: RunDone<Runnable>[] = [];
  const item = { id: 'towel', rung: { sets: 1, repetitions: 1, holdMs: 30_000 } };
  const run = new ExerciseRun<Runnable>(
    [item],
    () => 0,
    (each) => done.push(each),
  );
  run.nothingNew();
  run.beginSet();
  expect(run.holdMs).toBe(30_000);
  run.measured({ leftDeg: 40, rightDeg: 40, farthestDeg: 42 });
  run.endSet();
  run.answer('right');
  expect(done).toMatchObject([{ item, setsDone: 1, rangeDeg: null, answer: 'right' }]);
});
