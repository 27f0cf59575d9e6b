import type { EngineFile, EngineIndex, RuntimeFiles } from '../../src/pose/engine-index';
import { MASK_SIZE } from '../../src/pose/blaze-pose/model-layout';
import type { Manifest, SourceFile } from './manifest';
import { pruneOutput } from './prune-output';
import { readSource, sha256Of } from './source-file';

/** The engine as the page and Node find it: the index, and each file's bytes by its path below `engine/`. */
export interface EngineLayout {
  readonly index: EngineIndex;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A module worker can import this; the script itself would keep its factory to itself. */
const SHARE_FACTORY = '\nglobalThis.ModuleFactory = ModuleFactory;\n';

/** Reads, checks and cuts every file the manifest names. Throws EngineBuildError. */
export function layOutEngine(manifest: Manifest, packages: URL): EngineLayout {
  const files = new Map<string, Uint8Array>();
  const add = (file: string, bytes: Uint8Array): EngineFile => {
    files.set(file, bytes);
    return { file, sha256: sha256Of(bytes), bytes: bytes.length };
  };
  const addHashed = (name: string, bytes: Uint8Array) => add(withHash(name, bytes), bytes);
  const addRuntime = ({ loader, wasm }: { loader: SourceFile; wasm: SourceFile }): RuntimeFiles => ({
    loader: addHashed(fileName(loader), shareFactory(readSource(packages, loader))),
    wasm: addHashed(fileName(wasm), readSource(packages, wasm)),
  });
  const folder = `mediapipe-${hashOfAll(manifest.mediapipe.files)}`;
  const second = manifest.mediapipe.files.map((source) =>
    add(`${folder}/${fileName(source)}`, readSource(packages, source)),
  );
  // The second engine needs the models whole and under their own names; the mask models are the same bytes, served once.
  const whole = (source: SourceFile) => second.find(({ file }) => file.endsWith(`/${fileName(source)}`))!;
  const withoutMask = (source: SourceFile) =>
    addHashed(fileName(source), pruneOutput(readSource(packages, source), MASK_SIZE * MASK_SIZE));
  const { detector, lite, full, heavy } = manifest.models;
  const index: EngineIndex = {
    version: 1,
    models: {
      detector: whole(detector),
      lite: withoutMask(lite),
      full: withoutMask(full),
      heavy: withoutMask(heavy),
      'lite-mask': whole(lite),
      'full-mask': whole(full),
      'heavy-mask': whole(heavy),
    },
    litert: {
      simd: addRuntime(manifest.litert.simd),
      compat: addRuntime(manifest.litert.compat),
      jspi: addRuntime(manifest.litert.jspi),
    },
    mediapipe: { folder, files: second },
  };
  return { index, files };
}

function shareFactory(loader: Uint8Array): Uint8Array {
  return Buffer.concat([loader, Buffer.from(SHARE_FACTORY)]);
}

function fileName({ path }: SourceFile): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function withHash(name: string, bytes: Uint8Array): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}-${sha256Of(bytes).slice(0, 12)}${name.slice(dot)}`;
}

function hashOfAll(sources: readonly SourceFile[]): string {
  return sha256Of(Buffer.from(sources.map(({ sha256 }) => sha256).join(''))).slice(0, 12);
}
