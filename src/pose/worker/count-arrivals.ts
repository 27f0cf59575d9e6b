import type { EngineFile } from '../engine-index';
import type { OnArrived } from '../fetch-engine-file';
import type { LoadProgress } from '../pose-estimator';

/**
 * Counts files as they come. `expected`: what all of it will weigh; another variant of a file weighs nearly the same, so
 * what has come is never told as more than that.
 */
export function countArrivals(
  expected: readonly EngineFile[],
  onProgress: (progress: LoadProgress) => void,
): OnArrived {
  const ofBytes = expected.reduce((sum, { bytes }) => sum + bytes, 0);
  let arrived = 0;
  onProgress({ bytes: 0, ofBytes });
  return ({ bytes }) => {
    arrived += bytes;
    onProgress({ bytes: Math.min(arrived, ofBytes), ofBytes });
  };
}
