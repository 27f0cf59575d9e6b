import { expect, test } from 'vitest';
import { poseWith } from '../geometry/test-pose';
import { deskLook, type DeskLook } from './desk-look';
import { DESK_STEPS, SETTLE_MS } from './desk-step';
import { findingsOf, type DeskCamera } from './findings';
import { lightOf } from './light-finding';
import { sightOf, type DeskSights } from './step-sight';

const LIGHT = { meanLuma: 110, face: { faceLuma: 120, aroundLuma: 115, aroundBurnt: 0 } };
const ON_SCREEN: DeskCamera = { knowledge: {}, isApart: false };

function looks(fps: number, seconds: number, overrides: Parameters<typeof poseWith>[0] = {}): DeskLook[] {
  return Array.from({ length: Math.floor(fps * seconds) + 1 }, (_, i) => {
    const timestampMs = (i * 1000) / fps;
    return deskLook(poseWith({ ...overrides, timestampMs }), { timestampMs, light: LIGHT, camera: {} });
  });
}

function everyStep(overrides: Parameters<typeof poseWith>[0] = {}): DeskSights {
  return Object.fromEntries(DESK_STEPS.map((step) => [step, sightOf(looks(2, 8, overrides), 0)]));
}

test.each([1, 5, 30])('the same desk is told the same at %d looks a second', (fps) => {
  const sights = Object.fromEntries(
    DESK_STEPS.map((step) => [step, sightOf(looks(fps, 8, { distanceM: 0.78 }), 0)] as const),
  );
  expect(findingsOf(sights, ON_SCREEN)).toMatchObject({
    distance: { kind: 'fine' },
    facing: { kind: 'fine' },
    screenHeight: { kind: 'fine' },
    shoulders: { kind: 'fine' },
    mouse: { kind: 'fine' },
    leaningIn: { kind: 'fine' },
    light: { kind: 'fine' },
  });
});

test('eyes at 33 cm are near, at 130 cm far, and a hair beside the limit is said to be unknown', () => {
  const distance = (distanceM: number) => findingsOf(everyStep({ distanceM }), ON_SCREEN).distance;
  expect(distance(0.5)).toMatchObject({ kind: 'told', what: 'screenNear' });
  expect(distance(1.6)).toMatchObject({ kind: 'told', what: 'screenFar' });
  expect(distance(0.64)).toMatchObject({ kind: 'unknown', reason: 'borderline' });
});

test('a camera that stands apart tells no distance', () => {
  const { distance } = findingsOf(everyStep(), { knowledge: {}, isApart: true });
  expect(distance).toEqual({ kind: 'unknown', reason: 'cameraApart', seen: null });
});

test('a step that was skipped or in which nobody was leaves only what hangs on it unknown', () => {
  const sights: DeskSights = {
    ...everyStep(),
    mouse: 'skipped',
    type: sightOf(looks(2, 8, { presence: 0.1 }), 0),
  };
  const { mouse, shoulders, distance } = findingsOf(sights, ON_SCREEN);
  expect(mouse).toMatchObject({ kind: 'unknown', reason: 'skipped' });
  expect(shoulders).toMatchObject({ kind: 'unknown', reason: 'nobody' });
  expect(distance.kind).toBe('fine');
});

test('what comes in the first moments after the press does not count', () => {
  const early = looks(5, SETTLE_MS / 1000 - 0.3);
  expect(sightOf(early, 0)).toBe('tooFewLooks');
});

test('somebody seen from the side tells nothing of a desk', () => {
  expect(sightOf(looks(2, 8, { turnedLeftDeg: 90 }), 0)).toBe('wrongView');
});

test('one stray look in ten moves nothing', () => {
  const good = looks(2, 8);
  const stray = { ...good[8]!, distance: { value: 20, sd: 2 } };
  const sight = sightOf(
    good.map((look, i) => (i === 8 ? stray : look)),
    0,
  );
  expect(typeof sight === 'object' && sight.distance?.value).toBeGreaterThan(55);
});

test('a window behind is told by what burns out around the head, and a dark face before a plain wall is no window', () => {
  expect(lightOf({ meanLuma: 140, face: { faceLuma: 60, aroundLuma: 235, aroundBurnt: 0.6 } })).toMatchObject({
    what: 'backlit',
  });
  expect(lightOf({ meanLuma: 105, face: { faceLuma: 48, aroundLuma: 140, aroundBurnt: 0 } }).kind).toBe('fine');
  expect(lightOf({ meanLuma: 35, face: { faceLuma: 30, aroundLuma: 33, aroundBurnt: 0 } })).toMatchObject({
    what: 'dark',
  });
  expect(lightOf({ meanLuma: 110, face: null })).toMatchObject({ kind: 'unknown', reason: 'headHidden' });
});
