import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Frame } from '../camera/frame';
import { NewestFrame } from './worker/newest-frame';
import { noisePixels } from './test-pixels';
import { startWatchLoop } from './watch-loop';

beforeEach(() => void vi.useFakeTimers({ now: 0, toFake: [...TIMERS, 'performance'] }));
afterEach(() => void vi.useRealTimers());

const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;

/** A camera at 30 fps and an engine that takes `lookMs` for each frame. */
function setUp(lookMs: number, maxFps: number) {
  const seen = { looksAtMs: [] as number[], atOnce: 0, mostAtOnce: 0, ended: 0, errors: [] as unknown[] };
  const source = { framesLeft: Infinity };
  const parts = {
    now: () => performance.now(),
    take: async () => {
      await passing(33 - (performance.now() % 33));
      source.framesLeft -= 1;
      return source.framesLeft < 0 ? null : performance.now();
    },
    look: async (frameMs: number) => {
      seen.looksAtMs.push(frameMs);
      seen.mostAtOnce = Math.max(seen.mostAtOnce, (seen.atOnce += 1));
      await passing(lookMs);
      seen.atOnce -= 1;
    },
    onEnd: () => void (seen.ended += 1),
    onError: (error: unknown) => void seen.errors.push(error),
  };
  return { seen, source, parts, loop: startWatchLoop(parts, maxFps) };
}

function passing(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

test('frames are looked at one at a time, however slow the engine is', async () => {
  const { seen } = setUp(170, 30);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(seen.mostAtOnce).toBe(1);
  expect(seen.looksAtMs.length).toBeGreaterThan(45);
});

test('a frame that waited for the beat is not looked at: a fresher one is near', async () => {
  const ages: number[] = [];
  const newest = new NewestFrame();
  const put = () => newest.put({ image: noisePixels(4, 3), timestampMs: performance.now(), width: 4, height: 3 });
  const camera = setInterval(put, 33);
  const look = async ({ timestampMs }: Frame) => {
    ages.push(performance.now() - timestampMs);
    await passing(20);
  };
  const rest = { onEnd: () => undefined, onError: () => undefined, now: () => performance.now() };
  const loop = startWatchLoop({ take: (fromMs) => newest.take(fromMs), look, ...rest }, 12);
  await vi.advanceTimersByTimeAsync(10_000);
  loop.stop();
  clearInterval(camera);
  expect(ages.length).toBeGreaterThan(95);
  expect(Math.max(...ages)).toBeLessThan(10);
});

test('one look in five seconds becomes ten a second at once when asked', async () => {
  const { seen, loop } = setUp(20, 0.2);
  await vi.advanceTimersByTimeAsync(6000);
  expect(seen.looksAtMs).toHaveLength(2);
  loop.setMaxFps(10);
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen.looksAtMs.length).toBeGreaterThanOrEqual(10);
});

test('nothing is looked at after stop', async () => {
  const { seen, loop } = setUp(20, 30);
  await vi.advanceTimersByTimeAsync(500);
  loop.stop();
  await vi.advanceTimersByTimeAsync(50);
  const looks = seen.looksAtMs.length;
  await vi.advanceTimersByTimeAsync(2000);
  expect(seen.looksAtMs).toHaveLength(looks);
  expect(seen.ended).toBe(0);
});

test('the end of the frames is told once', async () => {
  const { seen, source } = setUp(20, 30);
  await vi.advanceTimersByTimeAsync(500);
  source.framesLeft = 0;
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen.ended).toBe(1);
});

test('a frame that can not be looked at ends the loop and is told', async () => {
  const errors: unknown[] = [];
  const look = () => Promise.reject(new Error('out of memory'));
  const rest = { onEnd: () => undefined, onError: (error: unknown) => void errors.push(error), now: () => 0 };
  startWatchLoop({ take: async () => 1, look, ...rest }, 30);
  await vi.advanceTimersByTimeAsync(100);
  expect(errors).toEqual([new Error('out of memory')]);
});
