import { expect, test } from 'vitest';
import type { Pixels } from '../camera/frame';
import { sceneSignature } from '../camera/scene-signature';
import { SCENE_UNMOVED, stepSceneCheck } from './scene-check';

/** A wall with a window, a shelf and a picture, seen by a camera shifted by some pixels. */
function room(shiftX: number): Pixels {
  const [width, height] = [320, 240];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.fill(lumaOf(x - shiftX, y), (y * width + x) * 4, (y * width + x) * 4 + 3);
  }
  return { width, height, data };
}

function lumaOf(x: number, y: number): number {
  if (x > 30 && x < 90 && y > 20 && y < 130) return 220;
  if (x > 180 && x < 290 && y > 60 && y < 75) return 60;
  if (x > 210 && x < 250 && y > 90 && y < 170) return 40;
  return 130 + (x % 37) / 3 + (y % 23) / 2;
}

const before = sceneSignature(room(0), []);

test('a camera that was pushed is believed at the second look, and so is its return', () => {
  const shifted = sceneSignature(room(30), []);
  const once = stepSceneCheck(SCENE_UNMOVED, before, shifted);
  expect(once.moved).toBe(false);
  const twice = stepSceneCheck(once, before, shifted);
  expect(twice.moved).toBe(true);
  const back = stepSceneCheck(stepSceneCheck(twice, before, before), before, before);
  expect(back.moved).toBe(false);
});

test('a baseline without a scene, or a look without one, changes nothing', () => {
  expect(stepSceneCheck(SCENE_UNMOVED, undefined, before)).toBe(SCENE_UNMOVED);
  expect(stepSceneCheck(SCENE_UNMOVED, before, undefined)).toBe(SCENE_UNMOVED);
});
