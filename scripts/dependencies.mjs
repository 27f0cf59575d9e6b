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
  const { status } = await runCommand(npmCommand(), ['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (status !== 0) {
    console.error(
      'npm ci failed: the lines above say why. It needs the npm registry; check the connection and try again.',
    );
  }
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

function npmCommand() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}
