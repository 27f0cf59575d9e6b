import { expect, test } from 'vitest';
import type { LandmarkName } from '../../geometry/landmarks';
import type { Person } from './landmark-finder';
import { LOOKS } from './looks';
import { LooksOverTime, type Cut } from './looks-over-time';
import { namedLandmarks } from '../named-landmarks';
import { LANDMARK_NAMES } from '../../geometry/landmarks';
import type { Region } from './region';

const FRAME = { width: 640, height: 480 };
const USUAL: Region = { centreX: 320, centreY: 400, size: 800, rotationRad: 0 };

const PLACES: Partial<Record<LandmarkName, readonly [number, number]>> = {
  nose: [320, 180],
  leftEye: [340, 170],
  rightEye: [300, 170],
  leftEar: [360, 175],
  rightEar: [280, 175],
  leftShoulder: [420, 330],
  rightShoulder: [220, 330],
};

/** Somebody at a desk, `x` pixels aside and `error` pixels from where they are. */
function personAt(x: number, error = 0): Person {
  const image = namedLandmarks((i) => {
    const [px, py] = PLACES[LANDMARK_NAMES[i]!] ?? [320, 700];
    return { x: px + x + error, y: py, visibility: 1 };
  });
  const world = namedLandmarks((i) => ({ x: i, y: 0, z: 0, visibility: 1 }));
  const points = { hipCentre: { x: 320 + x, y: 520 }, bodyEdge: { x: 320 + x, y: 200 } };
  return { presence: 0.9, image, world, ...points, region: USUAL, mask: () => undefined };
}

/** What each cut errs by, pixels: the same every time, and none on the whole. */
function errorOf({ way }: Cut): number {
  return way ? 3 * Math.cos((2 * Math.PI * (LOOKS.indexOf(way.look) + (way.isCloser ? 0.5 : 0))) / LOOKS.length) : 3;
}

function watch(fps: number, seconds: number, placeAt: (seconds: number) => number) {
  const looks = new LooksOverTime();
  let person = personAt(placeAt(0));
  const seen: { at: number; x: number; cut: Cut }[] = [];
  for (let i = 0; i <= seconds * fps; i++) {
    const at = i / fps;
    const cut = looks.next(person, USUAL, FRAME);
    person = looks.add(personAt(placeAt(at), errorOf(cut)), cut, at * 1000);
    seen.push({ at, x: person.image.nose.x - 320, cut });
  }
  return seen;
}

test.each([5, 15, 30])(
  'whoever sits still is cut ever differently, and the errors cancel, at %i frames a second',
  (fps) => {
    const seen = watch(fps, 6, () => 0);
    for (const { x } of seen.filter(({ at }) => at > 3.2)) expect(Math.abs(x)).toBeLessThan(1);
    expect(new Set(seen.map(({ cut }) => cut.region.size)).size).toBeGreaterThan(4);
  },
);

test.each([1, 5, 15, 30])('a move is followed within two looks, at %i frames a second', (fps) => {
  const seen = watch(fps, 8, (at) => (at < 4 ? 0 : 60));
  const after = seen.filter(({ at }) => at >= 4 + 2 / fps);
  for (const { x } of after) expect(Math.abs(x - 60)).toBeLessThan(10);
});

test.each([0.2, 2, 15])('a change of a centimetre is followed within a few looks, at %f looks a second', (fps) => {
  const seen = watch(fps, 20 / fps, (at) => (at < 9.5 / fps ? 0 : 11));
  for (const { x } of seen.slice(14)) expect(Math.abs(x - 11)).toBeLessThan(3);
});

test('who moves all the time is looked at plainly', () => {
  const seen = watch(15, 3, (at) => 400 * at);
  const odd = seen.filter(({ cut }) => cut.way !== null);
  expect(odd.length).toBeLessThan(seen.length * 0.6);
  for (const { at, x } of seen.slice(3)) expect(Math.abs(x - 400 * at)).toBeLessThan(60);
});

test('looks that lie far apart, as all day long, count together for a minute and a half', () => {
  const looks = new LooksOverTime();
  looks.add(personAt(0), { way: null }, 0);
  looks.add(personAt(4), { way: null }, 8000);
  expect(looks.add(personAt(8), { way: null }, 16_000).image.nose.x).toBeCloseTo(324);
  expect(looks.add(personAt(8), { way: null }, 160_000).image.nose.x).toBeCloseTo(328);
});

test('a head that tilts in place moves too', () => {
  const looks = new LooksOverTime();
  looks.add(personAt(0), { way: null }, 0);
  const { image } = personAt(0);
  const tilted = { ...image };
  for (const [name, down] of [
    ['rightEye', 18],
    ['rightEar', 22],
    ['leftEye', -18],
    ['leftEar', -22],
  ] as const)
    tilted[name] = { ...image[name], y: image[name].y + down };
  expect(looks.add({ ...personAt(0), image: tilted }, { way: null }, 100).image.rightEar.y).toBe(image.rightEar.y + 22);
});

test('where to look next is told by the usual region, not by the closer one', () => {
  const looks = new LooksOverTime();
  const astray = { ...personAt(0), hipCentre: { x: 320, y: 900 } };
  looks.add(personAt(0), { way: null }, 0);
  const mean = looks.add(astray, { way: { look: LOOKS[0]!, isCloser: true } }, 100);
  expect(mean.hipCentre.y).toBe(520);
});
