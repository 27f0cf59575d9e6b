import { expect, test } from 'vitest';
import type { JudgementState } from '../../posture/judgement';
import { stepInvitationTime, type InvitationTime } from './invitation-time';

function after(seconds: number, fps: number, stateAt: (second: number) => JudgementState): boolean {
  let time: InvitationTime | null = null;
  for (let look = 0; look <= seconds * fps; look += 1)
    time = stepInvitationTime(time, stateAt(look / fps), (1000 * look) / fps);
  return time?.isDue ?? false;
}

test.each([1, 5, 30])('nobody is invited within the first minute, and then they are, at %i looks a second', (fps) => {
  expect(after(59, fps, () => 'aligned')).toBe(false);
  expect(after(61, fps, () => 'aligned')).toBe(true);
});

test('an invitation waits while something has drifted, and stays once it is there', () => {
  expect(after(120, 5, (second) => (second < 50 ? 'aligned' : 'off'))).toBe(false);
  expect(after(120, 5, (second) => (second < 70 ? 'aligned' : 'off'))).toBe(true);
});

test('another source begins its own minute', () => {
  const before = stepInvitationTime(null, 'aligned', 500_000);
  expect(stepInvitationTime(before, 'aligned', 100)).toEqual({ sinceMs: 100, isDue: false });
});
