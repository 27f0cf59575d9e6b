import { expect, test } from 'vitest';
import { endHold, NO_HOLD, stepHold } from './hold';

test.each([1, 5, 30])('a hold of ten seconds is told once it ends, at %d looks a second', (fps) => {
  let state = NO_HOLD;
  const ended = [];
  for (let i = 0; i <= 16 * fps; i++) {
    const seconds = i / fps;
    const step = stepHold(state, seconds >= 2 && seconds <= 12, seconds * 1000);
    state = step.state;
    if (step.ended) ended.push(step.ended);
  }
  expect(ended).toEqual([{ startMs: 2000, lastMs: 12_000 }]);
});

test('a landmark that strays for a moment does not end a hold, passing through is none', () => {
  let state = NO_HOLD;
  for (let ms = 0; ms <= 6000; ms += 100) state = stepHold(state, ms < 3000 || ms > 3600 ? true : null, ms).state;
  expect(endHold(state).ended).toEqual({ startMs: 0, lastMs: 6000 });
  const passing = stepHold(stepHold(NO_HOLD, true, 0).state, true, 500).state;
  expect(stepHold(passing, false, 2000).ended).toBeNull();
});
