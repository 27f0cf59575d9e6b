import { expect, test } from 'vitest';
import { HINT_AFTER_MS, NO_HINTS, stepHint, type HintLook, type LiveHint } from './live-hint';

const UNSEEN = { distance: null, light: null, bow: null };
const LIT = { meanLuma: 110, face: { faceLuma: 120, aroundLuma: 110, aroundBurnt: 0 } };
const WINDOW = { meanLuma: 140, face: { faceLuma: 60, aroundLuma: 240, aroundBurnt: 0.6 } };

/** What is said over some time, with the moment it is first said. */
function hints(fps: number, seconds: number, lookAt: (timestampMs: number) => Partial<HintLook>) {
  let state = NO_HINTS;
  const said: { readonly hint: LiveHint; readonly atMs: number }[] = [];
  for (let i = 0; i <= seconds * fps; i += 1) {
    const timestampMs = (i * 1000) / fps;
    const step = stepHint(state, { ...UNSEEN, ...lookAt(timestampMs), timestampMs });
    state = step.state;
    if (step.hint) said.push({ hint: step.hint, atMs: timestampMs });
  }
  return said;
}

const near = () => ({ distance: { value: 36, sd: 4 }, light: LIT });

test.each([1, 5, 30])('a screen that stays near is said after a minute and a half at %d looks a second', (fps) => {
  const [first] = hints(fps, 100, near);
  expect(first?.hint).toBe('screenNear');
  expect(first?.atMs).toBeGreaterThanOrEqual(HINT_AFTER_MS.screenNear);
  expect(first?.atMs).toBeLessThan(HINT_AFTER_MS.screenNear + 1100);
});

test('a short look from near, and a distance that could as well be fine, are nothing', () => {
  const short = (ms: number) => (ms % 60_000 < 50_000 ? near() : { distance: { value: 62, sd: 6 }, light: LIT });
  expect(hints(5, 300, short)).toEqual([]);
  expect(hints(5, 300, () => ({ distance: { value: 47, sd: 6 }, light: LIT }))).toEqual([]);
});

test('a window behind is said, and turning away for a moment does not begin it anew', () => {
  const turning = (ms: number) => ({ distance: null, light: ms % 30_000 < 2000 ? null : WINDOW });
  expect(hints(5, 100, turning)[0]?.hint).toBe('backlit');
});

test('after a break in the pictures it begins anew', () => {
  let state = NO_HINTS;
  for (let s = 0; s < 80; s += 1) state = stepHint(state, { ...UNSEEN, timestampMs: s * 1000, ...near() }).state;
  expect(stepHint(state, { ...UNSEEN, timestampMs: 200_000, ...near() }).hint).toBeNull();
});

test.each([1, 5, 30])('a head that stays bowed from the baseline has its screen low, at %d looks a second', (fps) => {
  const bowed = (ms: number) => ({ bow: ms % 7000 < 1000 ? null : { value: 14, sd: 3 } });
  const [first] = hints(fps, 320, bowed);
  expect(first?.hint).toBe('screenLow');
  expect(first?.atMs).toBeGreaterThanOrEqual(HINT_AFTER_MS.screenLow);
  expect(first?.atMs).toBeLessThan(HINT_AFTER_MS.screenLow + 2200);
});

test('a phone in the lap for some minutes, and a head bowed a little all day, are no low screen', () => {
  const phone = (ms: number) => ({ bow: { value: ms % 300_000 < 240_000 ? 18 : 1, sd: 3 } });
  expect(hints(1, 900, phone)).toEqual([]);
  expect(hints(1, 900, () => ({ bow: { value: 4, sd: 3 } }))).toEqual([]);
  expect(hints(1, 900, () => ({ bow: { value: 8, sd: 3 } }))).toEqual([]);
});
