import { mkdirSync, readFileSync } from 'node:fs';
import type { EngineIndex } from '../../src/pose/engine-index';
import { layOutEngine } from './lay-out-engine';
import { parseManifest } from './manifest';
import { sha256Of } from './source-file';
import { readEngine, writeEngine } from './write-engine';

const ROOT = new URL('../../', import.meta.url);

/** Where the engine lies once it is built. */
export const ENGINE_FOLDER = new URL('public/engine/', ROOT);

/** Raise it when the same manifest shall give other files. */
const LAYOUT_VERSION = 1;

/** The engine's index; its files are made only where they are missing or of an older manifest. Throws EngineBuildError. */
export function ensureEngine(): EngineIndex {
  const manifestText = readFileSync(new URL('models/manifest.json', ROOT), 'utf8');
  const madeFrom = sha256Of(Buffer.from(`${LAYOUT_VERSION}\n${manifestText}`));
  const built = readEngine(ENGINE_FOLDER, madeFrom);
  if (built) return built;
  mkdirSync(ENGINE_FOLDER, { recursive: true });
  const layout = layOutEngine(parseManifest(manifestText), new URL('node_modules/', ROOT));
  writeEngine(ENGINE_FOLDER, layout, madeFrom);
  return layout.index;
}
