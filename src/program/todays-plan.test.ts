import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowedForm, UNASKED, type Allowance } from './allowance';
import { EQUIPMENT } from './exercise';
import { EXERCISE_IDS, exerciseOf } from './exercises';
import { BODY_PLACES } from './intake';
import { LEAVE_OUTS, allowanceOf, type Screening } from './screening';
import { NEW, type Progress } from './progress';
import { MINUTES, todaysPlan, type PlanWish } from './todays-plan';

const MINUTE = 60_000;
const OPEN: Allowance = { kind: 'answered', avoid: [] };

function wishWith(changes: Partial<PlanWish>): PlanWish {
  return { allowance: OPEN, equipment: EQUIPMENT, minutes: 8, places: [], drift: null, progress: {}, ...changes };
}

const screenings: fc.Arbitrary<Screening> = fc.record({
  age: fc.constantFrom('under16', 'under18', 'adult'),
  isUrgent: fc.boolean(),
  isAskFirst: fc.boolean(),
  leaveOut: fc.subarray(LEAVE_OUTS),
});

test('no blocked tag reaches the plan of the day, whatever the answers, the things at hand and the progress', () => {
  const progress = fc.dictionary(
    fc.constantFrom(...EXERCISE_IDS),
    fc.record({ rung: fc.nat(30), good: fc.nat(1), back: fc.nat(2), day: fc.constantFrom('2026-11-29', null) }),
  ) as fc.Arbitrary<PlanWish['progress']>;
  fc.assert(
    fc.property(
      fc.option(screenings),
      fc.subarray([...EQUIPMENT]),
      fc.constantFrom(...MINUTES),
      fc.subarray([...BODY_PLACES]),
      progress,
      (screening, equipment, minutes, places, known) => {
        const allowance = allowanceOf(screening);
        const plan = todaysPlan(wishWith({ allowance, equipment, minutes, places, progress: known }));
        for (const { id, rung } of plan) {
          const form = allowedForm(exerciseOf(id), allowance);
          expect(form).not.toBeNull();
          if (form === 'easier') expect(rung.form).toBe('easier');
        }
        if (allowance.kind === 'none') expect(plan).toEqual([]);
        if (allowance.kind === 'everydayOnly') expect(plan.map(({ id }) => id)).toEqual(['walk']);
      },
    ),
  );
});

test('the plan lasts from five to twelve minutes and no longer than there is time', () => {
  for (const minutes of MINUTES)
    for (const allowance of [OPEN, UNASKED]) {
      const total = todaysPlan(wishWith({ allowance, minutes })).reduce((sum, { forMs }) => sum + forMs, 0);
      expect(total).toBeGreaterThanOrEqual(4.5 * MINUTE);
      expect(total).toBeLessThanOrEqual(minutes * MINUTE);
    }
});

test('before anything was answered the plan holds nothing but what suits nearly everybody', () => {
  const suits = ['shoulderRolls', 'scapularSqueeze', 'trunkSideBend', 'sitToStand', 'walk', 'slowBreathing'];
  for (const minutes of MINUTES)
    for (const { id } of todaysPlan(wishWith({ allowance: UNASKED, minutes }))) expect(suits).toContain(id);
});

test('strength makes up most of it where it is open, after a warm-up', () => {
  const plan = todaysPlan(wishWith({ minutes: 8 }));
  expect(exerciseOf(plan[0]!.id).kind).toBe('mobility');
  expect(plan.filter(({ id }) => exerciseOf(id).kind === 'strength').length).toBeGreaterThanOrEqual(3);
});

test('without a band, a mat or bottles nothing asks for them, and a plan comes together all the same', () => {
  const plan = todaysPlan(wishWith({ equipment: ['chair', 'wall'] }));
  for (const { id } of plan) expect(['chair', 'wall', undefined]).toContain(exerciseOf(id).needs[0]);
  expect(plan.length).toBeGreaterThanOrEqual(4);
});

test('what was done longest ago comes first, so that a week varies', () => {
  const done: Progress = { ...NEW, day: '2026-11-29' };
  const first = todaysPlan(wishWith({ minutes: 5 }));
  const progress = Object.fromEntries(first.map(({ id }) => [id, done]));
  const second = todaysPlan(wishWith({ minutes: 5, progress }));
  const strength = (plan: typeof first) => plan.map(({ id }) => id).filter((id) => exerciseOf(id).kind === 'strength');
  expect(strength(second).filter((id) => strength(first).includes(id))).toEqual([]);
});

test('a stiff upper back is warmed up with a movement of the upper back', () => {
  const plan = todaysPlan(wishWith({ minutes: 5, places: ['upperBack'] }));
  expect(exerciseOf(plan[0]!.id).aim).toBe('thoracicMobility');
});
