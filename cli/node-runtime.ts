import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { loadLiteRt, supportsFeature } from '@litertjs/core';
import type { EngineIndex } from '../src/pose/engine-index';
import { compileWithLitert } from '../src/pose/worker/litert-model';
import type { ModelRuntime } from '../src/pose/blaze-pose/model-runtime';

/**
 * LiteRT in Node, on the processor. Its loader is a CommonJS script and this package is all modules, so it is compiled
 * here by hand; `importScripts`, which LiteRT would load it with, then has nothing left to do.
 */
export async function openNodeRuntime(folder: URL, index: EngineIndex): Promise<ModelRuntime> {
  await (loading ??= loadOnce(folder, index));
  return { compile: (bytes) => quietly(() => compileWithLitert(bytes, 'wasm')), dispose: () => undefined };
}

/** LiteRT can be loaded once in a process; every engine after the first shares it. */
let loading: Promise<void> | null = null;

async function loadOnce(folder: URL, index: EngineIndex): Promise<void> {
  const { loader, wasm } = index.litert[(await supportsFeature('relaxedSimd')) ? 'simd' : 'compat'];
  const loaderPath = new URL(loader.file, folder);
  runScript(loaderPath);
  Object.assign(globalThis, {
    self: globalThis,
    importScripts: () => undefined,
    Module: { wasmBinary: readFileSync(new URL(wasm.file, folder)), print: () => undefined, printErr: () => undefined },
  });
  await quietly(() => loadLiteRt(loaderPath.href));
}

function runScript(path: URL): void {
  const script = compileFunction(readFileSync(path, 'utf8'), [
    'exports',
    'module',
    'require',
    '__filename',
    '__dirname',
  ]);
  script({}, {}, createRequire(path), path.pathname, new URL('.', path).pathname);
}

/** LiteRT tells the console that Node has no graphics card, and what it compiles; the command's output is for readings. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { log, info, warn, error } = console;
  const nothing = () => undefined;
  Object.assign(console, { log: nothing, info: nothing, warn: nothing, error: nothing });
  try {
    return await work();
  } finally {
    Object.assign(console, { log, info, warn, error });
  }
}
