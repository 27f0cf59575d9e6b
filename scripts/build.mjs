import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { foreignIn } from './check-site.mjs';
import { compileMessages } from './messages.mjs';
import { packSite } from './pack-site.mjs';
import { ROOT, runPackageScript } from './run-command.mjs';
import { writeServiceWorker } from './service-worker/write-service-worker.mjs';

/** What a build is made of. Generated folders inside are left out. */
const SOURCES = [
  'index.html',
  'package-lock.json',
  'vite.config.ts',
  'svelte.config.js',
  'tsconfig.json',
  'messages',
  'models',
  'project.inlang/settings.json',
  'public',
  'scripts',
  'src',
];
const GENERATED = new Set(['src/paraglide', 'public/engine']);
const STAMP = '.cache/build-sources.sha256';

/**
 * Builds, unless the build there is comes from these very sources. Returns whether there is a build.
 * @param {{ quiet?: boolean }} [options]
 */
export async function ensureBuild({ quiet = false } = {}) {
  const sources = await hashOfSources();
  if (existsSync(`${ROOT}dist/index.html`) && (await readStamp()) === sources) return true;
  console.error('Building …');
  return build({ sources, quiet });
}

/** @param {{ sources?: string, quiet?: boolean }} [options] */
export async function build({ sources, quiet = false } = {}) {
  await rm(ROOT + STAMP, { force: true });
  const steps = [() => prepareSources({ quiet }), () => runPackageScript('vite/bin/vite.js', ['build'], { quiet })];
  for (const step of steps) {
    const { status, output } = await step();
    if (status === 0) continue;
    console.error(`${output}The build failed: the lines above say why.`);
    return false;
  }
  await writeServiceWorker(`${ROOT}dist`);
  const foreign = await foreignIn(`${ROOT}dist`);
  if (foreign.length > 0) {
    console.error(['The build could talk to another place:', ...foreign].join('\n  '));
    console.error('What is only a name goes into scripts/known-addresses.mjs, with the reason.');
    return false;
  }
  await packSite(`${ROOT}dist`);
  await mkdir(`${ROOT}.cache`, { recursive: true });
  await writeFile(ROOT + STAMP, sources ?? (await hashOfSources()));
  return true;
}

/** What types, lint and tests need too: the messages compiled, the pose engine's files laid out. */
export async function prepareSources({ quiet = false } = {}) {
  const messages = await compileMessages({ quiet });
  if (messages.status !== 0) return messages;
  if (!existsSync(`${ROOT}scripts/build-engine.ts`)) return messages;
  return runPackageScript('tsx/dist/cli.mjs', ['scripts/build-engine.ts'], { quiet });
}

async function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of SOURCES) await addToHash(hash, path);
  return hash.digest('hex');
}

async function addToHash(hash, path) {
  if (GENERATED.has(path) || !existsSync(ROOT + path)) return;
  const entries = (await stat(ROOT + path)).isDirectory() ? await readdir(ROOT + path) : null;
  if (!entries) return void hash.update(`${path}\0`).update(await readFile(ROOT + path));
  for (const entry of entries.sort()) await addToHash(hash, join(path, entry));
}

async function readStamp() {
  return readFile(ROOT + STAMP, 'utf8').catch(() => null);
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await build()) ? 0 : 1;
