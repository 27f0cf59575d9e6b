import type { Pose } from '../geometry/landmarks';
import type { SceneSignature } from '../geometry/scene-signature';

/** One looked-at picture, as far as it matters here. */
export interface SeenPicture {
  readonly timestampMs: number;
  /** null: looked and found nobody. */
  readonly pose: Pose | null;
  /** The person of the last few frames through many looks, whenever such a careful look has come to its end. */
  readonly careful?: Pose;
  /** Mean luma of the picture, 0..255. */
  readonly check: { readonly meanLuma: number };
  /** The scene around the person, every few seconds. */
  readonly scene?: SceneSignature;
}
