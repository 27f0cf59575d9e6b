import { expect, test } from 'vitest';
import { isMoved, withMovedCamera, type SceneMove } from './camera-moved';

const STILL: SceneMove = { dx: 0.004, dy: -0.003, scale: 1.004, rollDeg: 0.2, confidence: 0.95 };

test.each([
  ['shifted', { dx: 0.05 }, true],
  ['turned', { rollDeg: -4 }, true],
  ['zoomed by auto-framing', { scale: 1.1 }, true],
  ['still', {}, false],
  ['shifted in front of a plain wall, where nobody can tell', { dx: 0.1, confidence: 0.3 }, false],
])('a camera that is %s', (_, change, moved) => {
  expect(isMoved({ ...STILL, ...change })).toBe(moved);
});

test('nothing is judged after the camera moved, but away stays away', () => {
  const base = { timestampMs: 5, severity: 0.8, deviations: [] };
  expect(withMovedCamera({ ...base, state: 'off', cause: 'slump' })).toMatchObject({
    state: 'unknown',
    reason: 'cameraMoved',
  });
  expect(withMovedCamera({ ...base, state: 'away', reason: 'nobody' }).state).toBe('away');
});
