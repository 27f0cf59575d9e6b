import { expect, test } from 'vitest';
import { outdatedPackages } from './dependencies.mjs';

const WANTED = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0' },
    'node_modules/only-on-mac': { version: '1.0.0', optional: true },
  },
};

test('a complete install is left alone, though packages of other systems are missing', () => {
  const installed = {
    packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } },
  };
  expect(outdatedPackages(WANTED, installed)).toEqual([]);
});

test('a fresh clone lacks everything', () => {
  expect(outdatedPackages(WANTED, null)).toEqual(['node_modules/a', 'node_modules/b']);
});

test('a package in another version, or missing, is out of date', () => {
  const installed = { packages: { 'node_modules/a': { version: '1.0.1' } } };
  expect(outdatedPackages(WANTED, installed)).toEqual(['node_modules/a', 'node_modules/b']);
});

test('an optional package that is there in another version is out of date', () => {
  const installed = {
    packages: { ...WANTED.packages, 'node_modules/only-on-mac': { version: '0.9.0' } },
  };
  expect(outdatedPackages(WANTED, installed)).toEqual(['node_modules/only-on-mac']);
});
