import { BoxGeometry, Color, Group, Mesh, MeshPhysicalMaterial, MeshStandardMaterial, TorusGeometry } from 'three';
import { CircleGeometry } from 'three';
import { openness, setVertexData, toGeometry, vertexAt } from './mesh-geometry';
import { shadeByOpenness } from './body-material';
import { ellipsoid, limb, smoothCut, smoothUnion, type DistanceField } from './signed-distance';
import { outward, SIDES } from './skeleton';
import { surfaceNets } from './surface-nets';
import type { Vec3 } from '../geometry/vec3';

const SCARF_STEP_M = 0.0072;

/** A scarf over hair, ears, neck and chest that leaves the face free: the outline of head and shoulders that models know is gone. */
export function hijab(colour: string): Mesh {
  const field = scarfField();
  const mesh = surfaceNets(field, { min: [-0.17, -0.24, -0.19], max: [0.17, 0.26, 0.16], step: SCARF_STEP_M });
  const geometry = toGeometry(mesh);
  const open = (point: Vec3, vertex: number) => [openness(field, point, vertexAt(mesh.normals, vertex))];
  setVertexData(geometry, { name: 'openness', size: 1 }, { positions: mesh.positions, valueAt: open });
  const scarf = new Mesh(
    geometry,
    shadeByOpenness(new MeshStandardMaterial({ color: new Color(colour), roughness: 0.9 })),
  );
  scarf.castShadow = scarf.receiveShadow = true;
  return scarf;
}

function scarfField(): DistanceField {
  const skull = ellipsoid([0, 0.105, -0.012], [0.093, 0.115, 0.115]);
  const throat = limb([0, 0.03, -0.01], [0, -0.12, -0.012], [0.088, 0.1]);
  const chest = ellipsoid([0, -0.17, 0.03], [0.13, 0.055, 0.1]);
  const face = ellipsoid([0, 0.07, 0.125], [0.061, 0.092, 0.11]);
  return (x, y, z) => {
    const cloth = smoothUnion(smoothUnion(skull(x, y, z), throat(x, y, z), 0.05), chest(x, y, z), 0.05);
    const folds = 0.0009 * Math.sin(y * 150 + Math.abs(x) * 90 + z * 40);
    return smoothCut(cloth + folds, face(x, y, z), 0.012);
  };
}

/** Cups over the ears and a band over the head. */
export function headphones(): Group {
  const group = new Group();
  const plastic = new MeshStandardMaterial({ color: '#1d1e22', roughness: 0.5 });
  const band = new Mesh(new TorusGeometry(0.103, 0.009, 10, 40, Math.PI), plastic);
  band.position.set(0, 0.095, -0.005);
  band.scale.y = 1.18;
  group.add(band);
  for (const side of SIDES) {
    const cup = new Mesh(new BoxGeometry(0.03, 0.085, 0.068), plastic);
    cup.position.set(outward(side) * 0.092, 0.07, -0.003);
    group.add(cup);
  }
  for (const part of group.children) part.castShadow = true;
  return group;
}

/** What a bright screen leaves on glasses: two pale panes before the eyes. */
export function screenReflections(): Group {
  const group = new Group();
  const shine = new MeshPhysicalMaterial({
    color: '#dfeaff',
    emissive: '#b9cdf0',
    emissiveIntensity: 0.55,
    transparent: true,
    opacity: 0.35,
  });
  for (const side of SIDES) {
    const pane = new Mesh(new CircleGeometry(0.0165, 24), shine);
    pane.position.set(outward(side) * 0.033 + 0.003, 0.088, 0.1005);
    pane.rotation.y = outward(side) * 0.14;
    pane.scale.y = 0.6;
    group.add(pane);
  }
  return group;
}
