import { HAIR_STYLES, type BodyBuild, type Look, type Person } from '../mannequin/person';
import type { Random } from '../mannequin/random';

const SKINS = [
  '#f3d3bd',
  '#edc3a2',
  '#e0b08c',
  '#d29a74',
  '#b9815a',
  '#96603f',
  '#7a4b31',
  '#5b3825',
  '#432a1d',
] as const;
const HAIRS = [
  '#0f0c0b',
  '#1d1512',
  '#33221a',
  '#563822',
  '#7d5a38',
  '#b08a57',
  '#8b8783',
  '#d8d4cf',
  '#7a3b22',
] as const;
const EYES = ['#2c1b12', '#4a3220', '#5a3f28', '#5b7894', '#4f6b52', '#6b6f73'] as const;
const SHIRTS = [
  '#3f6f8f',
  '#a4516a',
  '#4d7d68',
  '#d6b25a',
  '#7a7f87',
  '#e7e4de',
  '#22252b',
  '#8c3f35',
  '#5c3d4e',
] as const;

/** Somebody. Independent draws: no look goes with a build. */
export function randomPerson(random: Random): Person {
  return { body: randomBody(random), look: randomLook(random) };
}

/** Adult statures, 5th to 95th percentile of women and men together. */
function randomBody(random: Random): BodyBuild {
  return {
    statureM: random.between(1.53, 1.88),
    shoulderWidth: random.between(0.88, 1.08),
    girth: random.between(0.88, 1.22),
    bust: random.next() < 0.5 ? 0 : random.between(0.3, 1),
    neckLength: random.between(0.88, 1.1),
    headSize: random.between(0.96, 1.05),
    jawWidth: random.between(0.9, 1.07),
  };
}

function randomLook(random: Random): Look {
  return {
    skin: random.pick(SKINS),
    hair: random.pick(HAIRS),
    hairStyle: random.pick(HAIR_STYLES),
    eyes: random.pick(EYES),
    shirt: random.pick(SHIRTS),
    sleeves: random.pick(['short', 'long']),
    trousers: random.pick(['#2c313c', '#3d3a36', '#4a4f58']),
    beard: random.next() < 0.25,
    glasses: random.next() < 0.3,
  };
}
