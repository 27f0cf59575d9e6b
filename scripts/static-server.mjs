import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeaders } from './headers-file.mjs';

/** Types of files that no list of types knows, so that a browser does not guess. */
const UNLISTED = /\.(tflite|data|binarypb)$/;

/**
 * Serves a built site from this machine to this machine, with the headers its `_headers` file asks for.
 * @param {{ root: string, port?: number }} options port 0, or none: any free one
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function startServer({ root, port = 0 }) {
  const rules = parseHeaders(await readFile(join(root, '_headers'), 'utf8'));
  // It looks into the folder at each request, so that a newer build shows at the next load.
  const files = sirv(root, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: sayType,
    onNoMatch: sayMissing,
  });
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
    for (const [name, value] of Object.entries(headersFor(rules, pathOf(request.url)))) response.setHeader(name, value);
    files(request, response);
  });
  await listen(server, port);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { url: `http://127.0.0.1:${address.port}/`, port: address.port, close: () => close(server) };
}

/** The path as the `_headers` file knows it; what can't be read has the headers of every file. */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '/';
  }
}

function sayType(response, path) {
  if (UNLISTED.test(path)) response.setHeader('Content-Type', 'application/octet-stream');
}

function sayMissing(_request, response) {
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found.\n');
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
