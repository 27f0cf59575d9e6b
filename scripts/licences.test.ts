import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ALLOWED, licenceList, licensedIn, LIST, readLock } from './licences.mjs';
import { ROOT } from './run-command.mjs';

/** Packages whose entry in the lock file names none; looked up in the package itself. */
const UNSAID: Readonly<Record<string, string>> = {
  '@inlang/plugin-message-format': 'MIT',
};
/** Other systems' binaries of packages that only build; none is installed where it is not needed. */
const isForeignBinary = (name: string) => /^@(bytecodealliance|lix-js)\/.*-(linux|win32|darwin)-/.test(name);

const packages = licensedIn(await readLock());

/** "(Apache-2.0 WITH LLVM-exception)" allows more than Apache-2.0. */
const plain = (licence: string) => licence.replace(/^\(|\)$/g, '').replace(/ WITH .*$/, '');

test('every package is under a licence that lets anyone use and pass on what is built', () => {
  const others = packages.filter(({ name, licence }) => {
    const said = licence ?? UNSAID[name] ?? null;
    return said === null ? !isForeignBinary(name) : !ALLOWED.includes(plain(said));
  });
  expect(others).toEqual([]);
});

test('whatever can reach the build names its licence', () => {
  expect(packages.filter(({ isBuilt, licence }) => isBuilt && licence === null)).toEqual([]);
});

test('the list of licences is the one of the lock file: npm run licences', async () => {
  const tight = (text: string) => text.replace(/[ -]+/g, ' ');
  expect(tight(await readFile(ROOT + LIST, 'utf8'))).toBe(tight(licenceList(packages)));
});

test('a licence that is not allowed, or none, is found', () => {
  const lock = { packages: { 'node_modules/x': { version: '1.0.0', license: 'AGPL-3.0' }, 'node_modules/y': {} } };
  expect(licensedIn(lock).map(({ licence }) => licence)).toEqual(['AGPL-3.0', null]);
});
