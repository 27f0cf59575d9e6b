import { BoxGeometry, Mesh, MeshStandardMaterial, Matrix4 } from 'three';
import { restArmDirection, restPalmDirection } from './skeleton';
import { addScaled, cross, scale } from '../geometry/vec3';

/** A phone in the palm of the rest figure's right hand. */
export function phone(): Mesh {
  const along = restArmDirection('right');
  const palm = restPalmDirection('right');
  const mesh = new Mesh(
    new BoxGeometry(0.072, 0.148, 0.009),
    new MeshStandardMaterial({ color: '#17181c', roughness: 0.35 }),
  );
  const centre = addScaled(scale(along, 0.105), palm, 0.034);
  const across = cross(along, palm);
  mesh.applyMatrix4(
    new Matrix4().set(
      ...([across[0], along[0], palm[0], centre[0]] as const),
      ...([across[1], along[1], palm[1], centre[1]] as const),
      ...([across[2], along[2], palm[2], centre[2]] as const),
      ...([0, 0, 0, 1] as const),
    ),
  );
  mesh.visible = false;
  mesh.castShadow = true;
  return mesh;
}
