import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { findBrowser } from '../install-browser.mjs';
import type { Shot, ShotTruth, StudioPage } from './shot';

declare global {
  interface Window {
    readonly studio: StudioPage;
  }
}

export interface Still {
  readonly picture: Buffer;
  readonly truth: ShotTruth;
}

/** A headless browser that draws mannequins. */
export interface Studio {
  still(shot: Shot, type?: 'image/png' | 'image/jpeg'): Promise<Still>;
  /** The frame's I420 planes. */
  frame(shot: Shot): Promise<Buffer>;
  close(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FRAME_PATH = '/studio-frame';

export async function openStudio(): Promise<Studio> {
  let takeFrame: (planes: Buffer) => void = () => {};
  const server = await serve((planes) => takeFrame(planes));
  const browser = await openBrowser();
  const page = await openPage(browser, `http://127.0.0.1:${(server.httpServer?.address() as AddressInfo).port}`);
  return {
    still: async (shot, type = 'image/png') => {
      const taken = await page.evaluate(([one, kind]) => window.studio.still(one, kind), [shot, type] as const);
      return { picture: Buffer.from(taken.picture, 'base64'), truth: taken.truth };
    },
    frame: async (shot) => {
      const arrived = new Promise<Buffer>((resolve) => (takeFrame = resolve));
      await page.evaluate(([one, path]) => window.studio.frame(one, path), [shot, FRAME_PATH] as const);
      return arrived;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function serve(onFrame: (planes: Buffer) => void): Promise<ViteDevServer> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    cacheDir: `${ROOT}.cache/studio`,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: { include: ['three'], noDiscovery: true },
    plugins: [
      {
        name: 'studio-frames',
        configureServer: ({ middlewares }) => void middlewares.use(FRAME_PATH, receive(onFrame)),
      },
    ],
  });
  return server.listen();
}

function receive(onFrame: (planes: Buffer) => void) {
  return (request: AsyncIterable<Buffer>, response: { end(): void }): void => {
    void readAll(request).then((planes) => {
      onFrame(planes);
      response.end();
    });
  };
}

async function readAll(request: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  });
}

async function openPage(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => process.stderr.write(`studio: ${error.message}\n`));
  page.on('console', (line) => line.type() === 'error' && process.stderr.write(`studio: ${line.text()}\n`));
  await page.goto(`${origin}/scripts/footage/studio.html`);
  await page.waitForFunction(() => 'studio' in window);
  return page;
}
