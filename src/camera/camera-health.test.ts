import { describe, expect, test } from 'vitest';
import { startCameraHealth, stepCameraHealth, type CameraHealth, type HealthFinding } from './camera-health';
import type { FrameCheck } from './frame-check';

const ROOM: FrameCheck = { meanLuma: 105, lumaSpread: 42, change: 1.1 };
const BLACK: FrameCheck = { meanLuma: 2, lumaSpread: 0.5, change: 0 };
const FINGER: FrameCheck = { meanLuma: 38, lumaSpread: 5, change: 0.6 };
const NIGHT: FrameCheck = { meanLuma: 15, lumaSpread: 12, change: 1.5 };
const DUSK: FrameCheck = { meanLuma: 27, lumaSpread: 14, change: 1.5 };
const STUCK: FrameCheck = { ...ROOM, change: 0 };

interface Span {
  readonly seconds: number;
  readonly check: FrameCheck | null;
}

interface Replay {
  readonly findings: readonly { readonly atMs: number; readonly finding: HealthFinding }[];
  readonly last: CameraHealth;
}

/** Frames at a rate, and a tick each second besides, as the page runs it. Lists each change of finding. */
function replay(fps: number, spans: readonly Span[]): Replay {
  let state = startCameraHealth(0);
  let nowMs = 0;
  const findings: { atMs: number; finding: HealthFinding }[] = [];
  for (const { seconds, check } of spans) {
    for (let frame = 0; frame < seconds * fps; frame += 1) {
      nowMs += 1000 / fps;
      const before = state.finding;
      state = stepCameraHealth(state, check, nowMs);
      if (state.finding !== before) findings.push({ atMs: nowMs, finding: state.finding });
    }
  }
  return { findings, last: state };
}

describe.each([1, 5, 30])('at %i frames a second', (fps) => {
  const frameMs = 1000 / fps;

  test('a lit room is never reported', () => {
    expect(replay(fps, [{ seconds: 60, check: ROOM }]).findings).toEqual([]);
  });

  test.each([
    ['a shutter', BLACK],
    ['a finger', FINGER],
  ])('%s over the lens is named after two seconds and forgotten with the first clear frame', (_, check) => {
    const { findings } = replay(fps, [
      { seconds: 10, check: ROOM },
      { seconds: 10, check },
      { seconds: 2, check: ROOM },
    ]);
    expect(findings.map(({ finding }) => finding)).toEqual(['covered', 'ok']);
    expect(findings[0]?.atMs).toBeGreaterThanOrEqual(12_000);
    expect(findings[0]?.atMs).toBeLessThanOrEqual(12_000 + 2 * frameMs);
    expect(findings[1]?.atMs).toBeLessThanOrEqual(20_000 + 2 * frameMs);
  });

  test('a hand that passes the lens for a second is not named', () => {
    const spans = [
      { seconds: 5, check: ROOM },
      { seconds: 1, check: FINGER },
      { seconds: 5, check: ROOM },
    ];
    expect(replay(fps, spans).findings).toEqual([]);
  });

  test('a room too dark is named, and stays so until the light is clear of the limit', () => {
    const { findings } = replay(fps, [
      { seconds: 5, check: NIGHT },
      { seconds: 5, check: DUSK },
      { seconds: 5, check: ROOM },
    ]);
    expect(findings.map(({ finding }) => finding)).toEqual(['tooDark', 'ok']);
    expect(findings[1]?.atMs).toBeGreaterThan(10_000);
  });

  test('dusk alone is light enough', () => {
    expect(replay(fps, [{ seconds: 10, check: DUSK }]).findings).toEqual([]);
  });

  test('frames alike to the last bit are frozen after five seconds and ten repeats', () => {
    const { findings } = replay(fps, [
      { seconds: 5, check: ROOM },
      { seconds: 15, check: STUCK },
      { seconds: 2, check: ROOM },
    ]);
    const afterMs = Math.max(5000, 10 * frameMs);
    expect(findings.map(({ finding }) => finding)).toEqual(['frozen', 'ok']);
    expect(findings[0]?.atMs).toBeGreaterThanOrEqual(5000 + afterMs);
    expect(findings[0]?.atMs).toBeLessThanOrEqual(5000 + afterMs + 2 * frameMs);
  });

  test('no frame for five seconds is frozen, and the next frame mends it', () => {
    const { findings } = replay(fps, [
      { seconds: 5, check: ROOM },
      { seconds: 8, check: null },
      { seconds: 1, check: ROOM },
    ]);
    expect(findings.map(({ finding }) => finding)).toEqual(['frozen', 'ok']);
    expect(findings[0]?.atMs).toBeGreaterThanOrEqual(10_000 - frameMs);
    expect(findings[0]?.atMs).toBeLessThanOrEqual(10_000 + frameMs);
  });
});

test('a laptop that slept for an hour wakes without a fault, and has its five seconds to bring a frame', () => {
  const before = replay(5, [{ seconds: 10, check: ROOM }]).last;
  const wakeMs = before.lastStepMs + 3_600_000;
  const woken = stepCameraHealth(before, null, wakeMs);
  expect(woken.finding).toBe('ok');
  expect(stepCameraHealth(woken, null, wakeMs + 4000).finding).toBe('ok');
  const ticks = [1000, 2000, 3000, 4000, 5000].map((ms) => wakeMs + ms);
  expect(ticks.reduce((state, ms) => stepCameraHealth(state, null, ms), woken).finding).toBe('frozen');
});

test('where a frame is wanted only every ten seconds, a longer age limit keeps the peace', () => {
  const config = { frameAgeLimitMs: 30_000 };
  let state = startCameraHealth(0);
  for (let nowMs = 1000; nowMs <= 120_000; nowMs += 1000) {
    state = stepCameraHealth(state, nowMs % 10_000 === 0 ? ROOM : null, nowMs, config);
    expect(state.finding).toBe('ok');
  }
});
