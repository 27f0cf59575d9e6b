import { describe, expect, test } from 'vitest';
import { NO_NOD, stepNod } from './nod';
import { NOT_STILL_YET, stepStillness } from './stillness';
import { normal, seeded } from './test-learner';

function readyAt(values: (tMs: number) => number, fps: number, endMs = 12_000): number | null {
  let stillness = NOT_STILL_YET;
  for (let t = 0; t < endMs; t += 1000 / fps) {
    const step = stepStillness(stillness, { value: values(t), atMs: t }, 0.5);
    stillness = step.stillness;
    if (step.isReady) return t;
  }
  return null;
}

function nods(pitch: (tMs: number) => number, fps: number): number {
  let [watch, count] = [NO_NOD, 0];
  for (let t = 0; t < 10_000; t += 1000 / fps) {
    const step = stepNod(watch, pitch(t), t);
    watch = step.watch;
    if (step.hasNodded) count++;
  }
  return count;
}

describe.each([5, 30])('at %d frames a second', (fps) => {
  test('moving and then holding still says ready about two seconds later', () => {
    const at = readyAt((t) => (t < 4000 ? t / 400 : 10), fps);
    expect(at).toBeGreaterThan(5100);
    expect(at).toBeLessThan(6600);
  });

  test('readings that scatter as a webcam’s do are still, a jump now and then too', () => {
    const chance = seeded(5);
    const noisy = (t: number) => (t < 4000 ? t / 400 : 10) + 0.5 * normal(chance) + (chance() < 0.03 ? 6 : 0);
    expect(readyAt(noisy, fps)).toBeLessThan(8000);
  });

  test('being still from the start says nothing, nor does going on moving', () => {
    expect(readyAt(() => 3, fps)).toBeNull();
    expect(readyAt((t) => 5 * Math.sin(t / 300), fps)).toBeNull();
  });

  test('a nod is one nod; looking down for long is none', () => {
    expect(nods((t) => (t > 4000 && t < 4700 ? 15 : 0), fps)).toBe(1);
    expect(nods((t) => (t > 4000 ? 20 : 0), fps)).toBe(0);
    expect(nods((t) => 3 * Math.sin(t / 200), fps)).toBe(0);
  });
});
