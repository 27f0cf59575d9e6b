import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAllowed, UNASKED, type Allowance } from './allowance';
import { breakMovement } from './break-movement';
import type { Drift } from './drift-aims';
import { EXERCISE_IDS, EXERCISES, exerciseOf, type ExerciseId } from './exercises';

const OPEN: Allowance = { kind: 'answered', avoid: [] };
const DRIFTS: (Drift | null)[] = ['slump', 'forwardHead', 'headTilt', 'shrug', 'roundedShoulders', null];

function offeredIn(drift: Drift | null, allowance: Allowance): ExerciseId[] {
  const day: ExerciseId[] = [];
  while (day.length < 12) day.push(breakMovement({ drift, doneToday: day, allowance })!);
  return day;
}

test('the movement answers what drifted', () => {
  const aimOf = (drift: Drift | null) => EXERCISES[breakMovement({ drift, doneToday: [], allowance: OPEN })!].aim;
  expect(aimOf('slump')).toBe('thoracicMobility');
  expect(aimOf('forwardHead')).toBe('neckPosition');
  expect(aimOf(null)).toBe('wholeBody');
});

test('breaks of one day vary', () => {
  const done: ExerciseId[] = [];
  for (let i = 0; i < 4; i++) done.push(breakMovement({ drift: 'slump', doneToday: done, allowance: OPEN })!);
  expect(new Set(done).size).toBe(4);
});

test('who has answered nothing is offered what suits nearly everybody, whatever drifted', () => {
  const offered = DRIFTS.flatMap((drift) => offeredIn(drift, UNASKED));
  const never: ExerciseId[] = ['thoracicExtension', 'catCowSeated', 'neckSideStretch', 'wallAngel', 'chinTuck'];
  for (const id of never) expect(offered).not.toContain(id);
});

test('a break asks for nothing that is not at a desk', () => {
  for (const drift of DRIFTS)
    for (const id of offeredIn(drift, OPEN)) {
      expect(exerciseOf(id).position).not.toBe('floor');
      expect(exerciseOf(id).needs).not.toContain('band');
      expect(exerciseOf(id).setMs).toBeLessThanOrEqual(75_000);
    }
});

test('a plan’s own exercises come first, before anything else was answered too', () => {
  const wish = { drift: 'slump', doneToday: [], planned: ['wallAngel'] } as const;
  expect(breakMovement({ ...wish, allowance: UNASKED })).toBe('wallAngel');
  expect(breakMovement({ ...wish, allowance: OPEN })).toBe('wallAngel');
});

test('a planned exercise that an answer speaks against is not what a break offers', () => {
  const allowance: Allowance = { kind: 'answered', avoid: ['overhead'] };
  expect(breakMovement({ drift: null, doneToday: [], planned: ['wallAngel'], allowance })).not.toBe('wallAngel');
});

test('nothing that is to be avoided is ever suggested', () => {
  const tags = [...new Set(EXERCISE_IDS.flatMap((id) => exerciseOf(id).tags))];
  const ids = fc.subarray([...EXERCISE_IDS]);
  fc.assert(
    fc.property(
      fc.subarray(tags),
      fc.constantFrom(...DRIFTS),
      ids,
      ids,
      fc.constantFrom('answered', 'everydayOnly', 'none'),
      (avoid, drift, doneToday, planned, kind) => {
        const allowance: Allowance = kind === 'answered' ? { kind, avoid } : { kind };
        const id = breakMovement({ drift, doneToday, allowance, planned });
        if (id) expect(isAllowed(exerciseOf(id), allowance)).toBe(true);
        if (kind === 'none') expect(id).toBeNull();
        if (kind === 'everydayOnly') expect(id).toBe('walk');
      },
    ),
  );
});

test('every movement of a break can be done in the time it names', () => {
  for (const id of EXERCISE_IDS) {
    const { dose, setMs } = exerciseOf(id);
    expect(dose.repetitions * dose.holdMs * (dose.perSide ? 2 : 1)).toBeLessThanOrEqual(setMs);
  }
});
