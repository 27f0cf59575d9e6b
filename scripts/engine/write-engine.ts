import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { parseEngineIndex, type EngineFile, type EngineIndex } from '../../src/pose/engine-index';
import type { EngineLayout } from './lay-out-engine';
import { sha256Of } from './source-file';

const INDEX = 'index.json';

/** Writes what is not there yet, the index last, and removes what no index names any more. */
export function writeEngine(folder: URL, { index, files }: EngineLayout, madeFrom: string): void {
  for (const [file, bytes] of files) writeOnce(new URL(file, folder), bytes);
  writeFileSync(new URL(INDEX, folder), `${JSON.stringify({ madeFrom, ...index }, null, 2)}\n`);
  removeOthers(folder, new Set([INDEX, ...files.keys()]));
}

/** The index of an engine made from this and complete (every file there, of its size), or null. */
export function readEngine(folder: URL, madeFrom: string): EngineIndex | null {
  const raw = readIndex(new URL(INDEX, folder));
  if (raw?.madeFrom !== madeFrom) return null;
  const index = parseEngineIndex(raw);
  return index && allFiles(index).every((entry) => isThere(folder, entry)) ? index : null;
}

/** An index cut short by a crash counts as none. */
function readIndex(path: URL): { readonly madeFrom?: unknown } | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function writeOnce(path: URL, bytes: Uint8Array): void {
  if (existsSync(path) && sha256Of(readFileSync(path)) === sha256Of(bytes)) return;
  mkdirSync(new URL('.', path), { recursive: true });
  writeFileSync(path, bytes);
}

function removeOthers(folder: URL, keep: ReadonlySet<string>): void {
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = new URL(entry, folder);
    if (!existsSync(path) || [...keep].some((file) => file === entry || file.startsWith(`${entry}/`))) continue;
    rmSync(path, { recursive: true });
  }
}

function allFiles({ models, litert, mediapipe }: EngineIndex): EngineFile[] {
  const runtimes = Object.values(litert).flatMap(({ loader, wasm }) => [loader, wasm]);
  return [...Object.values(models), ...runtimes, ...mediapipe.files];
}

function isThere(folder: URL, { file, bytes }: EngineFile): boolean {
  const path = new URL(file, folder);
  return existsSync(path) && statSync(path).size === bytes;
}
