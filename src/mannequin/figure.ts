import {
  BufferAttribute,
  Bone as ThreeBone,
  Box3,
  Group,
  Matrix4,
  Mesh,
  MeshStandardMaterial,
  Color,
  Skeleton as ThreeSkeleton,
  SkinnedMesh,
} from 'three';
import type { BufferGeometry, Material } from 'three';
import { bodyMaterial } from './body-material';
import { bodyBox, bodyField, bodyParts } from './body-shape';
import { fingers } from './fingers';
import type { BonePlace, PosedSkeleton } from './forward-kinematics';
import { garmentEdges } from './garments';
import { faceMaterial, headAttachments, headGeometry, headMeasures, headMesh } from './head-parts';
import { openness, setSkin, setVertexData, toGeometry, vertexAt } from './mesh-geometry';
import type { Person } from './person';
import { phone } from './phone';
import { bodyWeights, headWeights } from './skin-weights';
import { BONES, SIDES, type Bone, type Skeleton } from './skeleton';
import { surfaceNets, type SurfaceMesh } from './surface-nets';
import { valueNoise } from './value-noise';
import { add, scale, type Vec3 } from './vec3';

const BODY_STEP_M = 0.0125;

/** A person to be drawn: made once for a skeleton, then moved. */
export interface Figure {
  readonly root: Group;
  place(posed: PosedSkeleton): void;
  /** Put the phone into the right hand or away. */
  showPhone(isShown: boolean): void;
  dispose(): void;
}

export function makeFigure(person: Person, skeleton: Skeleton): Figure {
  const root = new Group();
  const bones = Object.fromEntries(BONES.map((name) => [name, restBone(skeleton, name)])) as Record<Bone, ThreeBone>;
  const drawn = new ThreeSkeleton(BONES.map((name) => bones[name]));
  root.add(...BONES.map((name) => bones[name]));
  for (const mesh of [bodySkin(person, skeleton), headSkin(person, skeleton)]) {
    root.add(mesh);
    mesh.bind(drawn, new Matrix4());
  }
  const held = addParts(person, skeleton, bones);
  return {
    root,
    place: (posed) => placeBones(bones, posed),
    showPhone: (isShown) => void (held.visible = isShown),
    dispose: () => disposeAll(root),
  };
}

/** The skin is bound where the joints are at rest; bones are then placed in the room one by one, none hangs on another. */
function restBone({ joints }: Skeleton, name: Bone): ThreeBone {
  const bone = new ThreeBone();
  bone.name = name;
  bone.position.set(...joints[name]);
  bone.updateMatrixWorld(true);
  return bone;
}

function placeBones(bones: Record<Bone, ThreeBone>, { skeleton, bones: places }: PosedSkeleton): void {
  for (const name of BONES) setBone(bones[name], places[name], skeleton.scale);
}

function setBone(bone: ThreeBone, { position, rotation: { left, up, forward } }: BonePlace, size: number): void {
  bone.matrixAutoUpdate = false;
  bone.matrix.set(
    ...([left[0] * size, up[0] * size, forward[0] * size, position[0]] as const),
    ...([left[1] * size, up[1] * size, forward[1] * size, position[1]] as const),
    ...([left[2] * size, up[2] * size, forward[2] * size, position[2]] as const),
    ...([0, 0, 0, 1] as const),
  );
  bone.matrixWorldNeedsUpdate = true;
}

function bodySkin({ look }: Person, skeleton: Skeleton): SkinnedMesh {
  const parts = bodyParts(skeleton);
  const field = bodyField(parts);
  const mesh = surfaceNets(field, bodyBox(skeleton.stance, BODY_STEP_M));
  const geometry = toGeometry(mesh);
  const { positions } = mesh;
  setSkin(geometry, mesh, (point) => bodyWeights(parts, skeleton, point));
  const garment = (point: Vec3) => garmentEdges(skeleton, look.sleeves, point);
  const open = (point: Vec3, vertex: number) => [
    openness(field, point, vertexAt(mesh.normals, vertex)) * clothShade(point),
  ];
  setVertexData(geometry, { name: 'garment', size: 4 }, { positions, valueAt: garment });
  setVertexData(geometry, { name: 'openness', size: 1 }, { positions, valueAt: open });
  return skinned(geometry, bodyMaterial(look));
}

/** Folds and wear of cloth: soft patches, longer than wide. */
function clothShade([x, y, z]: Vec3): number {
  return 0.92 + 0.14 * valueNoise([x * 24, y * 9, z * 24]);
}

function headSkin({ look }: Person, skeleton: Skeleton): SkinnedMesh {
  const measures = headMeasures(skeleton);
  const mesh = headMesh(measures);
  const geometry = headGeometry(mesh, measures);
  const inRoom = moved(mesh, skeleton);
  geometry.setAttribute('position', new BufferAttribute(inRoom.positions, 3));
  setSkin(geometry, inRoom, (point) => headWeights(skeleton, point));
  return skinned(geometry, faceMaterial(look));
}

function moved(mesh: SurfaceMesh, { joints, body }: Skeleton): SurfaceMesh {
  const positions = mesh.positions.slice();
  for (let vertex = 0; vertex < positions.length / 3; vertex++)
    positions.set(add(joints.head, scale(vertexAt(positions, vertex), body.headSize)), vertex * 3);
  return { ...mesh, positions };
}

function skinned(geometry: BufferGeometry, material: Material): SkinnedMesh {
  const mesh = new SkinnedMesh(geometry, material);
  mesh.castShadow = mesh.receiveShadow = true;
  mesh.frustumCulled = false;
  mesh.boundingBox = new Box3();
  return mesh;
}

function addParts(person: Person, skeleton: Skeleton, bones: Record<Bone, ThreeBone>): Mesh {
  const onHead = headAttachments(person);
  onHead.scale.setScalar(skeleton.body.headSize);
  bones.head.add(onHead);
  const skin = new MeshStandardMaterial({ color: new Color(person.look.skin), roughness: 0.7 });
  for (const side of SIDES) bones[`${side}Hand`].add(fingers(side, skin));
  const held = phone();
  bones.rightHand.add(held);
  return held;
}

function disposeAll(root: Group): void {
  root.traverse((part) => {
    if (!(part instanceof Mesh)) return;
    part.geometry.dispose();
    for (const material of [part.material].flat() as MeshStandardMaterial[]) {
      material.map?.dispose();
      material.dispose();
    }
  });
}
