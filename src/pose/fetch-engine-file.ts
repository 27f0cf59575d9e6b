import { parseEngineIndex, type EngineFile, type EngineIndex } from './engine-index';
import { EngineError, type EngineFault } from './pose-estimator';

/** The list of the engine's files; `base` is the URL of the engine's folder. Throws EngineError. */
export async function fetchEngineIndex(base: string): Promise<EngineIndex> {
  const file = 'index.json';
  const response = await fetch(new URL(file, base), { cache: 'no-cache' }).catch((error: unknown) => String(error));
  if (typeof response === 'string') throw missing(file, response);
  if (!response.ok) throw missing(file, `HTTP ${response.status}`);
  const index = parseEngineIndex(await response.json().catch(() => null));
  if (index === null) throw damaged(file, 'The list of engine files is not readable; build the app again.');
  return index;
}

/** Told of each file that has come whole. */
export type OnArrived = (entry: EngineFile) => void;

/**
 * One of the engine's files, whole: the browser itself compares its SHA-256 before it hands out a byte. A copy that
 * broke in the browser's cache is fetched anew, once. Throws EngineError.
 */
export async function fetchEngineFile(base: string, entry: EngineFile, onArrived?: OnArrived): Promise<Response> {
  const url = new URL(entry.file, base);
  const integrity = integrityOf(entry);
  for (const cache of ['default', 'reload'] as const) {
    const response = await fetch(url, { integrity, cache }).catch(() => null);
    if (!response?.ok) continue;
    onArrived?.(entry);
    return response;
  }
  throw await whyNot(url, entry.file);
}

export async function fetchEngineBytes(base: string, entry: EngineFile, onArrived?: OnArrived): Promise<Uint8Array> {
  const response = await fetchEngineFile(base, entry, onArrived);
  return new Uint8Array(await response.arrayBuffer());
}

/** Subresource integrity wants base64 where the index has hex. */
export function integrityOf({ sha256 }: EngineFile): string {
  const bytes = sha256.match(/../g)?.map((hex) => String.fromCharCode(Number.parseInt(hex, 16))) ?? [];
  return `sha256-${btoa(bytes.join(''))}`;
}

/** fetch gives the same error for a file that is not there and for one that is not whole. */
async function whyNot(url: URL, file: string): Promise<EngineError> {
  const response = await fetch(url, { cache: 'no-store' }).catch((error: unknown) => String(error));
  if (typeof response === 'string') return missing(file, response);
  await response.body?.cancel();
  if (!response.ok) return missing(file, `HTTP ${response.status}`);
  return damaged(file, 'Its SHA-256 differs from the one in engine/index.json.');
}

function missing(file: string, why: string): EngineError {
  return faultAbout(file, 'modelMissing', `engine/${file} could not be fetched (${why}).`);
}

function damaged(file: string, why: string): EngineError {
  return faultAbout(file, 'modelDamaged', `engine/${file} arrived damaged. ${why}`);
}

function faultAbout(file: string, kind: 'modelMissing' | 'modelDamaged', detail: string): EngineError {
  const fault: EngineFault = { kind, file, detail };
  return new EngineError(fault);
}
