import { expect, test } from 'vitest';
import type { LookWish } from '../../pose/look-plan';
import type { LiveSession } from '../live/live-session.svelte';
import { LookPlanner } from './look-planner';

/** As much of a live check as a plan goes by. */
function planned(live: Pick<LiveSession, 'isGuiding' | 'phase'>): (LookWish | null)[] {
  const plans: (LookWish | null)[] = [];
  const seen = { ...live, judgement: null, isUnsure: false, plan: (wish: LookWish | null) => plans.push(wish) };
  new LookPlanner(seen as unknown as LiveSession, () => false).plan();
  return plans;
}

test('while a baseline is taken every picture counts', () => {
  expect(planned({ isGuiding: true, phase: { phase: 'capturing' } })).toEqual([null]);
});

test('a baseline that waits for somebody to read its words costs next to nothing', () => {
  expect(planned({ isGuiding: false, phase: { phase: 'capturing' } })).toMatchObject([{ need: 'away' }]);
});

test('with a baseline and nothing known yet a few quick looks are worth it', () => {
  expect(planned({ isGuiding: false, phase: { phase: 'watching' } })).toMatchObject([{ need: 'unsure' }]);
});
