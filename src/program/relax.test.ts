import { expect, test } from 'vitest';
import { RELAX_IDS, relaxSteps, stepAt } from './relax';

const NOTHING = { skipsShoulders: false };
const lengthMs = (id: (typeof RELAX_IDS)[number]) => relaxSteps(id, NOTHING).reduce((sum, { forMs }) => sum + forMs, 0);

test('letting go takes a minute, breathing three, tensing and releasing seven to ten, warmth fifteen', () => {
  expect(lengthMs('letGo')).toBe(60_000);
  expect(lengthMs('breathing')).toBe(180_000);
  expect(lengthMs('progressive')).toBeGreaterThan(7 * 60_000);
  expect(lengthMs('progressive')).toBeLessThan(10 * 60_000);
  expect(lengthMs('warmth')).toBe(15 * 60_000);
});

test('the breath is never held: in and out follow each other', () => {
  const steps = relaxSteps('breathing', NOTHING).map(({ step }) => step);
  expect(new Set(steps)).toEqual(new Set(['in', 'out']));
  expect(steps.slice(0, 4)).toEqual(['in', 'out', 'in', 'out']);
});

test('sore shoulders are not tensed', () => {
  const steps = relaxSteps('progressive', { skipsShoulders: true }).map(({ step }) => step);
  expect(steps).not.toContain('tenseShoulders');
});

test('the step of a moment is the same however often one looks', () => {
  const steps = relaxSteps('breathing', NOTHING);
  for (const everyMs of [33, 200, 1000])
    for (let ms = 0; ms < 180_000; ms += everyMs)
      expect(stepAt(steps, ms)!.step).toBe(ms % 10_000 < 4000 ? 'in' : 'out');
  expect(stepAt(steps, 180_000)).toBeNull();
});
