import { expect, test } from 'vitest';
import { NO_RATE, rateOf, stepRate, type RateMeter } from './rate-meter';

function play(fps: number, seconds: number, from: RateMeter = NO_RATE, startMs = 0): RateMeter {
  const times = Array.from({ length: fps * seconds }, (_, index) => startMs + (index * 1000) / fps);
  return times.reduce(stepRate, from);
}

test.each([1, 5, 30])('%i pictures a second are reported as such', (fps) => {
  expect(rateOf(play(fps, 10))).toBeCloseTo(fps, 1);
});

test('one picture is no rate', () => {
  expect(rateOf(stepRate(NO_RATE, 5))).toBeNull();
});

test('a slower rate shows within three seconds', () => {
  expect(rateOf(play(2, 4, play(30, 5), 5000))).toBeCloseTo(2, 1);
});

test('a clock that jumps back starts over instead of going negative', () => {
  expect(rateOf(stepRate(play(5, 3, NO_RATE, 100_000), 10))).toBeNull();
});
