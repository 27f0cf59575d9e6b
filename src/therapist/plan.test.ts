import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXERCISE_TAGS } from '../program/exercise';
import { EXERCISE_IDS, exerciseOf } from '../program/exercises';
import { adherence, emptyPlan, withDone, withDoneOwn, withPain, type PlanSummary } from './plan';
import { followed, usualDose } from './planned-exercises';
import { PLAN_TEMPLATES, templateExercises } from './plan-templates';

const NOTHING: PlanSummary = { version: 1, planId: 'p', days: [], desk: [], note: '', createdAtMs: 0 };
const OWN = { id: 'o', name: 'Swing', how: '', sets: 1, repetitions: 5, holdS: 0, timesADay: 1 };

test('what was done and how strong it was come back day by day', () => {
  const once = withDoneOwn(withDone(NOTHING, '2026-11-23', 'shrug'), '2026-11-23', 'o');
  const { days } = withPain(withDone(withPain(once, '2026-11-23', 4), '2026-11-24', 'shrug'), '2026-11-24', 2);
  expect(days).toEqual([
    { day: '2026-11-23', done: { shrug: 1 }, doneOwn: { o: 1 }, pain: 4 },
    { day: '2026-11-24', done: { shrug: 1 }, doneOwn: {}, pain: 2 },
  ]);
});

test('more than the plan asks for makes up for nothing', () => {
  const plan = { ...emptyPlan('p', 0), exercises: [usualDose('shrug'), usualDose('neckTurn')], own: [OWN] };
  expect(adherence(plan, { done: { shrug: 9 }, doneOwn: {} })).toEqual({ done: 2, wanted: 5 });
});

test('whatever a plan says, what it forbids can’t be begun from it, except in a form that frees the body of it', () => {
  const exercises = fc.uniqueArray(
    fc.record({ id: fc.constantFrom(...EXERCISE_IDS), form: fc.constantFrom('easier', 'usual', 'harder') }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(exercises, fc.subarray([...EXERCISE_TAGS]), (chosen, avoid) => {
      const planned = chosen.map(({ id, form }) => ({ ...usualDose(id), form }));
      for (const { id, form } of followed({ ...emptyPlan('p', 0), exercises: planned, avoid })) {
        const { tags, easierFrees = [] } = exerciseOf(id);
        const asked = form === 'easier' ? tags.filter((tag) => !easierFrees.includes(tag)) : tags;
        expect(asked.filter((tag) => avoid.includes(tag))).toEqual([]);
      }
    }),
  );
});

test('every template is a plan that can be followed', () => {
  for (const template of PLAN_TEMPLATES) {
    const plan = { ...emptyPlan('p', 0), exercises: templateExercises(template) };
    expect(followed(plan)).toHaveLength(plan.exercises.length);
  }
});
