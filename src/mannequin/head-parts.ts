import { BoxGeometry, Color, Group, Mesh, MeshStandardMaterial, TorusGeometry } from 'three';
import { shadeByOpenness } from './body-material';
import { eye } from './eyes';
import { FACE_AREA } from './face-canvas';
import { faceTexture } from './face-texture';
import { hairField } from './hair-shape';
import { headphones, hijab, screenReflections } from './headwear';
import { headField, type HeadMeasures } from './head-shape';
import { openness, setVertexData, toGeometry, vertexAt } from './mesh-geometry';
import type { Look, Person } from './person';
import { outward, SIDES, type Skeleton } from './skeleton';
import { neckRadii } from './body-shape';
import { surfaceNets, type SurfaceMesh } from './surface-nets';
import { scale, subtract, type Vec3 } from '../geometry/vec3';

const HEAD_STEP_M = 0.0056;
const HAIR_STEP_M = 0.0062;

export function headMeasures({ joints, body }: Skeleton): HeadMeasures {
  return {
    jawWidth: body.jawWidth,
    neckRadii: neckRadii(body.girth),
    neckFrom: scale(subtract(joints.neck, joints.head), 1 / body.headSize),
  };
}

/** Head and neck in one skin, about the head's joint, with the painted face. */
export function headMesh(measures: HeadMeasures): SurfaceMesh {
  const lowest = measures.neckFrom[1] - 0.01;
  return surfaceNets(headField(measures), { min: [-0.1, lowest, -0.13], max: [0.1, 0.225, 0.14], step: HEAD_STEP_M });
}

export function headGeometry(mesh: SurfaceMesh, measures: HeadMeasures) {
  const geometry = toGeometry(mesh);
  const field = headField(measures);
  const { positions } = mesh;
  setVertexData(geometry, { name: 'uv', size: 2 }, { positions, valueAt: facePosition });
  const open = (point: Vec3, vertex: number) => [openness(field, point, vertexAt(mesh.normals, vertex))];
  setVertexData(geometry, { name: 'openness', size: 1 }, { positions, valueAt: open });
  return geometry;
}

/** The back of the head takes the plain skin of the texture's edge. */
function facePosition([x, y, z]: Vec3): [number, number] {
  const { left, bottom, width, height } = FACE_AREA;
  return [(x - left) / width, z > -0.025 ? Math.max(0.01, (y - bottom) / height) : 0.99];
}

export function faceMaterial(look: Look): MeshStandardMaterial {
  return shadeByOpenness(new MeshStandardMaterial({ map: faceTexture(look), roughness: 0.6 }));
}

/** What turns with the head and does not bend: eyes, hair, glasses. */
export function headAttachments({ look }: Person): Group {
  const group = new Group();
  for (const side of SIDES) group.add(eye(side, look));
  const cover = look.hijab ? hijab(look.hijab) : hairMesh(look);
  if (cover) group.add(cover);
  if (look.glasses) group.add(glasses());
  if (look.glasses && look.reflections) group.add(screenReflections());
  if (look.headphones) group.add(headphones());
  return group;
}

function hairMesh(look: Look): Mesh | null {
  const field = hairField(look.hairStyle);
  if (!field) return null;
  const mesh = surfaceNets(field, { min: [-0.15, -0.21, -0.19], max: [0.15, 0.27, 0.16], step: HAIR_STEP_M });
  const geometry = toGeometry(mesh);
  const open = (point: Vec3, vertex: number) => [openness(field, point, vertexAt(mesh.normals, vertex))];
  setVertexData(geometry, { name: 'openness', size: 1 }, { positions: mesh.positions, valueAt: open });
  const hair = new Mesh(geometry, hairMaterial(look));
  hair.castShadow = hair.receiveShadow = true;
  return hair;
}

function hairMaterial(look: Look): MeshStandardMaterial {
  const material = new MeshStandardMaterial({ color: new Color(look.hair), roughness: 0.58 });
  material.onBeforeCompile = (shader) => {
    shader.vertexShader =
      'attribute vec3 restPosition; attribute float openness; varying vec3 vRest; varying float vOpenness;\n' +
      shader.vertexShader.replace(
        '#include <begin_vertex>',
        '#include <begin_vertex>\nvRest = restPosition; vOpenness = openness;',
      );
    shader.fragmentShader =
      'varying vec3 vRest; varying float vOpenness;\n' +
      shader.fragmentShader.replace(
        '#include <color_fragment>',
        `#include <color_fragment>
float strand = sin(vRest.x * 800.0 + sin(vRest.y * 110.0) * 1.5 + vRest.z * 460.0);
diffuseColor.rgb *= (0.82 + 0.34 * strand * strand) * vOpenness;`,
      );
  };
  return material;
}

function glasses(): Group {
  const group = new Group();
  const frame = new MeshStandardMaterial({ color: '#25262b', roughness: 0.4 });
  for (const side of SIDES) {
    const rim = new Mesh(new TorusGeometry(0.0225, 0.0015, 8, 32), frame);
    rim.position.set(outward(side) * 0.033, 0.085, 0.099);
    rim.scale.y = 0.82;
    rim.rotation.y = outward(side) * 0.14;
    const temple = new Mesh(new BoxGeometry(0.0022, 0.0035, 0.105), frame);
    temple.position.set(outward(side) * 0.067, 0.09, 0.044);
    temple.rotation.y = outward(side) * -0.16;
    group.add(rim, temple);
  }
  const bridge = new Mesh(new BoxGeometry(0.022, 0.0025, 0.0025), frame);
  bridge.position.set(0, 0.09, 0.1035);
  group.add(bridge);
  return group;
}
