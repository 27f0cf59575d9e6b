import { beforeEach, describe, expect, test } from 'vitest';
import type { Pose } from '../../geometry/landmarks';
import { poseWith } from '../../geometry/test-pose';
import { seatedPose } from '../../posture/test-seated-pose';
import { liveWith, testSource } from '../live/test-live';

const BASELINE_S = 9.5;
const upright = (timestampMs: number) => poseWith({ timestampMs });
/** Twice as far away: another chair, another room. */
const elsewhere = (timestampMs: number) => poseWith({ timestampMs, distanceM: 1.9 });
const dropped = (timestampMs: number) => poseWith({ timestampMs, body: { leftShoulder: { y: LOWER_Y } } });
const LOWER_Y = poseWith().world.leftShoulder.y + 0.05;
const nobody = () => null;

beforeEach(() => localStorage.clear());

async function started() {
  const made = liveWith(testSource());
  await restarted(made.live);
  return made;
}

async function restarted(live: ReturnType<typeof liveWith>['live']): Promise<void> {
  await live.start({ kind: 'webcam' });
  await new Promise((resolve) => setTimeout(resolve));
}

/** Takes a baseline in each posture, in turn. */
async function withBaselines(...seen: ((timestampMs: number) => Pose | null)[]) {
  const made = await started();
  for (const pose of seen) {
    made.live.takeBaseline();
    made.replay.play(pose, BASELINE_S);
  }
  made.live.stop();
  await restarted(made.live);
  return made;
}

describe.each([1, 5, 30])('at %i pictures a second', (fps) => {
  test('the set-up one sits down at is recognised by itself', async () => {
    const { live, replay, baselines } = await withBaselines(upright, elsewhere);
    replay.play(upright, 8, fps);
    expect(live.baseline?.baseline.id).toBe(baselines.saved.items[0]?.baseline.id);
    expect(live.care.offer).toBe('recognised');
    replay.play(upright, 3, fps);
    expect(live.judgement?.state).toBe('aligned');
  });

  test('where none fits it says so, and keeps the one in use', async () => {
    const { live, replay, baselines } = await withBaselines(upright);
    replay.play(elsewhere, 8, fps);
    expect(live.care.offer).toBe('none');
    expect(live.baseline?.baseline.id).toBe(baselines.saved.items[0]?.baseline.id);
    live.care.dismiss('none');
    expect(live.care.offer).toBeNull();
  });

  test('sitting and standing that look alike are asked about, once', async () => {
    const { live, replay, baselines } = await started();
    replay.play(upright, BASELINE_S);
    live.takeBaseline();
    live.taker.choosePosition('standing');
    replay.play(upright, BASELINE_S);
    live.stop();
    await restarted(live);
    replay.play(upright, 8, fps);
    expect(live.care.offer).toBe('several');
    live.care.choose(baselines.saved.items[0]?.baseline.id ?? '');
    expect(live.care.offer).toBeNull();
    expect(live.baseline?.baseline.setup.position).toBe('sitting');
  });

  test('somebody else who takes the chair is noticed', async () => {
    const { live, replay } = await withBaselines(upright);
    replay.play(upright, 8, fps);
    expect(live.care.offer).toBeNull();
    replay.play(nobody, 14, fps);
    replay.play(elsewhere, 12, fps);
    expect(live.care.offer).toBe('none');
  });

  test('one slouch and one return tell what this camera can tell', async () => {
    const { live, replay, baselines } = await withBaselines(upright);
    replay.play(upright, 2, fps);
    live.care.startCheck();
    replay.play(dropped, 7.5, fps);
    expect(live.care.check?.phase).toBe('tall');
    replay.play(upright, 7.5, fps);
    expect(live.care.check?.phase).toBe('done');
    const check = baselines.saved.items[0]?.check;
    expect(check?.told).toContain('shoulderTilt');
    expect(check?.backShare).toBeGreaterThan(0.5);
  });
});

test('retaken at the same desk, nothing is asked', async () => {
  const { live, replay } = await withBaselines(upright, upright);
  replay.play(upright, 5);
  expect(live.care.offer).toBeNull();
});

test('a check that nobody sat through is no check', async () => {
  const { live, replay, baselines } = await withBaselines(upright);
  replay.play(upright, 2);
  live.care.startCheck();
  replay.play(nobody, 8);
  expect(live.care.check?.phase).toBe('unclear');
  expect(baselines.saved.items[0]?.check).toBeUndefined();
});

test('a check of what was seen is still known on the next visit', async () => {
  const { live, replay } = await withBaselines(upright);
  replay.play(upright, 2);
  live.care.startCheck();
  replay.play(dropped, 7);
  replay.play(upright, 7);
  const { live: next } = liveWith(testSource());
  await restarted(next);
  expect(next.baseline?.check?.told).toContain('shoulderTilt');
});

test('the baseline follows a slow change while aligned, within two degrees, and goes back when asked', async () => {
  const { live, replay, baselines } = await withBaselines(upright);
  const tilted = (timestampMs: number) => poseWith({ timestampMs, body: { leftShoulder: { y: SLIGHTLY_Y } } });
  const SLIGHTLY_Y = poseWith().world.leftShoulder.y + 0.006;
  replay.play(tilted, 1200, 1);
  const drift = baselines.saved.items[0]?.baseline.drift?.shoulderTilt ?? 0;
  expect(Math.abs(drift)).toBeGreaterThan(0.1);
  expect(Math.abs(drift)).toBeLessThanOrEqual(2);
  live.care.resetDrift(baselines.saved.items[0]?.baseline.id ?? '');
  expect(baselines.saved.items[0]?.baseline.drift).toBeUndefined();
});

/** Back and lower, the hips out of sight: slid, or the chair let down and rolled. */
const back = (timestampMs: number) =>
  seatedPose({ timestampMs, posture: { seatForward: 0.08, seatUp: -0.03, trunkLean: -12, neckFlexion: 5 } });
const tall = (timestampMs: number) => seatedPose({ timestampMs });

describe('who may have sunk, or may have moved the chair', () => {
  test('is asked once that has lasted, and what they answer goes for this set-up from then on', async () => {
    const { live, replay, baselines } = await withBaselines(tall);
    const [saved] = baselines.saved.items;
    replay.play(back, 8, 5);
    expect(live.care.offer).not.toBe('seat');
    replay.play(back, 20, 5);
    expect(live.care.offer).toBe('seat');
    expect(live.judgement?.cause).toBe('slidDown');
    live.care.answerSeat(saved!.baseline.id, 'chair');
    replay.play(back, 5, 5);
    expect(live.judgement).toMatchObject({ state: 'aligned', event: 'chairMoved' });
    live.stop();
    await restarted(live);
    replay.play(back, 40, 5);
    expect(live.care.offer).not.toBe('seat');
    expect(live.judgement?.cause).toBeUndefined();
  });

  test('who sank is told so, and never asked again', async () => {
    const { live, replay, baselines } = await withBaselines(tall);
    replay.play(back, 30, 5);
    live.care.answerSeat(baselines.saved.items[0]!.baseline.id, 'sank');
    replay.play(back, 40, 5);
    expect(live.care.offer).not.toBe('seat');
    expect(live.judgement).toMatchObject({ cause: 'slidDown' });
    expect(live.judgement?.severity).toBeGreaterThan(0.3);
  });
});
