import { describe, expect, test } from 'vitest';
import type { Behind, Judgement } from './judgement';
import { stepProtection, UNPROTECTED, type Protection } from './protection';

const judgement = (change: Partial<Judgement>): Judgement => ({
  timestampMs: 0,
  state: 'aligned',
  severity: 0,
  deviations: [],
  ...change,
});
const DOWN: Behind = { cause: 'headDown', severity: 0.6, protectedMs: 120_000 };
const down = judgement({ state: 'unknown', reason: 'lookingDown', event: 'lookingDown', behind: DOWN });
const up = judgement({});
const turned = judgement({ state: 'unknown', reason: 'headTurned', event: 'lookingAway' });
const away = judgement({ state: 'away', reason: 'nobody' });

/** Plays looks for so many seconds each; what is told at the end, and at which second a cause was first told. */
function replay(script: readonly (readonly [Judgement, number])[], fps: number) {
  let state: Protection = UNPROTECTED;
  let told = up;
  let firstS: number | null = null;
  let frame = 0;
  let endS = 0;
  for (const [each, seconds] of script) {
    endS += seconds;
    for (; frame / fps < endS; frame++) {
      const step = stepProtection(state, each, (1000 * frame) / fps);
      state = step.state;
      told = step.judgement;
      if (told.cause && firstS === null) firstS = frame / fps;
    }
  }
  return { told, firstS };
}

describe.each([0.2, 1, 5, 30])('at %d looks a second', (fps) => {
  test('a glance, a message and a minute of reading on the desk stay what they look like', () => {
    expect(
      replay(
        [
          [up, 20],
          [down, 100],
        ],
        fps,
      ).told,
    ).toMatchObject({ state: 'unknown', event: 'lookingDown' });
  });

  test('looking down that lasts is told as that, with how long', () => {
    const { told, firstS } = replay(
      [
        [up, 20],
        [down, 600],
      ],
      fps,
    );
    expect(told).toMatchObject({ state: 'off', cause: 'headDown', severity: 0.6 });
    expect(told.lastedMs! / 60_000).toBeCloseTo(10, 0);
    expect(Math.abs(firstS! - 140)).toBeLessThanOrEqual(2 / fps);
  });

  test('going between keyboard and screen never adds up', () => {
    const typing = Array.from(
      { length: 60 },
      () =>
        [
          [down, 20],
          [up, 10],
        ] as const,
    ).flat();
    expect(replay(typing, fps).firstS).toBeNull();
  });

  test('a look to the side neither adds nor forgives', () => {
    const { firstS } = replay(
      [
        [down, 110],
        [turned, 30],
        [down, 60],
      ],
      fps,
    );
    expect(firstS).toBeGreaterThan(140);
    expect(firstS).toBeLessThanOrEqual(150 + 4 / fps);
  });

  test('who was away begins anew', () => {
    expect(
      replay(
        [
          [down, 110],
          [away, 20],
          [down, 100],
        ],
        fps,
      ).firstS,
    ).toBeNull();
  });
});

test('a hand that stays at the face uncovers what lies behind it, and nothing where nothing does', () => {
  const hand = (behind: Behind) =>
    judgement({ state: 'unknown', reason: 'handAtFace', event: 'handAtFace', behind: { ...behind } });
  const lean = hand({ cause: 'sideLean', severity: 0.3, protectedMs: 90_000 });
  expect(replay([[lean, 80]], 1).told.state).toBe('unknown');
  expect(replay([[lean, 100]], 1).told).toMatchObject({ state: 'drifting', cause: 'sideLean' });
  const nothing = hand({ cause: null, severity: 0, protectedMs: 90_000 });
  expect(replay([[nothing, 100]], 1).told).toMatchObject({ state: 'aligned', event: 'handAtFace' });
});

test('a laptop that slept is no long look down', () => {
  const first = stepProtection(UNPROTECTED, down, 0);
  const woken = stepProtection(first.state, down, 3_600_000);
  expect(woken.judgement.state).toBe('unknown');
});
