import { LANDMARK_NAMES } from '../../geometry/landmarks';
import type { DecodedLandmarks } from './landmark-decoding';
import { namedLandmarks } from '../named-landmarks';
import { OneEuro, type OneEuroOptions } from './one-euro';

/** Source: MediaPipe pose_landmark_filtering. The image's speeds are in region sides a second, the world's in metres. */
const IMAGE: OneEuroOptions = { minCutoffHz: 0.05, hertzPerSpeed: 80, speedCutoffHz: 1 };
const WORLD: OneEuroOptions = { minCutoffHz: 0.1, hertzPerSpeed: 40, speedCutoffHz: 1 };
const REGION: OneEuroOptions = { minCutoffHz: 0.01, hertzPerSpeed: 10, speedCutoffHz: 1 };
/** Visibility follows at the rate MediaPipe's 0.1 a frame has at 30 frames a second. */
const VISIBILITY: OneEuroOptions = { minCutoffHz: 0.53, hertzPerSpeed: 0, speedCutoffHz: 1 };

const COUNT = LANDMARK_NAMES.length;

/** Landmarks over time: calm while the person sits, quick when they move. One person; reset it for the next. */
export class LandmarkSmoothing {
  private readonly image = new OneEuro(COUNT * 2, IMAGE);
  private readonly world = new OneEuro(COUNT * 3, WORLD);
  private readonly region = new OneEuro(4, REGION);
  private readonly visibility = new OneEuro(COUNT, VISIBILITY);

  /** `regionSize`: side of the square the landmarks were found in, pixels. */
  smooth(found: DecodedLandmarks, nowMs: number, regionSize: number): DecodedLandmarks {
    const points = LANDMARK_NAMES.map((name) => found.image[name]);
    const worldPoints = LANDMARK_NAMES.map((name) => found.world[name]);
    const image = this.image.smooth(
      points.flatMap(({ x, y }) => [x, y]),
      nowMs,
      regionSize,
    );
    const world = this.world.smooth(
      worldPoints.flatMap(({ x, y, z }) => [x, y, z]),
      nowMs,
      1,
    );
    const seen = this.visibility.smooth(
      points.map(({ visibility }) => visibility),
      nowMs,
      1,
    );
    const { hipCentre, bodyEdge } = found;
    const region = this.region.smooth([hipCentre.x, hipCentre.y, bodyEdge.x, bodyEdge.y], nowMs, regionSize);
    return {
      presence: found.presence,
      image: namedLandmarks((i) => ({ x: image[2 * i]!, y: image[2 * i + 1]!, visibility: seen[i]! })),
      world: namedLandmarks((i) => ({
        x: world[3 * i]!,
        y: world[3 * i + 1]!,
        z: world[3 * i + 2]!,
        visibility: seen[i]!,
      })),
      hipCentre: { x: region[0]!, y: region[1]! },
      bodyEdge: { x: region[2]!, y: region[3]! },
    };
  }

  reset(): void {
    for (const filter of [this.image, this.world, this.region, this.visibility]) filter.reset();
  }
}
