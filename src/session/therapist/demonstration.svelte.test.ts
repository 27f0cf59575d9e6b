import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeBrowser } from '../../camera/test-browser';
import { poseWith } from '../../geometry/test-pose';
import { DEFAULT_SETTINGS } from '../../storage/settings';
import { LITE, Replay } from '../test-live';
import { Demonstration } from './demonstration.svelte';

const HUNG = { kind: 'hung', detail: '' } as const;
const upright = (timestampMs: number) => poseWith({ timestampMs });

beforeEach(() => new FakeBrowser().install());
afterEach(() => vi.unstubAllGlobals());

/** A client who sits before the webcam and has been seen for two seconds. */
async function demonstrating() {
  const replay = new Replay();
  const demonstration = new Demonstration({
    openClient: () => Promise.resolve(replay),
    settings: () => DEFAULT_SETTINGS,
    newId: () => 'id',
    now: () => 0,
  });
  await demonstration.start({ kind: 'webcam' });
  await vi.waitFor(() => expect(replay.handlers).not.toBeNull());
  replay.play(upright, 2);
  return { demonstration, replay };
}

test('while the engine starts again the page can say so, and shows nothing that was seen before', async () => {
  const { demonstration, replay } = await demonstrating();
  expect(demonstration.features?.angles.headTilt).toBeDefined();
  replay.handlers?.onFault(HUNG, 'restarting');
  expect(demonstration).toMatchObject({ phase: { phase: 'running' }, restarting: HUNG, pose: null, features: null });
  replay.handlers?.onEngine?.(LITE);
  replay.play(upright, 1);
  expect(demonstration.restarting).toBeNull();
  expect(demonstration.features?.angles.headTilt).toBeDefined();
});

test('a frozen picture keeps its numbers while the engine starts again', async () => {
  const { demonstration, replay } = await demonstrating();
  await demonstration.toggleFreeze();
  replay.handlers?.onFault(HUNG, 'restarting');
  expect(demonstration.shownFeatures?.angles.headTilt).toBeDefined();
});

test('an engine that does not come back ends the demonstration with a word', async () => {
  const { demonstration, replay } = await demonstrating();
  replay.handlers?.onFault(HUNG, 'restarting');
  replay.handlers?.onFault(HUNG, 'stopped');
  expect(demonstration).toMatchObject({ phase: { phase: 'fault', fault: { from: 'engine' } }, restarting: null });
});
