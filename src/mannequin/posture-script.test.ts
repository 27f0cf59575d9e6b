import { expect, test } from 'vitest';
import { DEMO_SCRIPT, NAMED_POSTURES, scriptOf } from './demo-script';
import { withIdleMotion } from './idle-motion';
import { mixPostures, postureWith } from './posture-angles';
import { postureAt } from './posture-script';
import { poseIn, sceneWith } from './scene';
import { distance } from '../geometry/vec3';

const script = scriptOf([
  ['upright', 10],
  ['slump', 5],
]);

test('a posture is reached, held and left again', () => {
  expect(postureAt(script, 5000)).toEqual(NAMED_POSTURES.upright);
  expect(postureAt(script, 13000)).toEqual(NAMED_POSTURES.slump);
  const onTheWay = postureAt(script, 10700).thoracicFlexion;
  expect(onTheWay).toBeGreaterThan(5);
  expect(onTheWay).toBeLessThan(NAMED_POSTURES.slump.thoracicFlexion - 5);
});

test('the end of a script meets its beginning', () => {
  for (const played of [script, DEMO_SCRIPT])
    expect(postureAt(played, played.lengthMs).trunkLean).toBeCloseTo(
      postureAt(played, played.lengthMs - 0.01).trunkLean,
      3,
    );
});

test('nothing jumps while arms change place', () => {
  const scene = sceneWith({});
  const [from, to] = [postureWith({}), postureWith({ arms: 'chin' })];
  const wrist = (share: number) => poseIn(scene, mixPostures(from, to, share)).bones.rightHand.position;
  for (let step = 0; step < 100; step++)
    expect(distance(wrist(step / 100), wrist((step + 1) / 100))).toBeLessThan(0.02);
});

test('a figure that sits still stays within three degrees of its posture, and moves', () => {
  const upright = NAMED_POSTURES.upright;
  const seen = Array.from({ length: 300 }, (_, i) => withIdleMotion(upright, i * 200));
  for (const posture of seen) {
    expect(Math.abs(posture.thoracicFlexion)).toBeLessThan(1);
    expect(Math.abs(posture.headYaw)).toBeLessThan(3);
  }
  expect(new Set(seen.map((posture) => posture.headYaw)).size).toBeGreaterThan(290);
});
