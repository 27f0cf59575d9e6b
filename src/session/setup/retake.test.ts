import { expect, test } from 'vitest';
import { FIRST_CARE, stepCare, type CareState } from '../../posture/care';
import type { Judgement } from '../../posture/judgement';
import { savedBaseline } from '../../storage/test-saved-baseline';

const MINUTE_MS = 60_000;
const ALIGNED: Judgement = { state: 'aligned', severity: 0, deviations: [], timestampMs: 0 } as unknown as Judgement;
const AWAY: Judgement = { ...ALIGNED, state: 'away' } as Judgement;

/** Minutes with a baseline that is `agoMs` old, one of `count`, looked at so many times a second. */
function isDueAfter(minutes: number, { fps = 1, agoMs = MINUTE_MS, count = 1, judgement = ALIGNED } = {}): boolean {
  const saved = savedBaseline('first', {}, 1);
  const candidates = Array.from({ length: count }, (_, i) => savedBaseline(String(i)));
  let state: CareState = FIRST_CARE;
  for (let i = 0; i <= minutes * 60 * fps; i++) {
    const timestampMs = (i * 1000) / fps;
    const sight = { pose: null, judgement, saved, candidates, engineModel: 'litert-lite' };
    state = stepCare(state, { ...sight, timestampMs, nowMs: 1 + agoMs + timestampMs });
  }
  return state.isRetakeDue;
}

test.each([1, 5])('a first baseline may be taken again after ten minutes of work, at %d looks a second', (fps) => {
  expect(isDueAfter(9.9, { fps })).toBe(false);
  expect(isDueAfter(10.1, { fps })).toBe(true);
});

test('a second baseline, an old one, and ten minutes of an empty chair ask for nothing', () => {
  expect(isDueAfter(11, { count: 2 })).toBe(false);
  expect(isDueAfter(11, { agoMs: 24 * 60 * MINUTE_MS })).toBe(false);
  expect(isDueAfter(11, { judgement: AWAY })).toBe(false);
});
