import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestTo, pageTimeMs, withLook, type Look } from './capture-clock';

/** A camera's looks: every interval one, each arriving after the camera's own delay and some waiting. */
function looksOf(startMs: number, waits: readonly number[], everyMs: number): readonly Look[] {
  return waits.reduce<readonly Look[]>((looks, waitMs, i) => {
    const timestampMs = i * everyMs;
    return withLook(looks, { timestampMs, arrivedMs: startMs + timestampMs + waitMs });
  }, []);
}

test.each([1, 5, 30])(
  'at %i looks a second two cameras of one moment agree, however the engine makes them wait',
  (fps) => {
    const waits = fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(waits, waits, fc.integer({ min: 0, max: 1e6 }), (first, second, lateStartMs) => {
        // In nine seconds each camera is once as prompt as it can be.
        const [a, b] = [first, second].map((each) => each.map((wait, i) => (i % 5 === 0 ? 20 : wait)));
        const one = looksOf(1000, a!, 1000 / fps);
        const other = looksOf(1000 + lateStartMs, b!, 1000 / fps);
        // The second camera began later: what it calls 0 is the first one's lateStartMs.
        expect(pageTimeMs(other, 0)).toBeCloseTo(pageTimeMs(one, lateStartMs), 6);
      }),
      { numRuns: 50 },
    );
  },
);

test('a camera that began anew has a new clock', () => {
  const looks = withLook([{ timestampMs: 9000, arrivedMs: 9050 }], { timestampMs: 0, arrivedMs: 20_000 });
  expect(pageTimeMs(looks, 100)).toBe(20_100);
});

test('the nearest of several moments is taken, and none where there is none', () => {
  const all = [100, 200, 300].map((timestampMs) => ({ timestampMs }));
  expect(nearestTo(all, 240)?.timestampMs).toBe(200);
  expect(nearestTo(all, 9000)?.timestampMs).toBe(300);
  expect(nearestTo([], 5)).toBeNull();
});
