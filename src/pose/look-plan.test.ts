import { describe, expect, test } from 'vitest';
import { startLookPlan, stepLookPlan, type Glimpse, type LookWish } from './look-plan';

const STILL: Glimpse = { changedNow: 0.002, changedSinceLook: 0.005 };
const MOVING: Glimpse = { changedNow: 0.06, changedSinceLook: 0.08 };
const SETTLED: Glimpse = { changedNow: 0.002, changedSinceLook: 0.08 };

interface Scene {
  readonly seconds: number;
  readonly glimpse: Glimpse;
  readonly need?: LookWish['need'];
  readonly saving?: boolean;
}

/** When the model was run, ms, while scenes are played at a camera's rate. A look makes what changed the new picture. */
function looksOf(scenes: readonly Scene[], fps: number): number[] {
  let [plan, nowMs] = [startLookPlan(0), 0];
  const looks: number[] = [];
  for (const { seconds, glimpse, need = 'steady', saving = false } of scenes) {
    let seen = glimpse;
    for (const endMs = nowMs + seconds * 1000; nowMs < endMs; nowMs += 1000 / fps) {
      const step = stepLookPlan(plan, seen, { need, saving }, nowMs);
      plan = step.plan;
      if (!step.look) continue;
      looks.push(nowMs);
      if (glimpse === SETTLED) seen = STILL;
    }
  }
  return looks;
}

function gaps(looks: readonly number[]): number[] {
  return looks.slice(1).map((atMs, i) => atMs - (looks[i] ?? 0));
}

const within = (looks: readonly number[], fromS: number, toS: number) =>
  looks.filter((atMs) => atMs >= fromS * 1000 && atMs < toS * 1000).length;

describe.each([1, 2, 5, 15, 30])('with a camera of %d frames a second', (fps) => {
  test('somebody still and aligned is looked at every few seconds, and at least every ten', () => {
    const apart = gaps(looksOf([{ seconds: 120, glimpse: STILL }], fps));
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(6000);
    expect(Math.max(...apart)).toBeLessThanOrEqual(10_000);
  });

  test('saving power, looks still lie no more than eleven seconds apart', () => {
    const apart = gaps(looksOf([{ seconds: 120, glimpse: STILL, saving: true }], fps));
    expect(Math.max(...apart)).toBeLessThanOrEqual(11_000);
  });

  test('a movement that has settled is looked at within a second', () => {
    const looks = looksOf(
      [
        { seconds: 11, glimpse: STILL },
        { seconds: 2, glimpse: SETTLED },
      ],
      fps,
    );
    expect(within(looks, 11, 12.1)).toBeGreaterThanOrEqual(1);
  });

  test('doubt is settled at the camera’s pace, up to five a second, and then calmly', () => {
    const looks = looksOf([{ seconds: 60, glimpse: STILL, need: 'unsure' }], fps);
    expect(within(looks, 0, 1)).toBeGreaterThanOrEqual(Math.min(fps, 4));
    expect(within(looks, 0, 1)).toBeLessThanOrEqual(6);
    expect(within(looks, 30, 60)).toBeLessThanOrEqual(30);
  });

  test('what never stops moving costs at most one look in three seconds', () => {
    const looks = looksOf([{ seconds: 600, glimpse: MOVING }], fps);
    expect(within(looks, 60, 600)).toBeLessThanOrEqual(180);
    expect(Math.max(...gaps(looks))).toBeLessThanOrEqual(8_000 + 1000 / fps);
  });

  test('off is looked at twice as often as aligned, away is noticed to end within a second', () => {
    expect(Math.max(...gaps(looksOf([{ seconds: 60, glimpse: STILL, need: 'off' }], fps)))).toBeLessThanOrEqual(4500);
    const back = looksOf(
      [
        { seconds: 59, glimpse: STILL, need: 'away' },
        { seconds: 2, glimpse: MOVING, need: 'away' },
      ],
      fps,
    );
    expect(within(back, 59, 60.1)).toBeGreaterThanOrEqual(1);
  });
});

test('a clock that jumps back starts with a look', () => {
  const { plan } = stepLookPlan(startLookPlan(100_000), STILL, { need: 'steady', saving: false }, 100_000);
  expect(stepLookPlan(plan, STILL, { need: 'steady', saving: false }, 5000).look).toBe(true);
});
