import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceBand } from './distance-band';
import {
  armsLength,
  calibrateDistance,
  CARD_WIDTH_CM,
  TAPE_SD_CM,
  type DistanceCalibration,
} from './distance-calibration';
import { focalLengthPx } from './head-fit';
import { DEFAULT_FOV_DEG } from './viewing-distance';

const WIDTH = 640;
const POPULATION_EYES_CM = 6.3;

/** A person with their own eyes before a camera with its own lens, seen with the assumed ones. */
const scenes = fc.record({
  fovDeg: fc.double({ min: 50, max: 95, noNaN: true }),
  eyesCm: fc.double({ min: 5.4, max: 7.2, noNaN: true }),
  distanceCm: fc.double({ min: 40, max: 110, noNaN: true }),
});

interface Scene {
  readonly fovDeg: number;
  readonly eyesCm: number;
  readonly distanceCm: number;
}

function seen({ fovDeg, eyesCm, distanceCm }: Scene) {
  const focalPx = focalLengthPx(WIDTH, fovDeg);
  const eyesPx = (focalPx * eyesCm) / distanceCm;
  const head = { distanceCm: (focalLengthPx(WIDTH, DEFAULT_FOV_DEG) * POPULATION_EYES_CM) / eyesPx };
  return { head, frameWidth: WIDTH, cardPx: (focalPx * CARD_WIDTH_CM) / (distanceCm - 1) };
}

/** What a head fitted as so far away is with the calibration. */
function measured(
  fittedCm: number,
  { horizontalFovDeg = DEFAULT_FOV_DEG, eyeDistanceCm = POPULATION_EYES_CM }: DistanceCalibration,
) {
  const lens = focalLengthPx(WIDTH, horizontalFovDeg) / focalLengthPx(WIDTH, DEFAULT_FOV_DEG);
  return (fittedCm * lens * eyeDistanceCm) / POPULATION_EYES_CM;
}

describe('with a tape measure', () => {
  test.each(['card', 'no card'])('the person is where they measured, %s', (what) => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { head, frameWidth, cardPx } = seen(scene);
        const known = { distanceCm: scene.distanceCm, sdCm: TAPE_SD_CM };
        const found = calibrateDistance({ head, frameWidth, known, ...(what === 'card' && { cardPx }) });
        if (typeof found === 'string') throw new Error(found);
        expect(measured(head.distanceCm, found) / scene.distanceCm).toBeCloseTo(1, 6);
        expect(found.distanceSdShare).toBeLessThan(0.05);
      }),
    );
  });

  test('and a card it finds lens and eyes', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const found = calibrateDistance({ ...seen(scene), known: { distanceCm: scene.distanceCm, sdCm: TAPE_SD_CM } });
        if (typeof found === 'string') throw new Error(found);
        expect(found.eyeDistanceCm).toBeCloseTo(scene.eyesCm, 6);
        expect(found.horizontalFovDeg).toBeCloseTo(scene.fovDeg, 6);
      }),
    );
  });
});

test('a card alone finds the eyes to 2 %, and says that the distance stays a tenth unsure', () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const found = calibrateDistance(seen(scene));
      if (typeof found === 'string') throw new Error(found);
      expect(Math.abs((found.eyeDistanceCm ?? 0) / scene.eyesCm - 1)).toBeLessThan(0.02);
      expect(found.distanceSdShare).toBeGreaterThan(0.1);
      expect(found.horizontalFovDeg).toBeUndefined();
    }),
  );
});

test('what cannot be is refused, each with its reason', () => {
  const { head, frameWidth, cardPx } = seen({ fovDeg: 68, eyesCm: 6.3, distanceCm: 60 });
  expect(calibrateDistance({ head, frameWidth })).toBe('nothingGiven');
  expect(calibrateDistance({ head, frameWidth, cardPx: 12 })).toBe('cardTooSmall');
  expect(calibrateDistance({ head, frameWidth, cardPx: Number.NaN })).toBe('cardTooSmall');
  expect(calibrateDistance({ head, frameWidth, cardPx: cardPx * 2 })).toBe('implausibleCard');
  const far = { distanceCm: 200, sdCm: 1 };
  expect(calibrateDistance({ head, frameWidth, known: far })).toBe('implausibleDistance');
});

test('a straight arm reaches 60 to 75 cm from the eyes, and is known less well than a tape', () => {
  fc.assert(
    fc.property(fc.double({ min: 158, max: 195, noNaN: true }), (heightCm) => {
      const { distanceCm, sdCm } = armsLength(heightCm);
      expect(distanceCm).toBeGreaterThan(60);
      expect(distanceCm).toBeLessThan(76);
      expect(sdCm).toBeGreaterThan(TAPE_SD_CM);
    }),
  );
});

test('the band is sure in its middle and a toss at its edge', () => {
  expect(distanceBand({ value: 72, sd: 8 })).toMatchObject({ band: 'usual' });
  expect(distanceBand({ value: 72, sd: 8 }).chance).toBeGreaterThan(0.95);
  expect(distanceBand({ value: 50, sd: 6 }).chance).toBeLessThan(0.55);
  expect(distanceBand({ value: 35, sd: 4 }).band).toBe('near');
  expect(distanceBand({ value: 130, sd: 14 }).band).toBe('far');
});
