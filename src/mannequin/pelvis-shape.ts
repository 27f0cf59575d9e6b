import type { BodyPart } from './body-part';
import { ellipsoid } from './signed-distance';
import { outward, SIDES, type Skeleton } from './skeleton';

/**
 * Hip bones that flare and a seat behind them: what shows from the side how far the pelvis is rolled. All of it moves with
 * the pelvis alone.
 */
export function pelvisParts({ body: { girth } }: Skeleton): readonly BodyPart[] {
  return SIDES.flatMap((side) => {
    const out = outward(side);
    return [
      { moves: 'pelvis', field: ellipsoid([out * 0.1 * girth, 0.955, -0.004], [0.062 * girth, 0.075, 0.085 * girth]) },
      { moves: 'pelvis', field: ellipsoid([out * 0.072, 0.905, -0.072], [0.082 * girth, 0.088, 0.078 * girth]) },
    ] as const;
  });
}
