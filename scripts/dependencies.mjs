import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { ROOT, runCommand } from './run-command.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * Which packages of the lock file are not installed, or in another version. Optional ones may be missing: they belong
 * to other systems.
 * @param {Lock} wanted package-lock.json
 * @param {Lock | null} installed node_modules/.package-lock.json, which npm writes when an install is complete
 * @returns {string[]} paths inside the project
 */
export function outdatedPackages(wanted, installed) {
  return Object.entries(wanted.packages)
    .filter(([path, { version, optional, devOptional }]) => {
      if (path === '') return false;
      const found = installed?.packages[path];
      if (!found) return !optional && !devOptional;
      return found.version !== version;
    })
    .map(([path]) => path);
}

/** Installs exactly what the lock file says, unless that is already there. Returns whether the packages are ready. */
export async function ensureDependencies() {
  const wanted = await readLock('package-lock.json');
  if (!wanted) throw new Error('package-lock.json is missing or damaged: get the project again.');
  if (outdatedPackages(wanted, await readLock('node_modules/.package-lock.json')).length === 0) return true;
  console.log('Installing packages (npm ci) …');
  if (await npm('ci')) return true;
  console.log('npm ci failed. Trying npm install, which is less strict about packages for other systems …');
  if (await npm('install', '--no-save')) return true;
  console.error(
    'The packages could not be installed: the lines above say why. npm needs its registry; try again later.',
  );
  return false;
}

async function npm(/** @type {string[]} */ ...args) {
  const program = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = await runCommand(program, [...args, '--include=dev', '--no-audit', '--no-fund']);
  return status === 0;
}

/** @param {string} path @returns {Promise<Lock | null>} */
async function readLock(path) {
  try {
    return JSON.parse(await readFile(ROOT + path, 'utf8'));
  } catch {
    return null;
  }
}
