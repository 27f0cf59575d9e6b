import { expect, test } from 'vitest';
import { OneEuro } from './one-euro';

const RATES_FPS = [1, 5, 30];
const OPTIONS = { minCutoffHz: 0.05, hertzPerSpeed: 80, speedCutoffHz: 1 };
/** One unit of way, pixels. */
const OBJECT_PX = 500;

/** Feeds `wave` at a rate for some seconds and returns what came out. */
function run(fps: number, seconds: number, wave: (seconds: number) => number): number[] {
  const filter = new OneEuro(1, OPTIONS);
  return Array.from({ length: fps * seconds + 1 }, (_, i) => {
    const atMs = (i * 1000) / fps;
    return filter.smooth([wave(atMs / 1000)], atMs, OBJECT_PX)[0]!;
  });
}

/** The same wander each time, pixels. */
function noise(seconds: number): number {
  return 2 * Math.sin(seconds * 12345.678) * Math.cos(seconds * 987.654);
}

function spread(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

test('the first value comes through as it is', () => {
  expect(new OneEuro(2, OPTIONS).smooth([3, -4], 1000, 1)).toEqual(Float64Array.of(3, -4));
});

test.each(RATES_FPS)('at %i frames a second a still person becomes calmer', (fps) => {
  const raw = Array.from({ length: fps * 20 }, (_, i) => noise(i / fps));
  expect(spread(run(fps, 20, noise))).toBeLessThan(0.75 * spread(raw));
});

test.each(RATES_FPS)('at %i frames a second a change of posture has arrived after two seconds', (fps) => {
  const step = run(fps, 4, (seconds) => (seconds < 2 ? 100 : 200));
  expect(step.at(-1)).toBeGreaterThan(195);
  expect(step.at(-1)).toBeLessThanOrEqual(200);
});

test('a slow drift ends in the same place whatever the rate', () => {
  const ends = RATES_FPS.map((fps) => run(fps, 30, (seconds) => seconds * 2).at(-1)!);
  expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(4);
});

test('a frame with the time of the one before changes nothing', () => {
  const filter = new OneEuro(1, OPTIONS);
  filter.smooth([10], 500, 1);
  expect(filter.smooth([90], 500, 1)[0]).toBe(10);
  expect(filter.smooth([90], 400, 1)[0]).toBe(10);
});

test('after a reset the next value comes through as it is', () => {
  const filter = new OneEuro(1, OPTIONS);
  filter.smooth([10], 0, 1);
  filter.reset();
  expect(filter.smooth([90], 33, 1)[0]).toBe(90);
});

test('a person twice as far away is smoothed alike', () => {
  const near = new OneEuro(1, OPTIONS);
  const far = new OneEuro(1, OPTIONS);
  for (let i = 0; i < 60; i++) {
    const value = noise(i / 30) + i;
    const [nearNow] = near.smooth([value], i * 33, 400);
    const [farNow] = far.smooth([value / 2], i * 33, 200);
    expect(farNow! * 2).toBeCloseTo(nearNow!, 8);
  }
});
