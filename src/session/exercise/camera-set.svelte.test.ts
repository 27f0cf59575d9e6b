import { expect, test } from 'vitest';
import { poseWith } from '../../geometry/test-pose';
import { setGoal } from '../../program/set/set-goal';
import { liveWith, testSource } from '../live/test-live';
import { CameraSet } from './camera-set.svelte';

const GOAL = setGoal('neckTurn', { repetitions: 3, holdMs: 0, perSide: true });
/** Facing the camera at a desk; the nose wanders aside as the head turns. */
const facing = (timestampMs: number) => poseWith({ timestampMs });
const turned = (timestampMs: number) => poseWith({ timestampMs, body: { nose: { x: 0.09 } } });

async function setBeforeCamera() {
  const { live, replay, baselines } = liveWith(testSource());
  await live.start({ kind: 'webcam' });
  const events: string[] = [];
  const session = new CameraSet({
    live,
    exercise: 'neckTurn',
    goal: GOAL,
    restMs: 0,
    onEvent: ({ kind }) => events.push(kind),
  });
  session.start();
  return { live, replay, baselines, events, session };
}

test('a set before the camera begins by keeping still and counts, and meanwhile nothing is taken for how one sits', async () => {
  const { live, replay, baselines, events, session } = await setBeforeCamera();
  replay.play(facing, 7);
  expect(events).toEqual(['placed', 'begun']);
  expect([live.isPractising, live.isExercising]).toEqual([true, true]);
  replay.play(turned, 1.2);
  replay.play(facing, 1.2);
  expect(session.set.done).toBe(1);
  expect(baselines.saved.items).toEqual([]);
  expect(session.end()).toMatchObject({ phase: 'over', done: 1 });
  expect([live.isPractising, live.isExercising]).toEqual([false, false]);
  replay.play(turned, 1);
  expect(session.set.done).toBe(1);
});

test('nobody before the camera pauses a set that was begun by a button', async () => {
  const { replay, events, session } = await setBeforeCamera();
  replay.play(facing, 1);
  session.begin();
  replay.play(facing, 2);
  replay.play(() => null, 3);
  expect(events.at(-1)).toBe('lost');
  replay.play(facing, 1);
  expect(events.at(-1)).toBe('found');
});
