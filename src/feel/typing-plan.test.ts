import { describe, expect, test } from 'vitest';
import { planWith, runDrill, type Learner } from './test-learner';
import { errorsOf } from './trial';
import { typingPlan } from './typing-plan';

/** At the target when asked first, 3 in front of it after two minutes of work. */
const typist: Learner = { hold: (trial) => (trial === 0 ? 4 : 7), searchMs: 3000 };

describe.each([1, 5, 30])('at %d frames a second', (fps) => {
  test('two minutes of work lie between finding it and coming back, and coming back is what counts', () => {
    const { state, nowMs } = runDrill(typist, typingPlan(planWith()), { fps });
    expect(errorsOf(state.results)).toEqual([0, 3]);
    expect(nowMs).toBeGreaterThan(130_000);
    expect(nowMs).toBeLessThan(170_000);
  });

  test('who looks down at the keys for a minute and a half loses nothing', () => {
    const hide = (nowMs: number) => (nowMs > 30_000 && nowMs < 120_000 ? ('lookingDown' as const) : null);
    const { state } = runDrill(typist, typingPlan(planWith()), { fps, hide });
    expect(errorsOf(state.results)).toEqual([0, 3]);
  });
});
