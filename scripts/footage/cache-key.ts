import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['src/mannequin', 'scripts/footage', 'src/geometry/units.ts', 'node_modules/three/package.json'];

/** Changes when anything changes that a picture is drawn with. */
export function sourceKey(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesOf)) hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}

function filesOf(path: string): string[] {
  if (/\.(ts|json)$/.test(path)) return [path];
  return readdirSync(join(ROOT, path))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => `${path}/${name}`);
}
