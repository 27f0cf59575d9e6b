import { describe, expect, test } from 'vitest';
import { stepDrill } from './drill';
import { startDrill, type DrillState } from './drill-state';
import { isBias, repositioningError } from './repositioning-error';
import { planWith, runDrill, type Learner } from './test-learner';
import { errorsOf } from './trial';

const twoAhead: Learner = { hold: () => 6, searchMs: 3000 };

describe.each([1, 5, 30])('at %d frames a second', (fps) => {
  test('six trials are measured in order, with the true error', () => {
    const { state } = runDrill(twoAhead, planWith(), { fps });
    expect(state.results.map((result) => result.trial)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(errorsOf(state.results)).toEqual([2, 2, 2, 2, 2, 2]);
  });

  test('losing sight in the middle of a hold repeats the trial and invents nothing', () => {
    const hide = (nowMs: number) => (nowMs > 9_000 && nowMs < 14_000 ? ('nobody' as const) : null);
    const { state, nowMs } = runDrill(twoAhead, planWith({ trials: 1 }), { fps, hide });
    expect(errorsOf(state.results)).toEqual([2]);
    expect(nowMs).toBeGreaterThan(14_000 + 1_000 + 4_000 + 3_000 + 5_000);
  });

  test('losing sight in any phase repeats at most that trial and invents nothing', () => {
    for (const lostMs of [1_000, 5_500, 9_000, 13_500, 20_000]) {
      const hide = (nowMs: number) => (nowMs >= lostMs && nowMs < lostMs + 20_000 ? ('nobody' as const) : null);
      const { state } = runDrill(twoAhead, planWith({ trials: 2 }), { fps, hide });
      expect(errorsOf(state.results), `at ${lostMs} ms`).toEqual([2, 2]);
    }
  });

  test('a pause while out of sight, and leaving while paused, keep what there was', () => {
    const hide = (nowMs: number) => (nowMs > 20_000 && nowMs < 40_000 ? ('nobody' as const) : null);
    const paused = runDrill(twoAhead, planWith({ trials: 2 }), { fps, hide, pause: [25_000, 90_000] });
    expect(errorsOf(paused.state.results)).toEqual([2, 2]);
    const left = runDrill(twoAhead, planWith(), { fps, pause: [20_000, Infinity], leaveMs: 60_000 });
    expect(left.state.at.phase).toBe('left');
    expect(errorsOf(left.state.results)).toEqual([2]);
  });

  test('a blink of lost tracking does not stop the trial', () => {
    const hide = (nowMs: number) => (nowMs >= 9_000 && nowMs < 10_000 ? ('lowConfidence' as const) : null);
    const { nowMs } = runDrill(twoAhead, planWith({ trials: 1 }), { fps, hide });
    expect(nowMs).toBeLessThan(20_500 + 2000 / fps);
  });

  test('who is slow has half a minute to find it; who never says "ready" gets void trials, and the drill goes on', () => {
    const slow = runDrill({ hold: () => 6, searchMs: 28_000 }, planWith({ trials: 2 }), { fps });
    expect(errorsOf(slow.state.results)).toEqual([2, 2]);
    const never = runDrill({ hold: () => 6, searchMs: Infinity }, planWith({ trials: 2 }), { fps });
    expect(never.state.results).toEqual([
      { kind: 'void', trial: 0, why: 'timedOut' },
      { kind: 'void', trial: 1, why: 'timedOut' },
    ]);
    expect(never.nowMs).toBeGreaterThan(2 * (4_000 + 30_000));
  });

  test('a pause in any phase costs no trial and invents none', () => {
    for (const pausedMs of [2_000, 6_000, 10_000, 15_000]) {
      const { state, nowMs } = runDrill(twoAhead, planWith({ trials: 2 }), {
        fps,
        pause: [pausedMs, pausedMs + 60_000],
      });
      expect(errorsOf(state.results), `at ${pausedMs} ms`).toEqual([2, 2]);
      expect(nowMs).toBeGreaterThan(60_000);
    }
  });

  test('leaving in any phase keeps exactly the trials that were finished', () => {
    for (const [leftMs, finished] of [
      [2_000, 0],
      [10_000, 0],
      [14_500, 1],
      [30_000, 1],
    ] as const) {
      const { state } = runDrill(twoAhead, planWith(), { fps, leaveMs: leftMs });
      expect(state.at.phase).toBe('left');
      expect(errorsOf(state.results), `at ${leftMs} ms`).toEqual(Array.from({ length: finished }, () => 2));
    }
  });
});

test('inside the band silence is the feedback; outside the error is shown', () => {
  const inside = runDrill({ hold: () => 4.9, searchMs: 1000 }, planWith(), { fps: 5 });
  expect(inside.shown).toEqual([]);
  expect(inside.state.results.every((result) => result.kind === 'measured' && result.isInside)).toBe(true);
  expect(runDrill(twoAhead, planWith(), { fps: 5 }).shown).toHaveLength(6);
});

test.each([
  ['each', 6],
  ['everySecond', 3],
  ['everyFourth', 1],
  ['none', 0],
] as const)('with feedback %s the error is shown %d times in six', (feedback, times) => {
  expect(runDrill(twoAhead, planWith({ feedback }), { fps: 5 }).shown).toHaveLength(times);
});

test('"ready" before the place is to be found, while paused or out of sight does nothing', () => {
  const plan = planWith();
  const start = startDrill(0);
  expect(stepDrill(start, { kind: 'ready' }, plan, 100)).toBe(start);
  const finding: DrillState = { ...start, at: { phase: 'finding', trial: 0, sinceMs: 0 } };
  expect(stepDrill({ ...finding, isPaused: true }, { kind: 'ready' }, plan, 100).at.phase).toBe('finding');
  expect(
    stepDrill({ ...finding, lost: { reason: 'nobody', seenSinceMs: null } }, { kind: 'ready' }, plan, 100).at.phase,
  ).toBe('finding');
});

test('a pause keeps what was measured and repeats only the trial it interrupted', () => {
  const plan = planWith();
  let state = runDrill(twoAhead, planWith({ trials: 2 }), { fps: 5 }).state;
  state = { ...state, at: { phase: 'holding', trial: 2, sinceMs: 0, values: [9, 9], careful: [] } };
  state = stepDrill(state, { kind: 'pause' }, plan, 1000);
  state = stepDrill(state, { kind: 'look', value: 9 }, plan, 60_000);
  expect(state.results).toHaveLength(2);
  state = stepDrill(state, { kind: 'resume' }, plan, 61_000);
  expect(state.at).toEqual({ phase: 'relaxing', trial: 2, sinceMs: 61_000, hasLeft: false });
});

describe('the guess', () => {
  const asking = planWith({ asksGuess: true, feedback: 'everySecond' });
  const held = (trial: number): DrillState => ({
    ...startDrill(0),
    at: { phase: 'holding', trial, sinceMs: 0, values: [6, 6], careful: [] },
  });

  test('is asked before the truth is shown, and only where it is shown', () => {
    expect(stepDrill(held(0), { kind: 'look', value: 6 }, asking, 5000).at.phase).toBe('showing');
    const guessing = stepDrill(held(1), { kind: 'look', value: 6 }, asking, 5000);
    expect(guessing.at.phase).toBe('guessing');
    expect(guessing.results).toEqual([]);
    const shown = stepDrill(guessing, { kind: 'guess', value: -1 }, asking, 8000);
    expect(shown.results).toEqual([{ kind: 'measured', trial: 1, error: 2, isInside: false, guess: -1 }]);
    expect(shown.at).toMatchObject({ phase: 'showing', feedback: 'error' });
  });

  test('that is not made holds nothing up, nor does leaning in to make it', () => {
    let state = stepDrill(held(1), { kind: 'look', value: 6 }, asking, 5000);
    state = stepDrill(state, { kind: 'unmeasured', reason: 'tooClose' }, asking, 15_000);
    expect(state).toMatchObject({ lost: null, at: { phase: 'guessing' } });
    state = stepDrill(state, { kind: 'look', value: 6 }, asking, 25_100);
    expect(state.results).toEqual([{ kind: 'measured', trial: 1, error: 2, isInside: false }]);
  });

  test('can be skipped without giving up the trial', () => {
    const guessing = stepDrill(held(1), { kind: 'look', value: 6 }, asking, 5000);
    expect(stepDrill(guessing, { kind: 'skip' }, asking, 6000).results).toHaveLength(1);
  });
});

describe('where one has to turn away first', () => {
  const turning = planWith({ angle: 'headYaw', target: 0, leaveBy: 15 });

  test('staying at the target starts no trial, and in the end voids it', () => {
    let state = startDrill(0);
    for (let t = 0; t < 10_000; t += 200) state = stepDrill(state, { kind: 'look', value: 1 }, turning, t);
    expect(state.at.phase).toBe('relaxing');
    for (let t = 10_000; t < 35_000; t += 200) state = stepDrill(state, { kind: 'look', value: 1 }, turning, t);
    expect(state.results).toEqual([{ kind: 'void', trial: 0, why: 'timedOut' }]);
  });

  test('a head turned too far to be measured has turned away, and is not lost', () => {
    let state = startDrill(0);
    for (let t = 0; t < 6_000; t += 200) state = stepDrill(state, { kind: 'farAway' }, turning, t);
    expect(state).toMatchObject({ lost: null, at: { phase: 'finding' } });
  });
});

test('a hold that was none is begun again, and a single jump does not spoil one', () => {
  const plan = planWith({ steadyWithin: 2 });
  const holding = (values: number[]): DrillState => ({
    ...startDrill(0),
    at: { phase: 'holding', trial: 0, sinceMs: 0, values, careful: [] },
  });
  const swayed = stepDrill(holding([4, 7, 4, 7, 4, 7]), { kind: 'look', value: 4 }, plan, 5000);
  expect(swayed).toMatchObject({ at: { phase: 'finding', trial: 0 }, results: [] });
  const jumped = stepDrill(holding([5, 5.2, 5, 5.1, 9, 5, 5.1, 5, 5.2, 5, 5]), { kind: 'look', value: 5 }, plan, 5000);
  expect(jumped.results).toMatchObject([{ kind: 'measured', error: 1 }]);
});

test.each([1, 5, 30])('who can’t hold still is let go after three tries of it, at %d frames a second', (fps) => {
  let look = 0;
  const restless: Learner = { hold: () => 6, searchMs: 1000, tremor: () => (look++ % 2 ? 3 : -3) };
  const { state, nowMs } = runDrill(restless, planWith({ trials: 2, steadyWithin: 2 }), { fps });
  expect(state.results).toEqual([
    { kind: 'void', trial: 0, why: 'unsettled' },
    { kind: 'void', trial: 1, why: 'unsettled' },
  ]);
  expect(nowMs).toBeLessThan(2 * (4_000 + 3 * (1_000 + 5_000) + 6_000 + 6_000 / fps + 1_000));
});

describe('a hold that is read by careful looks', () => {
  const plan = planWith({ isCareful: true });
  const holding: DrillState = {
    ...startDrill(0),
    at: { phase: 'holding', trial: 0, sinceMs: 0, values: [], careful: [] },
  };
  const live = (state: DrillState, t: number) => stepDrill(state, { kind: 'look', value: 9 }, plan, t);
  const careful = (state: DrillState, value: number, t: number) =>
    stepDrill(state, { kind: 'look', value: 9, careful: value }, plan, t);

  test('counts by them alone, and waits for the third when the hold is over', () => {
    let state = holding;
    for (let t = 200; t <= 7000; t += 200) state = live(state, t);
    expect(state.at.phase).toBe('holding');
    state = careful(state, 5, 7200);
    state = careful(state, 8, 8200);
    expect(state.at.phase).toBe('holding');
    state = careful(state, 6, 9200);
    expect(state.results).toMatchObject([{ kind: 'measured', error: 2 }]);
  });

  test('is counted by what there is after three times the hold', () => {
    let state = careful(holding, 5, 200);
    for (let t = 400; t <= 15_200; t += 200) state = live(state, t);
    expect(state.results).toMatchObject([{ kind: 'measured', error: 1 }]);
  });

  test('is let go when none comes in three times the hold', () => {
    let state = holding;
    for (let t = 200; t <= 15_200; t += 200) state = live(state, t);
    expect(state.results).toEqual([{ kind: 'void', trial: 0, why: 'timedOut' }]);
  });
});

test('skipping gives the trial up and a result away', () => {
  const plan = planWith();
  const skipped = stepDrill(
    { ...startDrill(0), at: { phase: 'finding', trial: 0, sinceMs: 0 } },
    { kind: 'skip' },
    plan,
    9,
  );
  expect(skipped.results).toEqual([{ kind: 'void', trial: 0, why: 'skipped' }]);
  expect(stepDrill(skipped, { kind: 'skip' }, plan, 10).at).toMatchObject({ phase: 'relaxing', trial: 1 });
});

test('errors split into bias and scatter', () => {
  expect(repositioningError([1, 3])).toEqual({ trials: 2, constant: 2, absolute: 2, variable: Math.SQRT2 });
  expect(repositioningError([-2, 2])).toMatchObject({ constant: 0, absolute: 2 });
  expect(repositioningError([5])).toMatchObject({ variable: null });
  expect(repositioningError([])).toBeNull();
});

test('a tendency is one only beyond chance and beyond what a webcam tells', () => {
  const errors = (values: number[]) => repositioningError(values)!;
  expect(isBias(errors([2, 2.2, 1.9, 2.1]), 1.3)).toBe(true);
  expect(isBias(errors([5, -4, 3, -3]), 1.3), 'scatter').toBe(false);
  expect(isBias(errors([0.4, 0.4, 0.5, 0.4]), 1.3), 'small, however steady').toBe(false);
  expect(isBias(errors([9]), 1.3), 'one trial').toBe(false);
});
