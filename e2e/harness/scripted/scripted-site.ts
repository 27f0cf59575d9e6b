import { cp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { PACKED } from '../../../scripts/pack-site.mjs';
import { ROOT } from '../../../scripts/run-command.mjs';
import { readKnownPictures } from './known-pictures';
import { SCRIPTED_SITE } from './site-folder';

/** Lays out the site that stories without seeing run on. The footage and the build must be there. */
export async function layOutScriptedSite(): Promise<void> {
  await rm(SCRIPTED_SITE, { recursive: true, force: true });
  // Packed copies stay behind: the one of the worker would be sent in place of the scripted one.
  const isWanted = (path: string): boolean =>
    !path.startsWith(`${ROOT}dist/engine`) && PACKED.every((ending) => !path.endsWith(ending));
  await cp(`${ROOT}dist`, SCRIPTED_SITE, { recursive: true, filter: isWanted });
  await symlink(`${ROOT}dist/engine`, join(SCRIPTED_SITE, 'engine'));
  await writeFile(join(SCRIPTED_SITE, 'known-pictures.json'), JSON.stringify(readKnownPictures()));
  const assets = join(SCRIPTED_SITE, 'assets');
  const workers = (await readdir(assets)).filter((name) => /^pose-worker-.*\.js$/.test(name));
  if (workers.length !== 1) throw new Error(`The build has ${workers.length} pose workers where there is one.`);
  await writeFile(join(assets, workers[0]!), await bundleWorker());
}

async function bundleWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      copyPublicDir: false,
      target: 'es2023',
      lib: { entry: `${ROOT}e2e/harness/scripted/scripted-worker.ts`, formats: ['es'], fileName: 'scripted-worker' },
    },
  });
  const [{ output }] = (Array.isArray(built) ? built : [built]) as [{ output: readonly { code?: string }[] }];
  const [{ code } = {}] = output;
  if (!code) throw new Error('The scripted worker could not be built.');
  return code;
}
