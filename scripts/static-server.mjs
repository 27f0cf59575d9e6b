import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headersFor, parseHeaders } from './headers-file.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const COMPRESSORS = {
  br: (/** @type {Buffer} */ bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(gzip),
};

/**
 * Serves a built site from this machine to this machine, with the headers its `_headers` file asks for.
 * @param {{ root: string, port?: number }} options port 0, or none: any free one
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function startServer({ root, port = 0 }) {
  const rules = parseHeaders(await readFile(join(root, '_headers'), 'utf8'));
  const compress = rememberingCompressor();
  const server = createServer((request, response) => {
    answer({ root, rules, compress, request, response }).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await listen(server, port);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { url: `http://127.0.0.1:${address.port}/`, port: address.port, close: () => close(server) };
}

async function answer({ root, rules, compress, request, response }) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
  const path = pathOf(request.url);
  const headers = { 'Cache-Control': 'no-cache', ...headersFor(rules, path ?? '/') };
  const file = path === null ? null : await findFile(root, path);
  if (!file) return void response.writeHead(404, { ...headers, 'Content-Type': 'text/plain' }).end('Not found.\n');
  headers.ETag = `"${file.modified.toString(36)}-${file.size.toString(36)}"`;
  if (request.headers['if-none-match'] === headers.ETag) return void response.writeHead(304, headers).end();
  headers['Content-Type'] = TYPES[extname(file.name)] ?? 'application/octet-stream';
  const encoding = encodingFor(headers['Content-Type'], String(request.headers['accept-encoding'] ?? ''));
  const bytes = encoding ? await compress(file, encoding) : await readFile(file.name);
  if (encoding) Object.assign(headers, { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' });
  headers['Content-Length'] = bytes.length;
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : bytes);
}

/** The path a request names, or null where it is malformed or leads out of the site. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.includes('\0') || path.split('/').includes('..') ? null : path;
  } catch {
    return null;
  }
}

async function findFile(root, path) {
  const name = join(root, normalize(path.endsWith('/') ? `${path}index.html` : path));
  if (!name.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
  const found = await stat(name).catch(() => null);
  return found?.isFile() ? { name, size: found.size, modified: Math.round(found.mtimeMs) } : null;
}

/** Only text is worth it: on this machine the big binary files are sent faster than they are packed. */
function encodingFor(type, accepted) {
  if (!/^text|json|svg/.test(type)) return null;
  const offered = accepted.split(',').map((part) => part.split(';')[0]?.trim());
  return Object.keys(COMPRESSORS).find((encoding) => offered.includes(encoding)) ?? null;
}

/** Packs each version of a file once. */
function rememberingCompressor() {
  const packed = new Map();
  return async ({ name, modified }, encoding) => {
    const key = `${encoding} ${modified} ${name}`;
    if (!packed.has(key)) packed.set(key, await COMPRESSORS[encoding](await readFile(name)));
    return packed.get(key);
  };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
}

function close(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve(undefined)));
}
