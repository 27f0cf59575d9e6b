import { describe, expect, test } from 'vitest';
import type { Judgement } from './judgement';
import { FIRST_STEP, STEP_CONFIG, stepJudgement, type StepState } from './step-judgement';

type Frame = Pick<Judgement, 'state'> & Partial<Judgement>;

const ALIGNED: Frame = { state: 'aligned' };
const SLUMP: Frame = { state: 'off', cause: 'slump', severity: 0.6 };
const TILT: Frame = { state: 'off', cause: 'headTilt', severity: 0.6 };
const AWAY: Frame = { state: 'away', reason: 'nobody' };

/** Plays what the frames say, for so many ms each, and returns when the shown judgement changed to what. */
function replay(script: readonly (readonly [frame: Frame, forMs: number])[], fps: number) {
  const changes: [atMs: number, shown: string][] = [];
  let state: StepState = FIRST_STEP;
  let startMs = 0;
  for (const [frame, forMs] of script) {
    for (let nowMs = startMs; nowMs < startMs + forMs; nowMs += 1000 / fps) {
      const judgement = { timestampMs: nowMs, severity: 0, deviations: [], ...frame };
      const step = stepJudgement(state, judgement, STEP_CONFIG, nowMs);
      state = step.state;
      const shown = step.judgement.cause ?? step.judgement.state;
      if (changes.at(-1)?.[1] !== shown) changes.push([nowMs, shown]);
    }
    startMs += forMs;
  }
  return changes;
}

describe.each([1, 5, 30])('at %i frames a second', (fps) => {
  const frameMs = 1000 / fps;

  test('a slump is shown once it lasted, and sitting up again sooner', () => {
    const changes = replay(
      [
        [ALIGNED, 5000],
        [SLUMP, 8000],
        [ALIGNED, 5000],
      ],
      fps,
    );
    expect(changes.map(([, shown]) => shown)).toEqual(['aligned', 'slump', 'aligned']);
    const [, [slumpMs], [uprightMs]] = changes as [[number, string], [number, string], [number, string]];
    expect(slumpMs - 5000).toBeGreaterThanOrEqual(STEP_CONFIG.enterMs - 1);
    expect(slumpMs - 5000).toBeLessThanOrEqual(STEP_CONFIG.enterMs + frameMs);
    expect(uprightMs - 13_000).toBeLessThanOrEqual(STEP_CONFIG.leaveMs + frameMs);
  });

  test('a wobble shorter than the wait is never shown', () => {
    const wobble = fps === 1 ? 1000 : 900;
    expect(
      replay(
        [
          [ALIGNED, 5000],
          [SLUMP, wobble],
          [ALIGNED, 5000],
        ],
        fps,
      ),
    ).toHaveLength(1);
  });

  test('a cause that keeps changing stays what it was', () => {
    const flicker = Array.from({ length: 10 }, (_, i) => [i % 2 ? TILT : SLUMP, 1000] as const);
    const causes = replay([[SLUMP, 5000], ...flicker], fps).map(([, shown]) => shown);
    expect(causes).toEqual(['slump']);
  });

  test('off is shown once it lasted, whichever cause each picture names', () => {
    const wavering = Array.from({ length: 8 }, (_, i) => [i % 2 ? TILT : SLUMP, Math.max(frameMs, 300)] as const);
    expect(replay([[ALIGNED, 3000], ...wavering], fps).length).toBeGreaterThan(1);
  });

  test('a moment without landmarks does not say that nobody is there', () => {
    const blink = fps === 1 ? 0 : 600;
    expect(
      replay(
        [
          [ALIGNED, 4000],
          [AWAY, blink],
          [ALIGNED, 4000],
        ],
        fps,
      ),
    ).toHaveLength(1);
    expect(
      replay(
        [
          [ALIGNED, 4000],
          [AWAY, 4000],
        ],
        fps,
      ).at(-1)?.[1],
    ).toBe('away');
  });
});

test('the first judgement is shown at once', () => {
  const first = { timestampMs: 0, severity: 0.5, deviations: [], state: 'off', cause: 'slump' } as const;
  expect(stepJudgement(FIRST_STEP, first, STEP_CONFIG, 0).judgement).toBe(first);
});

test('off does not fall back to drifting for a hair’s breadth', () => {
  const at = (severity: number, state: 'off' | 'drifting', nowMs: number): Judgement => ({
    timestampMs: nowMs,
    state,
    cause: 'slump',
    severity,
    deviations: [],
  });
  let step = stepJudgement(FIRST_STEP, at(0.55, 'off', 0), STEP_CONFIG, 0);
  for (let nowMs = 100; nowMs < 5000; nowMs += 100)
    step = stepJudgement(step.state, at(0.46, 'drifting', nowMs), STEP_CONFIG, nowMs);
  expect(step.judgement.state).toBe('off');
  for (let nowMs = 5000; nowMs < 9000; nowMs += 100)
    step = stepJudgement(step.state, at(0.3, 'drifting', nowMs), STEP_CONFIG, nowMs);
  expect(step.judgement.state).toBe('drifting');
});
