import { expect, test } from 'vitest';
import { randomPerson } from './random-figure';
import { seededRandom } from '../mannequin/random';

test('the same seed is the same person, another seed another', () => {
  expect(randomPerson(seededRandom(3))).toEqual(randomPerson(seededRandom(3)));
  expect(randomPerson(seededRandom(3))).not.toEqual(randomPerson(seededRandom(4)));
});

test('a hundred people have every hair style, beards and glasses, and adult heights', () => {
  const people = Array.from({ length: 100 }, (_, seed) => randomPerson(seededRandom(seed)));
  expect(new Set(people.map(({ look }) => look.hairStyle)).size).toBe(7);
  expect(people.filter(({ look }) => look.beard).length).toBeGreaterThan(10);
  expect(people.filter(({ look }) => look.glasses).length).toBeGreaterThan(15);
  for (const { body } of people) expect(body.statureM).toBeGreaterThan(1.5);
});

test('normal draws have mean 0 and spread 1', () => {
  const random = seededRandom(1);
  const draws = Array.from({ length: 20_000 }, () => random.normal());
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const spread = Math.sqrt(draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length);
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(spread - 1)).toBeLessThan(0.03);
});
