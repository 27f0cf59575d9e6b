import { describe, expect, test } from 'vitest';
import type { Judgement } from './judgement';
import { NO_SEAT_DOUBT, stepSeatDoubt } from './seat-doubt';

const look = (change: Partial<Judgement>): Judgement => ({
  timestampMs: 0,
  state: 'drifting',
  severity: 0.3,
  deviations: [],
  ...change,
});
const doubted = look({ cause: 'slidDown', isSeatDoubted: true });
const upright = look({ state: 'aligned', severity: 0 });
const turned = look({ state: 'unknown', severity: 0, reason: 'headTurned' });

function isDueAfter(script: readonly (readonly [Judgement, number])[], fps: number): boolean {
  let state = NO_SEAT_DOUBT;
  let [frame, endS] = [0, 0];
  for (const [each, seconds] of script) {
    endS += seconds;
    for (; frame / fps < endS; frame++) state = stepSeatDoubt(state, each, (1000 * frame) / fps);
  }
  return state.isDue;
}

describe.each([0.2, 1, 5, 30])('at %d looks a second', (fps) => {
  test('the question comes when the doubt lasts', () => {
    expect(isDueAfter([[doubted, 10]], fps)).toBe(false);
    expect(isDueAfter([[doubted, 25]], fps)).toBe(true);
  });

  test('a shift on the seat asks nothing', () => {
    const shift = [
      [doubted, 8],
      [upright, 30],
    ] as const;
    expect(isDueAfter([...shift, ...shift, ...shift], fps)).toBe(false);
  });

  test('a glance aside does not start it anew', () => {
    expect(
      isDueAfter(
        [
          [doubted, 10],
          [turned, 5],
          [doubted, 12],
        ],
        fps,
      ),
    ).toBe(true);
  });

  test('a look in between that says otherwise is noise', () => {
    const wavering = [
      [doubted, 6],
      [upright, 1 / fps],
    ] as const;
    expect(isDueAfter(fps < 1 ? [[doubted, 25]] : [...wavering, ...wavering, ...wavering, [doubted, 2]], fps)).toBe(
      true,
    );
  });

  test('it stays long enough to be answered, and goes when it is over', () => {
    expect(
      isDueAfter(
        [
          [doubted, 25],
          [upright, 10],
        ],
        fps,
      ),
    ).toBe(true);
    expect(
      isDueAfter(
        [
          [doubted, 25],
          [upright, 60],
        ],
        fps,
      ),
    ).toBe(false);
  });
});
