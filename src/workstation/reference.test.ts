import { expect, test } from 'vitest';
import { REFERENCE, REFERENCE_PARTS } from './reference';
import { SIDE_RULES } from './side/side-findings';

test('what the photo is judged by is never stricter than the published limit', () => {
  for (const part of REFERENCE_PARTS) {
    const { seenAs, free } = REFERENCE[part];
    if (!seenAs || !free) continue;
    const { from, to } = SIDE_RULES[seenAs].usual;
    expect(from ?? -Infinity).toBeLessThanOrEqual(free.from);
    expect(to ?? Infinity).toBeGreaterThanOrEqual(free.to);
  }
});

test('steps are in order', () => {
  for (const part of REFERENCE_PARTS) {
    const { rulaSteps } = REFERENCE[part];
    expect([...rulaSteps].sort((a, b) => a - b)).toEqual(rulaSteps);
  }
});
