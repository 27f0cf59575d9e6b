import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sceneShift } from './scene-shift';
import { sceneSignature, type PersonBox } from '../camera/scene-signature';
import type { SceneSignature } from './scene-signature';
import { noiseAt, pictureOf } from '../camera/test-pictures';
import { roomOf } from '../camera/test-room';

const WIDTH = 256;
const HEIGHT = 192;
/** Person boxes keep room for moving: they are wider than the figure drawn below. */
const BOX: PersonBox = { x: 58, y: 45, width: 140, height: 160 };

interface View {
  readonly room: number;
  readonly dx?: number;
  readonly dy?: number;
  readonly scale?: number;
  readonly rollDeg?: number;
  readonly light?: number;
  readonly noise?: number;
  readonly personX?: number;
}

function see({
  room,
  dx = 0,
  dy = 0,
  scale = 1,
  rollDeg = 0,
  light = 1,
  noise = 2,
  personX = 128,
}: View): SceneSignature {
  const roomLuma = roomOf(room);
  const [cos, sin] = [Math.cos((rollDeg * Math.PI) / 180), Math.sin((rollDeg * Math.PI) / 180)];
  const picture = pictureOf(WIDTH, HEIGHT, (x, y) => {
    const isPerson = Math.abs(x - personX) < 45 && y > 60 + ((x - personX) / 8) ** 2;
    if (isPerson) return 60 + 20 * noiseAt(x >> 3, y >> 3, room + personX);
    const right = (x - WIDTH / 2 - dx * WIDTH) / scale;
    const below = (y - HEIGHT / 2 - dy * HEIGHT) / scale;
    const sceneX = right * cos + below * sin + WIDTH / 2;
    const sceneY = below * cos - right * sin + HEIGHT / 2;
    return light * roomLuma(sceneX / WIDTH, sceneY / HEIGHT) + noise * noiseAt(x, y, personX + 7 * noise);
  });
  return sceneSignature(picture, [BOX]);
}

const room = fc.integer({ min: 1, max: 400 });

/** Dozens of drawn pictures take a second, and several on a busy machine. */
const SLOW = { timeout: 30_000 };

/** Medians are 0.001 of the picture and 0.003 of scale. */
const SHIFT_TOLERANCE = 0.012;
const SCALE_TOLERANCE = 0.02;
const ROLL_TOLERANCE_DEG = 1;

/** The same rooms each time, each with a move of its own, -1..1. */
const ROOMS = Array.from({ length: 24 }, (_, i) => ({
  number: i + 1,
  across: noiseAt(i, 1, 99),
  down: noiseAt(i, 2, 99),
}));

/** Rooms whose furniture stands in one corner leave zoom and shift hard to tell apart: one in ten may miss. */
const LEAST_SHARE = 0.9;

test('a nudged camera is measured to a hundredth of the picture', SLOW, () => {
  const looks = ROOMS.map(({ number, across, down }) => {
    const [dx, dy] = [0.1 * across, 0.1 * down];
    const shift = sceneShift(see({ room: number }), see({ room: number, dx, dy, personX: 120 }));
    return { ...shift, missX: Math.abs(shift.dx - dx), missY: Math.abs(shift.dy - dy) };
  });
  const confident = looks.filter(({ confidence }) => confidence >= 0.5);
  const close = confident.filter(({ missX, missY }) => Math.max(missX, missY) < SHIFT_TOLERANCE);
  expect(confident.length / looks.length).toBeGreaterThan(0.6);
  expect(close.length / confident.length).toBeGreaterThanOrEqual(LEAST_SHARE);
});

test('an auto-framing zoom is measured as scale', SLOW, () => {
  const looks = ROOMS.map(({ number, across }) => {
    const scale = 1.01 + 0.1 * across;
    const shift = sceneShift(see({ room: number }), see({ room: number, scale, personX: 132 }));
    return { ...shift, miss: Math.abs(shift.scale - scale) };
  });
  const confident = looks.filter(({ confidence }) => confidence >= 0.5);
  expect(confident.length / looks.length).toBeGreaterThan(0.9);
  expect(confident.filter(({ miss }) => miss < SCALE_TOLERANCE).length / confident.length).toBeGreaterThanOrEqual(
    LEAST_SHARE,
  );
});

test('a stand that slips is measured as a turn of the scene, clockwise positive', SLOW, () => {
  const looks = ROOMS.map(({ number, across }) => {
    const rollDeg = 5 * across;
    const shift = sceneShift(see({ room: number }), see({ room: number, rollDeg, personX: 120 }));
    return { ...shift, missDeg: Math.abs(shift.rollDeg - rollDeg) };
  });
  const confident = looks.filter(({ confidence }) => confidence >= 0.5);
  expect(confident.length / looks.length).toBeGreaterThan(0.75);
  expect(
    confident.filter(({ missDeg }) => missDeg < ROLL_TOLERANCE_DEG).length / confident.length,
  ).toBeGreaterThanOrEqual(LEAST_SHARE);
});

test('a camera that stands still has not moved, whatever the person and the light do', SLOW, () => {
  fc.assert(
    fc.property(
      room,
      fc.integer({ min: 112, max: 144 }),
      fc.double({ min: 0.6, max: 1.3, noNaN: true }),
      (number, personX, light) => {
        const shift = sceneShift(see({ room: number }), see({ room: number, personX, light }));
        if (shift.confidence < 0.5) return;
        expect(Math.abs(shift.dx)).toBeLessThan(0.005);
        expect(Math.abs(shift.dy)).toBeLessThan(0.005);
        expect(Math.abs(shift.scale - 1)).toBeLessThan(0.01);
        expect(Math.abs(shift.rollDeg)).toBeLessThan(0.3);
      },
    ),
    { numRuns: 25 },
  );
});

test('another room is not taken for this one moved', SLOW, () => {
  fc.assert(
    fc.property(room, (number) => {
      const shift = sceneShift(see({ room: number }), see({ room: number + 1000 }));
      expect(shift.confidence).toBeLessThan(0.5);
    }),
    { numRuns: 25 },
  );
});

test('a plain wall gives no confidence', () => {
  const wall = (seed: number) =>
    sceneSignature(
      pictureOf(WIDTH, HEIGHT, (x, y) => 130 + 2 * noiseAt(x, y, seed)),
      [BOX],
    );
  expect(sceneShift(wall(1), wall(2)).confidence).toBeLessThan(0.2);
});

test('a picture filled by the person gives no confidence and no NaN', () => {
  const all = { x: -50, y: -50, width: 1000, height: 1000 };
  const signature = sceneSignature(
    pictureOf(WIDTH, HEIGHT, (x) => x),
    [all],
  );
  const shift = sceneShift(signature, signature);
  expect(shift.confidence).toBe(0);
  for (const value of Object.values(shift)) expect(Number.isFinite(value)).toBe(true);
});

test('a signature survives being kept as JSON', () => {
  const signature = see({ room: 3 });
  expect(JSON.parse(JSON.stringify(signature))).toEqual(signature);
});

test('nothing of the person is in the signature', () => {
  const withPerson = see({ room: 5, personX: 120, noise: 0 });
  const moved = see({ room: 5, personX: 136, noise: 0 });
  expect(moved).toEqual(withPerson);
});
