import { readFile, readdir, stat } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../../scripts/run-command.mjs';
import { startServer } from '../../scripts/static-server.mjs';
import { parseEngineIndex } from '../../src/pose/engine-index';
import { openBenchBrowser } from '../browser';
import type { BenchGroup, Figures } from '../group';

const DIST = `${ROOT}dist/`;

/**
 * What a visit downloads. `firstJs` is what the browser is told to load before anything is shown; `firstPage` is all the
 * JavaScript, texts of the language included, that has come when the first page can be used.
 */
export const bundle: BenchGroup = {
  name: 'bundle',
  async run() {
    const page = await readFile(`${DIST}index.html`, 'utf8');
    const first = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '');
    const chunks = await sizes();
    return {
      firstJsKbGzip: sum(first.map((name) => chunks[name] ?? 0)),
      firstPageJsKbGzip: await firstPages(chunks),
      firstEngineMbBrotli: await firstEngine(),
      chunksKbGzip: chunks,
    };
  },
};

const LANGUAGES = ['en', 'de', 'es', 'fr', 'ar'];

/** kB of JavaScript by language: what was asked for when the first page is there and its first button can be pressed. */
async function firstPages(chunks: Record<string, number>): Promise<Figures> {
  const server = await startServer({ root: `${ROOT}dist` });
  const kilobytes: Record<string, number> = {};
  try {
    for (const locale of LANGUAGES)
      kilobytes[locale] = sum((await scriptsOf(server.url, locale)).map((name) => chunks[name] ?? 0));
  } finally {
    await server.close();
  }
  return kilobytes;
}

async function scriptsOf(address: string, locale: string): Promise<readonly string[]> {
  const opened = await openBenchBrowser(address, { camera: 'none', route: '/live', screen: { locale } });
  try {
    await opened.page.locator('main button:enabled').first().waitFor();
    const names = await opened.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    return names.filter((name) => name.endsWith('.js')).map((name) => new URL(name).pathname.slice(1));
  } finally {
    await opened.close();
  }
}

/** MB (1,000,000 bytes) of the engine with the light model, as packed for hosts: what a first visit waits for until its first angle. */
async function firstEngine(): Promise<number> {
  const index = parseEngineIndex(JSON.parse(await readFile(`${DIST}engine/index.json`, 'utf8')));
  if (!index) throw new Error('dist/engine/index.json is not readable: run npm run build.');
  const { models, litert } = index;
  const files = [models.detector, models.lite, litert.jspi.loader, litert.jspi.wasm];
  const sizes = await Promise.all(files.map(({ file }) => packedSize(`${DIST}engine/${file}`)));
  return sum(sizes) / 1e6;
}

async function packedSize(path: string): Promise<number> {
  const { size } = await stat(`${path}.br`).catch(() => stat(path));
  return size;
}

/** kB (1,000 bytes), gzip, of every script and style sheet, the largest first. */
async function sizes(): Promise<Record<string, number> & Figures> {
  const names = (await readdir(`${DIST}assets`)).filter((name) => /\.(js|css)$/.test(name));
  const entries = await Promise.all(
    names.map(async (name) => [`assets/${name}`, kilobytes(await readFile(`${DIST}assets/${name}`))] as const),
  );
  return Object.fromEntries(entries.sort((a, b) => b[1] - a[1]));
}

function kilobytes(bytes: Buffer): number {
  return gzipSync(bytes, { level: 9 }).length / 1000;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
