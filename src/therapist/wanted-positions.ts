import type { View } from '../geometry/angle';
import type { Visit } from './client';
import type { Position, WantedPosition } from './guided-visit';
import { REPEATS_WANTED } from './real-change';

const VIEWS: Readonly<Record<Position, readonly View[]>> = { front: ['front'], side: ['left-side', 'right-side'] };

/** What is still to be taken of each position; where all of them are full, all once more. */
export function wantedOf(visit: Visit | null, positions: readonly Position[]): readonly WantedPosition[] {
  const missing = positions
    .map((position) => ({ position, wanted: REPEATS_WANTED - takenOf(visit, position) }))
    .filter(({ wanted }) => wanted > 0);
  return missing.length > 0 ? missing : positions.map((position) => ({ position, wanted: REPEATS_WANTED }));
}

/** Repeats of one side are no repeats of the other: the fuller side counts. */
function takenOf(visit: Visit | null, position: Position): number {
  const counts = VIEWS[position].map((view) => (visit?.repeats ?? []).filter((each) => each.view === view).length);
  return Math.max(...counts);
}
