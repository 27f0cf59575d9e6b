import { expect, test } from 'vitest';
import { FigureModel } from './figure-model.svelte';
import { POSTURE_PRESETS, type PosturePreset } from './figure-presets';

/** The preset once it has arrived. */
function shown(preset: PosturePreset): FigureModel {
  const figure = new FigureModel();
  figure.choose(preset, true);
  return figure;
}

test('what happens forward and back is shown from the side, what happens sideways from in front', () => {
  for (const preset of ['slumped', 'forwardHead', 'rounded', 'overUpright', 'leaningIn', 'sway'] as const)
    expect([preset, shown(preset).azimuthDeg]).toEqual([preset, 90]);
  const figure = shown('slumped');
  figure.choose('sideLean', true);
  expect(figure.azimuthDeg).toBe(0);
  figure.azimuthDeg = 35;
  figure.choose('aligned', true);
  expect(figure.azimuthDeg).toBe(35);
});

test('a slump takes neck, head and shoulders along', () => {
  const { numbers, alignedNumbers: upright } = shown('slumped');
  expect(numbers.pelvis).toBeLessThan(upright.pelvis - 5);
  expect(numbers.upperBack).toBeGreaterThan(upright.upperBack + 20);
  expect(numbers.shoulders).toBeGreaterThan(upright.shoulders + 8);
  expect(numbers.neck).toBeGreaterThan(upright.neck + 8);
  expect(numbers.headForwardCm).toBeGreaterThan(upright.headForwardCm + 5);
  expect(numbers.headTippedBack).toBeGreaterThan(upright.headTippedBack + 20);
});

test('over-upright is past upright: pelvis forward, back arched, shoulder blades together, chin in', () => {
  const { numbers, alignedNumbers: upright } = shown('overUpright');
  expect(numbers.pelvis).toBeGreaterThan(upright.pelvis + 10);
  expect(numbers.upperBack).toBeLessThan(upright.upperBack - 25);
  expect(numbers.shoulders).toBeLessThan(upright.shoulders - 10);
  expect(numbers.headTippedBack).toBeLessThan(-5);
});

test('a preset is moved into, can be watched again, and is there at once where nothing may move', () => {
  const figure = new FigureModel();
  figure.choose('slumped', false);
  figure.frame(1000);
  figure.frame(2300);
  expect(figure.isMoving).toBe(true);
  expect(figure.numbers.upperBack).toBeGreaterThan(10);
  expect(figure.numbers.upperBack).toBeLessThan(25);
  figure.frame(4000);
  expect([figure.isMoving, figure.posture]).toEqual([false, POSTURE_PRESETS.slumped]);
  figure.again();
  figure.frame(5000);
  expect(figure.posture.thoracicFlexion).toBe(0);
  figure.choose('forwardHead', true);
  expect([figure.isMoving, figure.posture]).toEqual([false, POSTURE_PRESETS.forwardHead]);
});

test('a slider takes over from a movement under way', () => {
  const figure = new FigureModel();
  figure.choose('slumped', false);
  figure.frame(0);
  figure.set('neck', 12);
  figure.frame(2000);
  expect([figure.preset, figure.value('neck'), figure.value('upperBack')]).toEqual([null, 12, 0]);
});
