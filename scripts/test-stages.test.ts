import { expect, test } from 'vitest';
import { FIRST_LANES, LAST_LANE, STAGES } from './test-stages.mjs';

test('every stage has its place in one lane', () => {
  expect([...FIRST_LANES.flat(), ...LAST_LANE].sort()).toEqual(Object.keys(STAGES).sort());
});

test('the films are there before the stories that need them', () => {
  expect(FIRST_LANES.flat()).toContain('footage');
  expect(LAST_LANE).toEqual(['build', 'e2e']);
});
