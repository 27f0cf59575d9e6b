import { PEOPLE } from '../../../src/mannequin/person';
import type { Film } from './film';
import { HOLDS } from './holds';

type Cast = Pick<Film, 'name' | 'condition' | 'scene' | 'noise' | 'quality'>;

const { ari, bea, chi, dee, eli, fay, gus, hoa } = PEOPLE;

const CAST: readonly Cast[] = [
  {
    name: 'dee',
    condition: '640 × 480, daylight, webcam above',
    scene: { person: dee, webcam: { placement: 'monitor', distanceM: 0.6 }, light: 'day', roomSeed: 3 },
    noise: 5,
    quality: 0.75,
  },
  {
    name: 'eli',
    condition: '16:9, laptop, glasses with reflections, dark clothes, dim',
    scene: {
      person: { ...eli, look: { ...eli.look, reflections: true, shirt: '#22252b' } },
      webcam: { placement: 'laptop', distanceM: 0.58, width: 640, height: 360, hfovDeg: 70 },
      light: 'dim',
      roomSeed: 12,
    },
    noise: 8,
    quality: 0.6,
  },
  {
    name: 'aya',
    condition: 'hijab, warm light, 640 × 480',
    scene: {
      person: { body: fay.body, look: { ...fay.look, hijab: '#5d6f7a' } },
      webcam: { placement: 'monitor', distanceM: 0.66 },
      light: 'warm',
      roomSeed: 21,
    },
    noise: 6,
    quality: 0.7,
  },
  {
    name: 'chi',
    condition: 'headphones, beard, window behind, 1280 × 720',
    scene: {
      person: { ...chi, look: { ...chi.look, headphones: true } },
      webcam: { placement: 'monitor', distanceM: 0.7, width: 1280, height: 720, hfovDeg: 74 },
      light: 'backlight',
      roomSeed: 8,
    },
    noise: 5,
    quality: 0.6,
  },
  {
    name: 'gus',
    condition: 'bald, 398 × 224, strong compression',
    scene: {
      person: gus,
      webcam: { placement: 'laptop', distanceM: 0.55, width: 398, height: 224, hfovDeg: 66 },
      light: 'flat',
      roomSeed: 15,
    },
    noise: 6,
    quality: 0.45,
  },
  {
    name: 'hoa',
    condition: 'portrait 480 × 640, dark clothes on a dark chair',
    scene: {
      person: { ...hoa, look: { ...hoa.look, shirt: '#2b2d33' } },
      webcam: { placement: 'monitor', distanceM: 0.62, width: 480, height: 640, hfovDeg: 50 },
      light: 'warm',
      roomSeed: 18,
    },
    noise: 6,
    quality: 0.7,
  },
  {
    name: 'bea',
    condition: 'long hair, camera off the level, 1080 lines',
    scene: {
      person: bea,
      webcam: { placement: 'monitor', distanceM: 0.56, width: 1440, height: 1080, rollDeg: 1.5 },
      light: 'day',
      roomSeed: 25,
    },
    noise: 4,
    quality: 0.8,
  },
  {
    name: 'ari',
    condition: 'far away, dim, noisy',
    scene: { person: ari, webcam: { placement: 'monitor', distanceM: 0.85 }, light: 'dim', roomSeed: 5 },
    noise: 10,
    quality: 0.6,
  },
];

/** Two looks a second: as many as a page gets on a slow machine that draws, or all day in doubt. */
const FPS = 2;
const SMALL_PEOPLE = 2;
const SMALL_SECONDS = 13;
const SMALL_HOLDS = [
  'upright',
  'slump-15',
  'chair-closer-6',
  'forward-head-18',
  'keyboard',
  'lean-in-10',
  'shoulder-up-12',
  'second-monitor',
  'head-tilt-12',
] as const;

const FULL_SECONDS = 20;
const MILD_SECONDS = 120;

/** `small` fits a continuous integration run; `full` has everybody in every posture and the mild ones for two minutes. */
export function filmsOf(size: 'small' | 'full'): readonly Film[] {
  const people = size === 'small' ? CAST.slice(0, SMALL_PEOPLE) : CAST;
  return people.map((one, seed) => ({ ...one, seed, fps: FPS, holds: size === 'small' ? smallHolds() : fullHolds() }));
}

function smallHolds(): Film['holds'] {
  return SMALL_HOLDS.map((name) => [name, SMALL_SECONDS] as const);
}

function fullHolds(): Film['holds'] {
  return HOLDS.map(({ name, isMild }) => [name, isMild ? MILD_SECONDS : FULL_SECONDS] as const);
}
