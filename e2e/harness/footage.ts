import { ROOT } from '../../scripts/run-command.mjs';
import type { ClipName } from '../../scripts/footage/clips';

/** A mannequin's film for the fake camera. The global setup has rendered it. */
export function clip(name: ClipName): string {
  return `${ROOT}e2e/footage/${name}.y4m`;
}

/** A picture of a mannequin. */
export function still(name: string): string {
  return `${ROOT}e2e/footage/${name}.png`;
}
