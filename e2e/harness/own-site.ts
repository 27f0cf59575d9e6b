import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run-command.mjs';
import { packSite } from '../../scripts/pack-site.mjs';
import { writeServiceWorker } from '../../scripts/service-worker/write-service-worker.mjs';
import { startServer } from '../../scripts/static-server.mjs';

/** The production build at an address of its own, which a test may take down or bring up to date. */
export interface OwnSite {
  readonly url: string;
  /** The network is gone. */
  readonly goDown: () => Promise<void>;
  /** A newer version is put in place; its page says which. */
  readonly publish: (version: string) => Promise<void>;
  readonly remove: () => Promise<void>;
}

export async function ownSite(): Promise<OwnSite> {
  const root = await mkdtemp(join(tmpdir(), 'plumbline-own-site-'));
  const isSmall = (path: string): boolean => !path.startsWith(`${ROOT}dist/engine`);
  await cp(`${ROOT}dist`, root, { recursive: true, filter: isSmall });
  await symlink(`${ROOT}dist/engine`, join(root, 'engine'));
  const server = await startServer({ root });
  return {
    url: server.url,
    goDown: () => server.close(),
    publish: async (version) => {
      const page = join(root, 'index.html');
      const html = await readFile(page, 'utf8');
      await writeFile(page, html.replace('<div id="app">', `<div id="app" data-version="${version}">`));
      await writeServiceWorker(root);
      await packSite(root);
    },
    remove: async () => {
      await server.close().catch(() => undefined);
      await rm(root, { recursive: true });
    },
  };
}
