import { describe, expect, test } from 'vitest';
import type { Judgement, PostureEvent } from './judgement';
import { movedShareOf, NOTHING_MOVED, stepMovedShare, type MovedShare } from './moved-share';
import { driftSizeDeg } from './drift-shown';

describe.each([0.1, 1, 15])('at %d looks a second', (fps) => {
  test('a camera that was moved for most of a while is told, one knocked for a moment is not', () => {
    expect(shareAfter(fps, [{ forS: 300 }, { forS: 600, event: 'cameraMoved' }])).toBeGreaterThan(0.5);
    expect(shareAfter(fps, [{ forS: 300 }, { forS: 40, event: 'cameraMoved' }])).toBeLessThan(0.2);
  });

  test('what was long ago fades', () => {
    expect(shareAfter(fps, [{ forS: 1200, event: 'chairMoved' }, { forS: 3600 }])).toBeLessThan(0.1);
  });
});

test('the first moments say nothing, nor does time away', () => {
  expect(shareAfter(5, [{ forS: 20, event: 'cameraMoved' }])).toBe(0);
  expect(stepMovedShare(NOTHING_MOVED, { ...at(5), state: 'away' })).toBe(NOTHING_MOVED);
});

test('a drift is as large as its largest angle; centimetres are none', () => {
  expect(driftSizeDeg({ headTilt: -0.8, shoulderTilt: 0.4, headForward: 1.9 })).toBe(0.8);
  expect(driftSizeDeg(undefined)).toBe(0);
});

interface Stretch {
  readonly forS: number;
  readonly event?: PostureEvent;
}

function shareAfter(fps: number, stretches: readonly Stretch[]): number {
  let state: MovedShare = NOTHING_MOVED;
  let nowS = 0;
  for (const { forS, event } of stretches) {
    const endS = nowS + forS;
    for (; nowS < endS; nowS += 1 / fps) state = stepMovedShare(state, at(nowS * 1000, event));
  }
  return movedShareOf(state);
}

function at(timestampMs: number, event?: PostureEvent): Judgement {
  return { timestampMs, state: 'aligned', severity: 0, deviations: [], ...(event && { event }) };
}
