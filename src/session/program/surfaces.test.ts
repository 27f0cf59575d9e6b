import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isArmHigh, isLessonOpen, LESSON_MOVEMENTS, openTasks, TASK_MOVEMENTS } from '../feel/lesson-movements';
import { allowedForm, type Movement } from '../../program/allowance';
import { breakMovement } from '../../program/break-movement';
import { EQUIPMENT, EXERCISE_TAGS, type ExerciseTag, type Form } from '../../program/exercise';
import { EXERCISE_IDS, exerciseOf } from '../../program/exercises';
import { oneExercise } from '../../program/one-exercise';
import { ladderOf } from '../../program/progress';
import { isRelaxOpen, RELAX_IDS, RELAX_MOVEMENTS } from '../../program/relax';
import { allowanceOf, LEAVE_OUT_TAGS, LEAVE_OUTS, outcomeOf, type Screening } from '../../program/screening';
import { MINUTES, todaysPlan } from '../../program/todays-plan';
import { emptyPlan } from '../../therapist/plan';
import { followed, usualDose } from '../../therapist/planned-exercises';
import { plannedToday } from './planned-today';

const screenings: fc.Arbitrary<Screening | null> = fc.option(
  fc.record({
    age: fc.constantFrom('under16', 'under18', 'adult'),
    isUrgent: fc.boolean(),
    isAskFirst: fc.boolean(),
    leaveOut: fc.subarray(LEAVE_OUTS),
  }),
);
const forms = fc.constantFrom<Form>('easier', 'usual', 'harder');
const plans = fc.record({
  avoid: fc.subarray([...EXERCISE_TAGS]),
  exercises: fc.uniqueArray(
    fc
      .record({ id: fc.constantFrom(...EXERCISE_IDS), form: forms })
      .map(({ id, form }) => ({ ...usualDose(id), form })),
    { selector: ({ id }) => id },
  ),
});

/** What a movement asks of the body in this form. */
function asks({ tags, easierFrees = [] }: Movement, form: Form): readonly ExerciseTag[] {
  return form === 'easier' ? tags.filter((tag) => !easierFrees.includes(tag)) : tags;
}

test('whatever was answered and whatever a plan forbids, no surface offers what speaks against it', () => {
  fc.assert(
    fc.property(
      screenings,
      plans,
      fc.subarray([...EQUIPMENT]),
      fc.constantFrom(...MINUTES),
      (screening, made, equipment, minutes) => {
        const plan = { ...emptyPlan('p', 0), ...made };
        const allowance = allowanceOf(screening, plan.avoid);
        const outcome = screening && outcomeOf(screening);
        const said = (screening?.leaveOut ?? []).flatMap((each): readonly ExerciseTag[] => LEAVE_OUT_TAGS[each]);
        const own = followed(plan).map(({ id }) => id);
        const isClear = (tags: readonly ExerciseTag[], blocked: readonly ExerciseTag[]) =>
          tags.every((tag) => !blocked.includes(tag));
        const all = [...said, ...plan.avoid];

        const day = todaysPlan({ allowance, equipment, minutes, places: [], drift: 'slump', progress: {} });
        for (const { id, rung } of day) expectOpen(id, rung.form);
        for (const id of EXERCISE_IDS) {
          const one = oneExercise(id, { allowance, progress: undefined, isOneSet: false, planned: null });
          if (one) expectOpen(id, one.rung.form);
          if (allowedForm(exerciseOf(id), allowance) === 'usual') expectOpen(id, 'usual');
        }
        const offered = breakMovement({ drift: null, doneToday: [], allowance, planned: own });
        if (offered) expectOpen(offered, 'usual');
        for (const lesson of ['tour', 'difference', 'head', 'back', 'neck', 'shoulders', 'lean'] as const)
          if (isLessonOpen(lesson, allowance)) expectFree(LESSON_MOVEMENTS[lesson]);
        if (isLessonOpen('difference', allowance)) {
          for (const task of openTasks(allowance)) expectFree(TASK_MOVEMENTS[task]);
          if (isArmHigh(allowance)) expect(isClear(['overhead'], all)).toBe(true);
        }
        for (const relax of RELAX_IDS) if (isRelaxOpen(relax, allowance)) expectFree(RELAX_MOVEMENTS[relax]);
        // A plan outranks what was answered, and never itself; where help is needed now, nothing is begun.
        for (const { id, rung } of plannedToday(plan, null, '2026-11-30') ?? []) {
          expect(isClear(asks(exerciseOf(id), rung.form), plan.avoid)).toBe(true);
          const one = oneExercise(id, { allowance, progress: undefined, isOneSet: true, planned: rung });
          expect(one === null).toBe(outcome === 'emergency');
        }

        function expectOpen(id: (typeof EXERCISE_IDS)[number], form: Form): void {
          expect(outcome).not.toBe('emergency');
          if (outcome === 'professional' || outcome === 'tooYoung') expect(id).toBe('walk');
          else expect(isClear(asks(exerciseOf(id), form), all)).toBe(true);
        }

        function expectFree(movement: Movement): void {
          expect(outcome).not.toBe('emergency');
          if (outcome === 'professional' || outcome === 'tooYoung') expect(movement.isEveryday).toBe(true);
          else expect(isClear(movement.tags, all)).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('without an answer that allows it, nothing of the plan gets harder than its first rung', () => {
  const allowance = allowanceOf(null);
  const day = todaysPlan({ allowance, equipment: [], minutes: 12, places: [], drift: null, progress: {} });
  for (const { id, rung } of day) expect(rung.sets).toBe(ladderOf(id)[1]!.sets);
});
