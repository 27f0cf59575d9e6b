import { expect, test } from 'vitest';
import { postureWith } from '../../mannequin/posture-angles';
import { sceneWith } from '../../mannequin/scene';
import { simulateLandmarks } from '../../simulation/simulate-landmarks';
import { MotionTaking } from './motion-taking.svelte';

/** Somebody at a desk looks over each shoulder twice. */
function looks(fps: number) {
  const scene = sceneWith({});
  return Array.from({ length: 26 * fps }, (_, i) => {
    const into = i / fps - 1;
    const share = into < 0 || into >= 24 ? 0 : (1 - Math.cos((2 * Math.PI * into) / 6)) / 2;
    const headYaw = 50 * share * (Math.floor(into / 6) % 2 ? -1 : 1);
    const timestampMs = (i * 1000) / fps;
    return simulateLandmarks({ scene, posture: postureWith({ headYaw }), timestampMs, personSeed: 1, frameSeed: i });
  });
}

test.each([8, 15, 30])('twice to each side is a range, told once (%i looks a second)', (fps) => {
  const taking = new MotionTaking();
  taking.start('neckTurn', 0);
  const told = looks(fps).flatMap((pose) => taking.look(pose, pose.timestampMs) ?? []);
  expect(told).toHaveLength(1);
  expect(taking.isTaking).toBe(false);
  expect(taking.outcome).toMatchObject({ kind: 'measured', motion: 'neckTurn', isKept: null });
  expect(told[0]!.leftDeg).toBeGreaterThan(35);
});

test('a trunk at a desk is asked to show its hips, and gives no number', () => {
  const taking = new MotionTaking();
  taking.start('trunkSideBend', 0);
  for (const pose of looks(8).slice(0, 80)) expect(taking.look(pose, pose.timestampMs)).toBeNull();
  expect(taking.hint).toBe('showHips');
});

test('when pictures stop it is no range, and nothing that comes later counts', () => {
  const taking = new MotionTaking();
  taking.start('neckTurn', 0);
  const all = looks(8);
  for (const pose of all.slice(0, 100)) taking.look(pose, pose.timestampMs);
  taking.tick(20_000);
  expect(taking.outcome).toEqual({ kind: 'interrupted' });
  for (const pose of all.slice(100)) expect(taking.look(pose, 20_000 + pose.timestampMs)).toBeNull();
});
