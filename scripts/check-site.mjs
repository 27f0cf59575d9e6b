import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { KNOWN_ADDRESSES } from './known-addresses.mjs';

/** Ways out of a page that its policy does not stop, or that nothing of ours has a use for. */
const WAYS_OUT = {
  RTCPeerConnection: /\b(?:webkit)?RTCPeerConnection\b/,
  'navigator.sendBeacon': /\bsendBeacon\b/,
  WebSocket: /\bnew WebSocket\b/,
  EventSource: /\bnew EventSource\b/,
  WebTransport: /\bnew WebTransport\b/,
};

const ADDRESS = /\bhttps?:\/\/[\w.-]+[^\s"'`<>)\\]*/g;
const TEXTS = new Set(['.js', '.mjs', '.html', '.css', '.webmanifest', '.svg']);

/**
 * What of a built site could talk to another place, each as a sentence. Empty: nothing.
 * @param {string} site folder of the built site
 * @returns {Promise<string[]>}
 */
export async function foreignIn(site) {
  const files = await readdir(site, { recursive: true, withFileTypes: true });
  const texts = files.filter((file) => file.isFile() && TEXTS.has(extname(file.name)));
  const found = texts.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return foreignOf(await readFile(path, 'utf8')).map((what) => `${relative(site, path)} ${what}`);
  });
  return (await Promise.all(found)).flat().sort();
}

function foreignOf(/** @type {string} */ text) {
  const ways = Object.entries(WAYS_OUT).flatMap(([name, pattern]) => (pattern.test(text) ? [`uses ${name}`] : []));
  const isKnown = (/** @type {string} */ address) =>
    Object.keys(KNOWN_ADDRESSES).some((known) => address.startsWith(known));
  const addresses = [...new Set(text.match(ADDRESS) ?? [])].filter((address) => !isKnown(address));
  return [...ways, ...addresses.map((address) => `names ${address}`)];
}
