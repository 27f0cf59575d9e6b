import { describe, expect, test } from 'vitest';
import type { Pose } from '../geometry/landmarks';
import { everyLandmark, poseWith } from '../geometry/test-pose';
import { CAPTURE_START, HOLD_MS, SETTLE_MS, stepCapture, type CaptureState } from './baseline-capture';
import type { Conditions } from './framing';

/** What is seen at a moment, ms since the start. */
type Scene = (atMs: number) => Pose | null;

/** Framing, settling and holding, with a frame's worth of slack at one frame a second. */
const UNHURRIED_MS = 800 + SETTLE_MS + HOLD_MS + 3000;

describe.each([1, 5, 30])('at %d frames a second', (fps) => {
  const play = (scene: Scene, forMs: number, conditions?: Conditions) => replay(scene, { fps, forMs, conditions });

  test('a person who sits still is captured', () => {
    const { end } = play(swaying(2), UNHURRIED_MS);
    expect(end.phase).toBe('done');
  });

  test('the capture takes the settling and five steady seconds, no less', () => {
    const { doneAtMs } = play(swaying(2), UNHURRIED_MS);
    expect(doneAtMs).toBeGreaterThanOrEqual(SETTLE_MS + HOLD_MS);
  });

  test('the poses it hands over span the five seconds and no more than ten a second', () => {
    const { end } = play(swaying(2), UNHURRIED_MS);
    if (end.phase !== 'done') throw new Error(end.phase);
    const span = end.poses.at(-1)!.timestampMs - end.poses[0]!.timestampMs;
    expect(span).toBeGreaterThanOrEqual(HOLD_MS - 1000);
    expect(end.poses.length).toBeLessThanOrEqual(Math.min(fps, 10) * (HOLD_MS / 1000 + 1) + 2);
  });

  test('someone who shifts once starts the five seconds again and still gets there', () => {
    const shift: Scene = (atMs) => movedBy(atMs < 6500 ? 0 : 45);
    const { end, doneAtMs } = play(shift, UNHURRIED_MS + 6500);
    expect(end.phase).toBe('done');
    expect(doneAtMs).toBeGreaterThanOrEqual(6500 + HOLD_MS - 1000);
  });

  test('someone who never sits still is refused as unsteady', () => {
    const [here, there] = [movedBy(0), movedBy(60)];
    const { end } = play((atMs) => (Math.floor(atMs / 2000) % 2 === 0 ? here : there), 33_000);
    expect(end).toEqual({ phase: 'refused', reason: 'unsteady' });
  });

  test('someone who turns away while holding is refused as turned', () => {
    const { end } = play((atMs) => (atMs < 6000 ? poseWith() : poseWith({ turnedLeftDeg: 50 })), 12_000);
    expect(end).toEqual({ phase: 'refused', reason: 'turned' });
  });

  test('someone who leaves goes back to framing and can start over', () => {
    const leaving: Scene = (atMs) => (atMs > 5000 && atMs < 10_000 ? null : poseWith());
    expect(play(leaving, 9000).end).toMatchObject({ phase: 'framing', help: 'nobody' });
    expect(play(leaving, 10_000 + UNHURRIED_MS).end.phase).toBe('done');
  });

  test('badly framed, it waits and says what helps', () => {
    const { end } = play(() => poseWith({ distanceM: 0.3 }), 20_000);
    expect(end).toMatchObject({ phase: 'framing', help: 'moveBack' });
  });

  test('in the dark it never begins', () => {
    expect(play(() => poseWith(), 20_000, { meanLuma: 8 }).end).toMatchObject({ phase: 'framing', help: 'tooDark' });
  });

  test('a profile is captured when a side view is wanted', () => {
    const { end } = play(() => poseWith({ turnedLeftDeg: -90, distanceM: 1.8 }), UNHURRIED_MS, { view: 'side' });
    expect(end.phase).toBe('done');
  });
});

test('a single lost frame in the middle does not begin again', () => {
  const blink: Scene = (atMs) => (atMs >= 6000 && atMs < 6200 ? null : poseWith());
  const { end, doneAtMs } = replay(blink, { fps: 5, forMs: UNHURRIED_MS });
  expect(end.phase).toBe('done');
  expect(doneAtMs).toBeLessThan(800 + SETTLE_MS + HOLD_MS + 1000);
});

test('a glance to the side is forgiven, its pictures are not kept', () => {
  const glance: Scene = (atMs) => poseWith({ turnedLeftDeg: atMs >= 6000 && atMs < 6600 ? 50 : 0 });
  const { end } = replay(glance, { fps: 10, forMs: UNHURRIED_MS });
  if (end.phase !== 'done') throw new Error(end.phase);
  expect(end.poses.every((pose) => pose.timestampMs < 6000 || pose.timestampMs >= 6600)).toBe(true);
});

test('a laptop that slept in the middle begins the five seconds again', () => {
  const awake = replay(() => poseWith(), { fps: 5, forMs: 6000 }).end;
  expect(awake.phase).toBe('holding');
  expect(stepCapture(awake, poseWith(), 600_000)).toMatchObject({ phase: 'holding', share: 0 });
});

test('the end stays the end until the capture is started again', () => {
  const { end } = replay(swaying(0), { fps: 5, forMs: UNHURRIED_MS });
  expect(stepCapture(end, null, 99_000)).toBe(end);
  expect(stepCapture(CAPTURE_START, poseWith(), 99_000).phase).toBe('framing');
});

interface Replay {
  readonly fps: number;
  readonly forMs: number;
  readonly conditions?: Conditions | undefined;
}

function replay(scene: Scene, { fps, forMs, conditions }: Replay): { end: CaptureState; doneAtMs: number } {
  let state: CaptureState = CAPTURE_START;
  let doneAtMs = Infinity;
  for (let atMs = 0; atMs <= forMs; atMs += 1000 / fps) {
    state = stepCapture(state, scene(atMs), atMs, conditions);
    if (state.phase === 'done') doneAtMs = Math.min(doneAtMs, atMs);
  }
  return { end: state, doneAtMs };
}

/** Breathing and the pose model's wander, pixels. */
function swaying(pixels: number): Scene {
  return (atMs) => movedBy(pixels * Math.sin(atMs / 400));
}

function movedBy(pixels: number): Pose {
  const still = poseWith();
  return poseWith({ image: everyLandmark((name) => ({ x: still.image[name].x + pixels })) });
}
