import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The page that draws and the lists of what is drawn. */
const ENTRIES = ['studio-page.ts', 'clips.ts', 'stills.ts', 'y4m.ts'].map((name) =>
  join(ROOT, 'scripts/footage', name),
);
const THREE = join(ROOT, 'node_modules/three/package.json');

/**
 * Changes when anything changes that a picture is drawn with: our own files that the entries import, and three.js.
 * `list`: a list of clips of its own, whose changes leave other clips as they are.
 */
export function sourceKey(list?: 'learn-places.ts'): string {
  const hash = createHash('sha256').update(readFileSync(THREE));
  const files = [...reach(list ? [...ENTRIES, join(ROOT, 'scripts/footage', list)] : ENTRIES)].sort();
  for (const file of files) hash.update(relative(ROOT, file)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function reach(entries: readonly string[], seen = new Set<string>()): Set<string> {
  for (const file of entries) {
    if (seen.has(file)) continue;
    seen.add(file);
    reach(importsOf(file), seen);
  }
  return seen;
}

/** Relative imports that live on in the program; types alone draw nothing. */
function importsOf(file: string): string[] {
  const statements = readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*? from '(\.[^']+)';/gms);
  return [...statements].map(([, path = '']) => `${resolve(dirname(file), path)}.ts`);
}
