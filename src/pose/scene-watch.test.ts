import { expect, test } from 'vitest';
import type { Pixels } from '../camera/frame';
import { sceneShift } from '../geometry/scene-shift';
import { noiseAt, pictureOf } from '../camera/test-pictures';
import { roomOf } from '../camera/test-room';
import type { Pose } from '../geometry/landmarks';
import { poseWith } from '../geometry/test-pose';
import { SceneWatch } from './scene-watch';

const WIDTH = 320;
const HEIGHT = 240;

interface Person {
  /** Middle of the head, pixels. */
  readonly x: number;
  readonly y: number;
  readonly isSideways?: boolean;
}

/** Somebody near the camera: elbows leave a tenth of the picture free on either side. */
const NEAR: Person = { x: 160, y: 90 };

function poseOf({ x, y, isSideways = false }: Person): Pose {
  const across = isSideways ? 0 : 1;
  const image = {
    nose: { x, y },
    leftEar: { x: x + 22 * across, y },
    rightEar: { x: x - 22 * across, y },
    leftShoulder: { x: x + 65 * across, y: y + 65 },
    rightShoulder: { x: x - 65 * across, y: y + 65 },
    leftElbow: { x: x + 95 * across, y: y + 150 },
    rightElbow: { x: x - 95 * across, y: y + 150 },
  };
  return poseWith({ timestampMs: 0, frame: { width: WIDTH, height: HEIGHT }, image });
}

/** A room, pushed by some pixels, and in front of it a person in a patterned shirt. */
function pictureWith({ x, y }: Person, push = 0, room = 3): Pixels {
  const roomLuma = roomOf(room);
  return pictureOf(WIDTH, HEIGHT, (column, row) => {
    const isHead = Math.hypot(column - x, row - y) < 32;
    const isBody = row > y + 55 && Math.abs(column - x) < 80 + (row - y - 55) / 3;
    if (isHead || isBody) return 70 + 60 * noiseAt((column - x) >> 3, (row - y) >> 3, 5);
    return roomLuma((column - push) / WIDTH, row / HEIGHT);
  });
}

const sceneAround = (person: Person, push = 0, room = 3) =>
  new SceneWatch().look(pictureWith(person, push, room), poseOf(person), 0)!;

test('a pushed camera is seen beside the head of somebody who fills the picture', () => {
  const rooms = Array.from({ length: 16 }, (_, room) => room + 1);
  const shifts = rooms.map((room) => sceneShift(sceneAround(NEAR, 0, room), sceneAround(NEAR, 16, room)));
  const told = shifts.filter(({ confidence }) => confidence > 0.6);
  const right = told.filter(({ dx }) => Math.abs(dx - 16 / WIDTH) < 0.012);
  expect(told.length).toBeGreaterThan(rooms.length / 2);
  // Bare walls leave a push and a zoom hard to tell apart.
  expect(right.length / told.length).toBeGreaterThan(0.75);
});

test('somebody who moves in front of a still camera moves nothing of the scene', () => {
  const shift = sceneShift(sceneAround(NEAR), sceneAround({ x: 178, y: 102 }));
  expect(shift.confidence).toBeGreaterThan(0.6);
  expect(Math.hypot(shift.dx, shift.dy)).toBeLessThan(0.005);
});

test('somebody seen from the side is left out in their whole depth, though their shoulders have no width', () => {
  const sideways = { ...NEAR, isSideways: true };
  const { rows } = sceneAround(sideways);
  const besideHead = rows.map((strip) => strip[Math.round((NEAR.y / HEIGHT) * strip.length)]);
  expect(besideHead[0]).not.toBeNull();
  expect(sceneShift(sceneAround(sideways), sceneAround({ ...sideways, x: 166 })).match).toBeGreaterThan(0.85);
});

test('the scene is looked at every few seconds, not at every look', () => {
  const watch = new SceneWatch();
  const looks = [0, 1000, 3900, 4000, 5000, 8100].map((atMs) => watch.look(pictureWith(NEAR), poseOf(NEAR), atMs));
  expect(looks.map((scene) => scene !== undefined)).toEqual([true, false, false, true, false, true]);
});
