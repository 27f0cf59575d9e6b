import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_LOOK, paceAfterLook, waitMs } from './pacing';

/** Looks at frames that come at these times and says at which ones. */
function looksAt(frameTimesMs: readonly number[], maxFps: number): number[] {
  let pace = FIRST_LOOK;
  const looks: number[] = [];
  for (const nowMs of frameTimesMs) {
    if (waitMs(pace, nowMs) > 0) continue;
    looks.push(nowMs);
    pace = paceAfterLook(pace, nowMs, maxFps);
  }
  return looks;
}

function jitteryCamera(fps: number, frames: number, jitterMs: number): number[] {
  return Array.from({ length: frames }, (_, i) => 1000 + (i * 1000) / fps + (i % 2 === 0 ? jitterMs : -jitterMs));
}

test('a 30 fps camera whose frames come a little early and late is still looked at 30 times a second', () => {
  const frames = jitteryCamera(30, 300, 2);
  expect(looksAt(frames, 30)).toHaveLength(300);
});

test('at five looks a second a 30 fps camera is looked at five times a second', () => {
  const looks = looksAt(jitteryCamera(30, 301, 3), 5);
  expect(looks.length).toBeGreaterThanOrEqual(50);
  expect(looks.length).toBeLessThanOrEqual(52);
});

test('after a pause looking starts afresh instead of catching up', () => {
  const beforeSleep = [1000, 1200, 1400];
  const afterSleep = Array.from({ length: 20 }, (_, i) => 3_600_000 + i * 10);
  expect(looksAt([...beforeSleep, ...afterSleep], 5)).toEqual([1000, 1200, 1400, 3_600_000]);
});

test('no second ever holds more looks than allowed, but for the one on the beat', () => {
  const times = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 200 });
  fc.assert(
    fc.property(times, fc.integer({ min: 1, max: 30 }), (gaps, maxFps) => {
      let nowMs = 0;
      const looks = looksAt(
        gaps.map((gap) => (nowMs += gap)),
        maxFps,
      );
      for (const from of looks) {
        const inSecond = looks.filter((at) => at >= from && at < from + 1000);
        expect(inSecond.length).toBeLessThanOrEqual(maxFps + 1);
      }
    }),
  );
});
