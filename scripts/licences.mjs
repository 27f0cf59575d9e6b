import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { ROOT } from './run-command.mjs';

/** Under these anyone may use and pass on what is built here. */
export const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
];
export const LIST = 'docs/licences.md';

/**
 * Every package of the lock file, with the licence that it names there.
 * @typedef {{ name: string, version: string, licence: string | null, isBuilt: boolean }} Licensed `isBuilt`: it can reach the build
 * @param {{ packages: Record<string, { version?: string, license?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, link?: boolean }> }} lock
 * @returns {Licensed[]}
 */
export function licensedIn({ packages }) {
  return Object.entries(packages)
    .filter(([path, { link }]) => path !== '' && !link)
    .map(([path, { version = '', license = null, dev = false, devOptional = false }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      isBuilt: !dev && !devOptional,
    }))
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** @param {readonly Licensed[]} packages @returns {string} the page of what can reach the build */
export function licenceList(packages) {
  const rows = packages
    .filter(({ isBuilt }) => isBuilt)
    .map(({ name, version, licence }) => `| \`${name}\` | ${version} | ${licence} |`);
  return [
    '# Licences',
    '',
    'Packages that can reach the build, as `package-lock.json` names them; `npm run licences` writes this page anew. Those that',
    'only build and test are under the same kinds of licence, which `scripts/licences.test.ts` checks. `npm run sbom` prints all of',
    'them as CycloneDX. The model weights are Google’s BlazePose under Apache-2.0.',
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...[...new Set(rows)],
    '',
  ].join('\n');
}

export async function readLock() {
  return JSON.parse(await readFile(`${ROOT}package-lock.json`, 'utf8'));
}

if (process.argv[1] === import.meta.filename) await writeFile(ROOT + LIST, licenceList(licensedIn(await readLock())));
