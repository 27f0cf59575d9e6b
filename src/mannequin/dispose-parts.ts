import { Mesh, type Material, type MeshStandardMaterial, type Object3D } from 'three';

/** Frees what the renderer keeps for a branch of the scene. */
export function disposeParts(root: Object3D): void {
  root.traverse((part) => {
    if (!(part instanceof Mesh)) return;
    part.geometry.dispose();
    for (const material of [part.material as Material | Material[]].flat()) {
      (material as Partial<MeshStandardMaterial>).map?.dispose();
      material.dispose();
    }
  });
}
