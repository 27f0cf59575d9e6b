import { createHash } from 'node:crypto';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PACKED } from '../pack-site.mjs';

const TEMPLATE = new URL('service-worker.js', import.meta.url);
const NAME = 'service-worker.js';
/** Read by hosts, not by pages. */
const NOT_SERVED = new Set([NAME, '_headers']);

/**
 * Puts the service worker beside a built site: the shell it keeps at the first visit, the engine's files it keeps when
 * they are first needed, and a version that changes with any of them.
 * @param {string} site the folder of the built site
 */
export async function writeServiceWorker(site) {
  const isPage = (/** @type {string} */ file) =>
    !NOT_SERVED.has(file) && !PACKED.some((ending) => file.endsWith(ending));
  const files = (await filesBelow(site)).filter(isPage).sort();
  const isEngine = (/** @type {string} */ file) => file.startsWith('engine/') && file !== 'engine/index.json';
  const shell = files.filter((file) => !isEngine(file));
  const built = {
    version: await versionOf(site, shell),
    pageIntegrity: `sha256-${(await hashOf(join(site, 'index.html'))).toString('base64')}`,
    shell: shell.map((file) => (file === 'index.html' ? './' : file)),
    engine: files.filter(isEngine),
  };
  const template = await readFile(TEMPLATE, 'utf8');
  await writeFile(join(site, NAME), `const BUILT = ${JSON.stringify(built)};\n${template}`);
}

/** Paths from the site's folder on, with slashes; links are followed. */
async function filesBelow(folder, prefix = '') {
  const names = await readdir(join(folder, prefix));
  const found = names.map(async (name) => {
    const path = `${prefix}${name}`;
    return (await stat(join(folder, path))).isDirectory() ? filesBelow(folder, `${path}/`) : [path];
  });
  return (await Promise.all(found)).flat();
}

async function versionOf(site, files) {
  const hash = createHash('sha256').update(await readFile(TEMPLATE));
  for (const file of files) hash.update(file).update(await hashOf(join(site, file)));
  return hash.digest('hex').slice(0, 12);
}

async function hashOf(path) {
  return createHash('sha256')
    .update(await readFile(path))
    .digest();
}
