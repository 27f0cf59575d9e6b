import { existsSync } from 'node:fs';
import { ROOT } from '../../scripts/run-command.mjs';

/** The y4m file with a mannequin's scene of that name, for the fake camera. */
export async function footage(name: string): Promise<string> {
  const path = `${ROOT}.cache/footage/${name}.y4m`;
  if (!existsSync(path)) throw new Error(`There is no footage "${name}".`);
  return path;
}
