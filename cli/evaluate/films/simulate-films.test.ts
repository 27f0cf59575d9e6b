import { expect, test } from 'vitest';
import { filmsOf } from './cast';
import { scoreFilms } from './score-films';
import { simulateFilm } from './simulate-films';

/** Drawing and looking take minutes (`npm run evaluate -- --films`); here only what comes after the landmarks is played. */
test('two films of nine held postures are told right nearly all the time, and nobody is blamed for nothing', () => {
  const score = scoreFilms(filmsOf('small').map(simulateFilm));
  expect(score.right).toBeGreaterThanOrEqual(0.97);
  expect(score.alignedTold).toBeGreaterThanOrEqual(0.99);
  expect(score.falseOff).toBeLessThanOrEqual(0.005);
  expect(score.found).toBeGreaterThanOrEqual(0.95);
  expect(score.causeRight).toBeGreaterThanOrEqual(0.97);
  expect(score.secondsToRight).toBeLessThanOrEqual(3.5);
}, 40_000);

test('small changes held for two minutes are mostly found, and soon let go of afterwards', () => {
  const [film] = filmsOf('full');
  const mild = film!.holds.filter(([name]) => /^(slump-8|head-tilt-6|shoulder-up-6)$/.test(name));
  const upright = mild.map(() => ['upright', 20] as const);
  const holds = mild.flatMap((hold, i) => [hold, upright[i]!]);
  const score = scoreFilms([simulateFilm({ ...film!, holds })]);
  expect(score.mildFound).toBe(1);
  expect(score.rightByHold['upright']).toBeGreaterThanOrEqual(0.95);
}, 40_000);
