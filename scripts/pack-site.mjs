import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ROOT } from './run-command.mjs';

/** Packed files, by the hash of what they hold: the engine is packed once and not at every build. */
const CACHE = `${ROOT}.cache/packed`;

/**
 * Quality 5 packs the engine's 9.3 MB of WebAssembly to 2.4 MB in a second or two; 9 takes 5–10 s for 2.3 MB, 10 most of a
 * minute for 2.1 MB.
 */
const BROTLI_QUALITY = 5;
/** Pictures are packed already, and a float model gets 7 or 8 % smaller; below this share it is not worth a second file. */
const LEAST_GAIN = 0.08;
const LEAST_BYTES = 1024;

const PACKERS = {
  '.br': (/** @type {Buffer} */ bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  '.gz': (/** @type {Buffer} */ bytes) => promisify(gzip)(bytes, { level: 9 }),
};

export const PACKED = Object.keys(PACKERS);

/**
 * Puts a Brotli and a gzip copy beside each file of a built site that gets smaller by it, for hosts that send such copies
 * and for our own server. Copies that are up to date stay.
 * @param {string} site the folder of the built site
 */
export async function packSite(site) {
  await mkdir(CACHE, { recursive: true });
  for (const name of await readdir(site, { recursive: true })) {
    if (name === '_headers' || PACKED.some((ending) => name.endsWith(ending))) continue;
    const path = join(site, name);
    const found = await stat(path);
    if (found.isFile() && found.size >= LEAST_BYTES) await packFile(path, found.mtimeMs);
  }
}

/** @param {string} path @param {number} changedMs */
async function packFile(path, changedMs) {
  const isFresh = async (ending) => (await stat(path + ending).catch(() => null))?.mtimeMs >= changedMs;
  if (await isFresh('.br')) return;
  const bytes = await readFile(path);
  const hash = createHash('sha256').update(bytes).digest('hex');
  for (const [ending, pack] of Object.entries(PACKERS)) {
    const kept = join(CACHE, `${hash}${ending}`);
    if (!existsSync(kept)) await writeFile(kept, await pack(bytes));
    if ((await stat(kept)).size <= bytes.length * (1 - LEAST_GAIN)) await copyFile(kept, path + ending);
  }
}
