import { expect, test } from 'vitest';
import { poseWith } from '../../geometry/test-pose';
import { DESK_STEPS, STEP_MS } from '../../workstation/desk-step';
import type { Look } from '../run/look';
import type { RunListener } from '../run/run-state';
import { DeskRun } from './desk-run.svelte';

/** A live check whose looks the test gives. */
function liveLooks() {
  let listener: RunListener | null = null;
  let nowMs = 5000;
  const live = {
    isPractising: false,
    cameraKnowledge: {},
    subscribe(next: RunListener) {
      listener = next;
      return () => void (listener = null);
    },
  };
  const look = (fps: number, ms: number) => {
    for (let elapsed = 0; elapsed <= ms; elapsed += 1000 / fps) {
      const timestampMs = nowMs + elapsed;
      const check = { meanLuma: 110, lumaSpread: 40, change: 3 };
      const light = { faceLuma: 120, aroundLuma: 110, aroundBurnt: 0 };
      listener?.onLook?.({ result: { timestampMs, pose: poseWith({ timestampMs }), check, light } } as unknown as Look);
    }
    nowMs += ms + 1000 / fps;
  };
  return { live, look, isFollowed: () => listener !== null };
}

test.each([1, 5, 30])('the steps follow one another by the camera’s own time at %d looks a second', (fps) => {
  const { live, look } = liveLooks();
  const run = new DeskRun(live);
  run.start();
  for (const step of DESK_STEPS) {
    expect(run.step).toBe(step);
    look(fps, 4000);
    expect(run.share).toBeNull();
    run.beginStep();
    look(fps, STEP_MS[step] + 1000 / fps);
  }
  expect(run.step).toBeNull();
  expect(run.findings(false)).toMatchObject({ distance: { kind: 'fine' }, light: { kind: 'fine' } });
});

test('what is done here is practice, and no longer once the person has gone', () => {
  const { live, isFollowed } = liveLooks();
  const stop = new DeskRun(live).start();
  expect(live.isPractising).toBe(true);
  stop();
  expect(live.isPractising).toBe(false);
  expect(isFollowed()).toBe(false);
});

test('skipping everything ends the check with nothing but reasons', () => {
  const { live } = liveLooks();
  let done = 0;
  const run = new DeskRun(live, () => (done += 1));
  run.start();
  for (const _ of DESK_STEPS) run.skipStep();
  expect(run.step).toBeNull();
  expect(done).toBe(1);
  expect(Object.values(run.findings(false)).map(({ kind }) => kind)).toEqual(Array(7).fill('unknown'));
});
