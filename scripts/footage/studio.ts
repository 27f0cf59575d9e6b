import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
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
}

export interface Studios {
  readonly all: readonly Studio[];
  close(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FRAME_PATH = '/studio-frame';
/** Without a graphics card one browser draws on one core; half of them are left to whatever runs beside. */
const MOST_STUDIOS = Math.max(1, Math.floor(availableParallelism() / 2));

/** As many as there is work for and this machine bears. */
export async function openStudios(wanted: number): Promise<Studios> {
  const inbox = new FrameInbox();
  const server = await serve(inbox);
  const origin = `http://127.0.0.1:${(server.httpServer?.address() as AddressInfo).port}`;
  const count = Math.max(1, Math.min(wanted, MOST_STUDIOS));
  const browsers = await Promise.all(Array.from({ length: count }, openBrowser));
  const pages = await Promise.all(browsers.map((browser) => openPage(browser, origin)));
  return {
    all: pages.map((page, number) => studioOn(page, `/${number}`, inbox)),
    close: async () => {
      await Promise.all(browsers.map((browser) => browser.close()));
      await server.close();
    },
  };
}

function studioOn(page: Page, address: string, inbox: FrameInbox): Studio {
  return {
    still: async (shot, type = 'image/png') => {
      const taken = await page.evaluate(([one, kind]) => window.studio.still(one, kind), [shot, type] as const);
      return { picture: Buffer.from(taken.picture, 'base64'), truth: taken.truth };
    },
    frame: async (shot) => {
      const arrived = inbox.next(address);
      await page.evaluate(([one, path]) => window.studio.frame(one, path), [shot, FRAME_PATH + address] as const);
      return arrived;
    },
  };
}

/** Pictures arrive by request: as bytes they come faster than through the browser's debugging protocol. */
class FrameInbox {
  private readonly takers = new Map<string, (planes: Buffer) => void>();

  next(address: string): Promise<Buffer> {
    return new Promise((resolve) => this.takers.set(address, resolve));
  }

  async receive(request: AsyncIterable<Buffer> & { url?: string }, response: { end(): void }): Promise<void> {
    const planes = await readAll(request);
    this.takers.get(request.url ?? '')?.(planes);
    response.end();
  }
}

async function serve(inbox: FrameInbox): Promise<ViteDevServer> {
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
        configureServer: ({ middlewares }) =>
          void middlewares.use(FRAME_PATH, (request, response) => void inbox.receive(request, response)),
      },
    ],
  });
  return server.listen();
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
  // A first load compiles everything, and a busy machine takes its time.
  page.setDefaultTimeout(300_000);
  await page.goto(`${origin}/scripts/footage/studio.html`);
  await page.waitForFunction(() => 'studio' in window);
  return page;
}
