import { CapsuleGeometry, Group, Mesh, MeshStandardMaterial, Quaternion, Vector3 } from 'three';
import { restArmDirection, type Side } from './skeleton';
import { add, normalize, scale, type Vec3 } from '../geometry/vec3';

interface Finger {
  /** From the wrist along the hand and across it toward the thumb, metres. */
  readonly along: number;
  readonly across: number;
  readonly lengthM: number;
  readonly radiusM: number;
  /** How far it points across, against pointing along. */
  readonly spread: number;
}

const FINGERS: readonly Finger[] = [
  { along: 0.094, across: 0.027, lengthM: 0.06, radiusM: 0.0088, spread: 0.07 },
  { along: 0.098, across: 0.0095, lengthM: 0.068, radiusM: 0.009, spread: 0.02 },
  { along: 0.096, across: -0.008, lengthM: 0.062, radiusM: 0.0086, spread: -0.03 },
  { along: 0.088, across: -0.025, lengthM: 0.048, radiusM: 0.0078, spread: -0.08 },
  { along: 0.035, across: 0.026, lengthM: 0.05, radiusM: 0.0105, spread: 0.8 },
];

/** Straight fingers in the rest figure's hand, about the wrist. */
export function fingers(side: Side, material: MeshStandardMaterial): Group {
  const group = new Group();
  for (const finger of FINGERS) group.add(fingerMesh(side, finger, material));
  return group;
}

function fingerMesh(side: Side, finger: Finger, material: MeshStandardMaterial): Mesh {
  const hand = restArmDirection(side);
  const direction = normalize(add(hand, [0, 0, finger.spread]));
  const mesh = new Mesh(new CapsuleGeometry(finger.radiusM, finger.lengthM, 4, 10), material);
  mesh.quaternion.copy(new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), new Vector3(...direction)));
  mesh.position.set(...add(knuckle(hand, finger), scale(direction, finger.lengthM * 0.4)));
  mesh.castShadow = true;
  return mesh;
}

function knuckle(hand: Vec3, { along, across }: Finger): Vec3 {
  return add(scale(hand, along), [0, 0, across + 0.002]);
}
