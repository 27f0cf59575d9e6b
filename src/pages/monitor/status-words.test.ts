import { expect, test } from 'vitest';
import { cameraFault } from '../../camera/camera-fault';
import { m } from '../../paraglide/messages';
import { FIRST_TAKING, type Taking } from '../../posture/taking-state';
import { statusWords } from './status-words';

const SEEN = {
  isSilent: false,
  source: null,
  judgement: null,
  personal: null,
  restarting: null,
  phase: { phase: 'watching' },
  taking: FIRST_TAKING,
} as const;

test('while the engine starts again the day says what failed, that it comes back, and that nothing is measured', () => {
  const { why } = statusWords({ ...SEEN, restarting: { kind: 'hung', detail: '' } }, false);
  expect(why).toContain(m.fault_engine_hung());
  expect(why).toContain(m.fault_engine_restarting());
  expect(why).toContain(m.coach_unmeasured());
});

test('a camera that fails is named on the day’s own page, with what helps', () => {
  const fault = { from: 'camera', fault: cameraFault('unplugged') } as const;
  const { why, toLive } = statusWords({ ...SEEN, phase: { phase: 'fault', fault, lasting: false } }, false);
  expect(why).toContain(m.fault_camera_unplugged());
  expect(why).toContain(m.fault_camera_unplugged_next());
  expect(toLive).toBe(true);
});

test('a camera that rests because nobody was there is no fault', () => {
  expect(statusWords({ ...SEEN, phase: { phase: 'paused' } }, true).word).toBe(m.coach_resting_title());
});

test('where there is no baseline yet the day’s own page leads through it, and a refusal leads to the live page', () => {
  const taking = (capture: Taking['capture']) =>
    statusWords({ ...SEEN, phase: { phase: 'capturing' }, taking: { ...FIRST_TAKING, capture } }, false);
  const settling = taking({ phase: 'settling', sinceMs: 0, lostSinceMs: null });
  expect(settling).toMatchObject({ word: m.live_capture_title(), why: m.live_capture_settle(), toLive: false });
  expect(taking({ phase: 'refused', reason: 'unsteady' })).toMatchObject({ toLive: true });
});
