import { createHash } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import { build } from './build.mjs';
import { ROOT } from './run-command.mjs';

/** Builds twice from nothing and compares every file. Exit status 1: the two differ. */
const first = await builtFiles();
const second = await builtFiles();
const names = [...new Set([...first.keys(), ...second.keys()])].sort();
const different = names.filter((name) => first.get(name) !== second.get(name));
for (const name of different) console.log(`differs: ${name}`);
const whole = createHash('sha256')
  .update([...first].join('\n'))
  .digest('hex');
console.log(`${names.length} files, ${different.length} differ; first build ${whole}`);
process.exitCode = different.length === 0 ? 0 : 1;

async function builtFiles() {
  await rm(`${ROOT}dist`, { recursive: true, force: true });
  if (!(await build({ quiet: true }))) process.exit(1);
  const entries = await readdir(`${ROOT}dist`, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
  /** @type {Map<string, string>} */
  const hashes = new Map();
  for (const file of files.sort())
    hashes.set(
      relative(`${ROOT}dist`, file),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    );
  return hashes;
}
