import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakMovement, type Drift } from './break-movement';
import { EXERCISE_IDS, EXERCISES, type ExerciseId, type ExerciseTag } from './exercises';

test('the movement answers what drifted', () => {
  expect(EXERCISES[breakMovement({ drift: 'slump', doneToday: [], avoid: [] })!].aim).toBe('thoracicMobility');
  expect(EXERCISES[breakMovement({ drift: 'forwardHead', doneToday: [], avoid: [] })!].aim).toBe('neckPosition');
  expect(EXERCISES[breakMovement({ drift: null, doneToday: [], avoid: [] })!].aim).toBe('wholeBody');
});

test('breaks of one day vary', () => {
  const done: ExerciseId[] = [];
  for (let i = 0; i < 4; i++) done.push(breakMovement({ drift: 'slump', doneToday: done, avoid: [] })!);
  expect(new Set(done).size).toBe(4);
});

test('nothing that is to be avoided is ever suggested', () => {
  const tags = [...new Set(EXERCISE_IDS.flatMap((id) => EXERCISES[id].tags as readonly ExerciseTag[]))];
  const drifts: (Drift | null)[] = ['slump', 'forwardHead', 'headTilt', 'shrug', 'roundedShoulders', null];
  fc.assert(
    fc.property(fc.subarray(tags), fc.constantFrom(...drifts), fc.subarray(EXERCISE_IDS), (avoid, drift, doneToday) => {
      const id = breakMovement({ drift, doneToday, avoid });
      if (id) expect((EXERCISES[id].tags as readonly ExerciseTag[]).some((tag) => avoid.includes(tag))).toBe(false);
    }),
  );
});

test('every movement fits a short break and can be done in the time it names', () => {
  for (const id of EXERCISE_IDS) {
    const { dose, setMs } = EXERCISES[id];
    expect(setMs).toBeLessThanOrEqual(75_000);
    expect(dose.repetitions * dose.holdMs * (dose.perSide ? 2 : 1)).toBeLessThanOrEqual(setMs);
  }
});
