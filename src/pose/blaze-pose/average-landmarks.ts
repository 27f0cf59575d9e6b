import { LANDMARK_NAMES, type LandmarkName } from '../../geometry/landmarks';
import type { DecodedLandmarks } from './landmark-decoding';
import { namedLandmarks } from '../named-landmarks';

/** The mean of several looks at one person, each weighted by how sure the model was that somebody is there. */
export function averageLandmarks(looks: readonly [DecodedLandmarks, ...DecodedLandmarks[]]): DecodedLandmarks {
  const total = looks.reduce((sum, { presence }) => sum + presence, 0);
  const mean = (of: (look: DecodedLandmarks) => number) =>
    total > 0 ? looks.reduce((sum, look) => sum + look.presence * of(look), 0) / total : of(looks[0]);
  const image = (name: LandmarkName) => ({
    x: mean((look) => look.image[name].x),
    y: mean((look) => look.image[name].y),
    visibility: mean((look) => look.image[name].visibility),
  });
  const world = (name: LandmarkName) => ({
    x: mean((look) => look.world[name].x),
    y: mean((look) => look.world[name].y),
    z: mean((look) => look.world[name].z),
    visibility: mean((look) => look.world[name].visibility),
  });
  return {
    presence: total / looks.length,
    image: namedLandmarks((index) => image(LANDMARK_NAMES[index]!)),
    world: namedLandmarks((index) => world(LANDMARK_NAMES[index]!)),
    hipCentre: { x: mean((look) => look.hipCentre.x), y: mean((look) => look.hipCentre.y) },
    bodyEdge: { x: mean((look) => look.bodyEdge.x), y: mean((look) => look.bodyEdge.y) },
  };
}
