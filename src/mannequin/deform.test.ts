import { expect, test } from 'vitest';
import { bodyBox, bodyField, bodyParts } from './body-shape';
import { NAMED_POSTURES } from './demo-script';
import { boneMatrices, deform, makeSkin } from './deform';
import { PEOPLE } from './person';
import { bodyWeights } from './skin-weights';
import { skeletonOf } from './skeleton';
import { poseSkeleton } from './forward-kinematics';
import { surfaceNets } from './surface-nets';
import { distance, type Vec3 } from '../geometry/vec3';

const skeleton = skeletonOf(PEOPLE.ari.body, 'seated');
const parts = bodyParts(skeleton);
const rest = surfaceNets(bodyField(parts), bodyBox('seated', 0.03));
const skin = makeSkin(rest, (point) => bodyWeights(parts, skeleton, point));

function deformed(posture: keyof typeof NAMED_POSTURES) {
  const posed = poseSkeleton(skeleton, NAMED_POSTURES[posture]);
  const into = { positions: new Float32Array(rest.positions.length), normals: new Float32Array(rest.positions.length) };
  deform(skin, boneMatrices(posed), into);
  return { posed, ...into };
}

test('the skin follows the bones: some of it lies round every joint of a slumped arm and trunk', () => {
  const { posed, positions } = deformed('slump');
  for (const bone of ['leftForearm', 'rightHand', 'upperTrunk', 'neck'] as const)
    expect(nearest(positions, posed.bones[bone].position)).toBeLessThan(0.11);
});

test('a vertex carried by one bone keeps its distance from that bone’s joint', () => {
  const { posed, positions } = deformed('phone');
  const hand = 15;
  const whole = [...skin.shares.keys()].filter((slot) => skin.bones[slot] === hand && (skin.shares[slot] ?? 0) > 0.999);
  expect(whole.length).toBeGreaterThan(5);
  for (const slot of whole) {
    const at = Math.floor(slot / 4) * 3;
    const before = distance(pointAt(rest.positions, at), skeleton.joints.rightHand) * skeleton.scale;
    expect(distance(pointAt(positions, at), posed.bones.rightHand.position)).toBeCloseTo(before, 5);
  }
});

function nearest(positions: Float32Array, to: Vec3): number {
  let least = Infinity;
  for (let at = 0; at < positions.length; at += 3) least = Math.min(least, distance(pointAt(positions, at), to));
  return least;
}

function pointAt(positions: Float32Array, at: number): Vec3 {
  return [positions[at] ?? 0, positions[at + 1] ?? 0, positions[at + 2] ?? 0];
}
