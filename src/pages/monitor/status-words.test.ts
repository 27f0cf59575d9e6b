import { expect, test } from 'vitest';
import { cameraFault } from '../../camera/camera-fault';
import { m } from '../../paraglide/messages';
import { statusWords } from './status-words';

const SEEN = { judgement: null, personal: null, restarting: null, phase: { phase: 'watching' } } as const;

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
