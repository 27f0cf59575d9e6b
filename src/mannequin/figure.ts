import { Color, DynamicDrawUsage, Group, Mesh, MeshStandardMaterial } from 'three';
import type { BufferAttribute, BufferGeometry, Material } from 'three';
import { bodyMaterial } from './body-material';
import { bodyBox, bodyField, bodyParts } from './body-shape';
import { boneMatrices, deform, makeSkin, type Skin } from './deform';
import { disposeParts } from './dispose-parts';
import { breathingBelly } from './breathing-belly';
import { fingers } from './fingers';
import type { BonePlace } from './bone-place';
import type { PosedSkeleton } from './forward-kinematics';
import { garmentEdges } from './garments';
import { faceMaterial, headAttachments, headGeometry, headMeasures, headMesh } from './head-parts';
import { openness, setVertexData, toGeometry, vertexAt } from './mesh-geometry';
import type { Person } from './person';
import { phone } from './phone';
import { bodyWeights, headWeights } from './skin-weights';
import { SIDES, type Bone, type Skeleton } from './skeleton';
import { surfaceNets, type SurfaceMesh } from './surface-nets';
import { valueNoise } from './value-noise';
import { add, scale, type Vec3 } from '../geometry/vec3';

const BODY_STEP_M = 0.015;

/** A person to be drawn: made once for a skeleton, then moved. */
export interface Figure {
  readonly root: Group;
  place(posed: PosedSkeleton): void;
  /** Put the phone into the right hand or away. */
  showPhone(isShown: boolean): void;
  dispose(): void;
}

interface Surface {
  readonly mesh: Mesh;
  readonly skin: Skin;
}

export function makeFigure(person: Person, skeleton: Skeleton): Figure {
  const root = new Group();
  const [body, head] = [bodySurface(person, skeleton), headSurface(person, skeleton)];
  const breathing = breathingBelly(body.skin);
  const carried = carriedParts(person, skeleton);
  const held = phone();
  carried.rightHand.add(held);
  root.add(body.mesh, head.mesh, ...Object.values(carried));
  return {
    root,
    place: (posed) => {
      const matrices = boneMatrices(posed);
      moveSurface({ ...body, skin: breathing(posed.bellyOutM) }, matrices);
      moveSurface(head, matrices);
      for (const bone of CARRIERS) setPlace(carried[bone], posed.bones[bone], posed.skeleton.scale);
    },
    showPhone: (isShown) => void (held.visible = isShown),
    dispose: () => disposeParts(root),
  };
}

function moveSurface({ mesh, skin }: Surface, matrices: Float32Array): void {
  const position = mesh.geometry.getAttribute('position') as BufferAttribute;
  const normal = mesh.geometry.getAttribute('normal') as BufferAttribute;
  deform(skin, matrices, { positions: position.array as Float32Array, normals: normal.array as Float32Array });
  position.needsUpdate = normal.needsUpdate = true;
}

/** Bones that carry something that does not bend. */
const CARRIERS = ['head', 'leftHand', 'rightHand'] as const satisfies readonly Bone[];
type Carrier = (typeof CARRIERS)[number];

function carriedParts(person: Person, skeleton: Skeleton): Record<Carrier, Group> {
  const onHead = headAttachments(person);
  onHead.scale.setScalar(skeleton.body.headSize);
  const skin = new MeshStandardMaterial({ color: new Color(person.look.skin), roughness: 0.7 });
  const [leftHand, rightHand] = SIDES.map((side) => new Group().add(fingers(side, skin)));
  return { head: new Group().add(onHead), leftHand: leftHand ?? new Group(), rightHand: rightHand ?? new Group() };
}

function setPlace(part: Group, { position, rotation: { left, up, forward } }: BonePlace, size: number): void {
  part.matrixAutoUpdate = false;
  part.matrix.set(
    ...([left[0] * size, up[0] * size, forward[0] * size, position[0]] as const),
    ...([left[1] * size, up[1] * size, forward[1] * size, position[1]] as const),
    ...([left[2] * size, up[2] * size, forward[2] * size, position[2]] as const),
    ...([0, 0, 0, 1] as const),
  );
  part.matrixWorldNeedsUpdate = true;
}

function bodySurface({ look }: Person, skeleton: Skeleton): Surface {
  const parts = bodyParts(skeleton);
  const field = bodyField(parts);
  const rest = surfaceNets(field, bodyBox(skeleton.stance, BODY_STEP_M));
  const geometry = toGeometry(rest);
  const { positions, normals } = rest;
  const garment = (point: Vec3) => garmentEdges(skeleton, look.sleeves, point);
  const open = (point: Vec3, vertex: number) => [openness(field, point, vertexAt(normals, vertex)) * clothShade(point)];
  setVertexData(geometry, { name: 'garment', size: 4 }, { positions, valueAt: garment });
  setVertexData(geometry, { name: 'openness', size: 1 }, { positions, valueAt: open });
  const skin = makeSkin(rest, (point) => bodyWeights(parts, skeleton, point));
  return { mesh: movingMesh(geometry, bodyMaterial(look)), skin };
}

/** Folds and wear of cloth: soft patches, longer than wide. */
function clothShade([x, y, z]: Vec3): number {
  return 0.92 + 0.14 * valueNoise([x * 24, y * 9, z * 24]);
}

function headSurface({ look }: Person, skeleton: Skeleton): Surface {
  const measures = headMeasures(skeleton);
  const aboutJoint = headMesh(measures);
  const skin = makeSkin(onNeck(aboutJoint, skeleton), (point) => headWeights(skeleton, point));
  return { mesh: movingMesh(headGeometry(aboutJoint, measures), faceMaterial(look)), skin };
}

function onNeck(mesh: SurfaceMesh, { joints, body }: Skeleton): SurfaceMesh {
  const positions = mesh.positions.slice();
  for (let vertex = 0; vertex < positions.length / 3; vertex++)
    positions.set(add(joints.head, scale(vertexAt(positions, vertex), body.headSize)), vertex * 3);
  return { ...mesh, positions };
}

function movingMesh(geometry: BufferGeometry, material: Material): Mesh {
  for (const name of ['position', 'normal']) {
    const copy = geometry.getAttribute(name).clone() as BufferAttribute;
    geometry.setAttribute(name, copy.setUsage(DynamicDrawUsage));
  }
  const mesh = new Mesh(geometry, material);
  mesh.castShadow = mesh.receiveShadow = true;
  mesh.frustumCulled = false;
  return mesh;
}
