import { loadLiteRt } from '@litertjs/core';
import type { RuntimeFiles } from '../engine-index';
import { fetchEngineFile, type OnArrived } from '../fetch-engine-file';
import { EngineError } from '../pose-estimator';

/**
 * Starts LiteRT in a module worker. Its loader wants `importScripts`, which such workers forbid: the loader we serve
 * leaves its factory on `globalThis` when imported, and `importScripts` then has nothing left to do. Throws EngineError.
 */
export async function startLitert(base: string, files: RuntimeFiles, onArrived: OnArrived): Promise<void> {
  const loaderUrl = new URL(files.loader.file, base).href;
  try {
    const [module] = await Promise.all([compileWasm(base, files, onArrived), importLoader(base, files, loaderUrl)]);
    Object.assign(globalThis, { importScripts: () => undefined, Module: emscriptenOptions(module) });
  } catch (error) {
    if (error instanceof EngineError) throw new EngineError({ kind: 'runtimeMissing', detail: error.fault.detail });
    throw error;
  }
  await loadLiteRt(loaderUrl);
}

/** Fetched with its hash first: an import has no way to check one in a worker. */
async function importLoader(base: string, files: RuntimeFiles, url: string): Promise<void> {
  await fetchEngineFile(base, files.loader);
  await import(/* @vite-ignore */ url);
}

/** Streaming lets the browser keep the machine code for the next visit; it needs the right content type from the host. */
async function compileWasm(base: string, files: RuntimeFiles, onArrived: OnArrived): Promise<WebAssembly.Module> {
  const response = await fetchEngineFile(base, files.wasm, onArrived);
  if (response.headers.get('Content-Type')?.startsWith('application/wasm')) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

type Instantiated = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;

/** What Emscripten's factory looks for. Its log lines are for its own authors. */
function emscriptenOptions(module: WebAssembly.Module) {
  return {
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm(imports: WebAssembly.Imports, done: Instantiated): object {
      void WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
      return {};
    },
  };
}
