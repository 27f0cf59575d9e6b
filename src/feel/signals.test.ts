import { describe, expect, test } from 'vitest';
import { NO_NOD, stepNod, type NodTrunk } from './nod';
import { NOT_STILL_YET, stepStillness } from './stillness';
import { normal } from './test-learner';
import { seededChance } from '../geometry/chance';

function readyAt(values: (tMs: number) => number, fps: number, endMs = 12_000): number | null {
  let stillness = NOT_STILL_YET;
  for (let t = 0; t < endMs; t += 1000 / fps) {
    const step = stepStillness(stillness, { value: values(t), atMs: t }, 0.5);
    stillness = step.stillness;
    if (step.isReady) return t;
  }
  return null;
}

const STILL: NodTrunk = { across: 0, down: 0.6, size: -1 };

function nods(
  pitch: (tMs: number) => number,
  fps: number,
  trunk: (tMs: number) => NodTrunk | null = () => STILL,
): number {
  let [watch, count] = [NO_NOD, 0];
  for (let t = 0; t < 10_000; t += 1000 / fps) {
    const step = stepNod(watch, { pitchDeg: pitch(t), trunk: trunk(t) }, t);
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
    const chance = seededChance(5);
    const noisy = (t: number) => (t < 4000 ? t / 400 : 10) + 0.5 * normal(chance) + (chance() < 0.03 ? 6 : 0);
    expect(readyAt(noisy, fps)).toBeLessThan(8000);
  });

  test('being still from the start says nothing, nor does going on moving', () => {
    expect(readyAt(() => 3, fps)).toBeNull();
    expect(readyAt((t) => 5 * Math.sin(t / 300), fps)).toBeNull();
  });
});

describe.each([1, 5, 30])('a nod at %d frames a second', (fps) => {
  const nod = (t: number) => (t > 3900 && t < 5100 ? 15 : 0);

  test('is one nod; looking down for long is none, nor is a head that wanders', () => {
    expect(nods(nod, fps)).toBe(1);
    expect(nods((t) => (t > 3900 ? 20 : 0), fps)).toBe(0);
    expect(nods((t) => 3 * Math.sin(t / 200), fps)).toBe(0);
  });

  test('is told from a sway: there the shoulders go along', () => {
    const sway = (t: number) => Math.sin((2 * Math.PI * t) / 2300);
    const across = (t: number) => ({ ...STILL, across: 0.12 * sway(t) });
    expect(nods((t) => 14 * sway(t), fps, across)).toBe(0);
    const forward = (t: number) => ({ ...STILL, down: 0.6 + 0.1 * sway(t), size: -1 + 0.1 * sway(t) });
    expect(nods((t) => 14 * sway(t), fps, forward)).toBe(0);
  });

  test('is told from sinking for a moment', () => {
    expect(nods(nod, fps, (t) => ({ ...STILL, down: nod(t) ? 0.7 : 0.6 }))).toBe(0);
  });

  test('needs stillness before, and shoulders that are seen', () => {
    const arriving = (t: number) => ({ ...STILL, across: Math.max(0, (3900 - t) / 4000) });
    expect(nods(nod, fps, arriving)).toBe(0);
    expect(nods(nod, fps, () => null)).toBe(0);
  });
});

test('a head that was seen down and later up has not nodded when nobody looked in between', () => {
  const calm = stepNod(NO_NOD, { pitchDeg: 0, trunk: STILL }, 0).watch;
  const down = stepNod(calm, { pitchDeg: 15, trunk: STILL }, 1000).watch;
  expect(down.downSinceMs).toBe(1000);
  expect(stepNod(down, { pitchDeg: 0, trunk: STILL }, 4000).hasNodded).toBe(false);
});
