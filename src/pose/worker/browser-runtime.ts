import { getWebGpuDevice, supportsFeature } from '@litertjs/core';
import { graphicsWins } from './accelerator-trial';
import type { EngineIndex, LitertVariant } from '../engine-index';
import type { OnArrived } from '../fetch-engine-file';
import { startLitert } from './litert-loader';
import { compileWithLitert } from './litert-model';
import type { CompiledModel, ModelAccelerator, ModelRuntime } from '../blaze-pose/model-runtime';

export interface BrowserRuntimeOptions {
  /** URL of the engine's folder, with a slash at its end. */
  readonly base: string;
  readonly index: EngineIndex;
  readonly accelerator: ModelAccelerator | 'auto';
  readonly onArrived: OnArrived;
  /** The graphics card went away (driver restart, laptop dock): what runs on it never answers again. */
  readonly onGraphicsLost: () => void;
}

/** LiteRT in a worker. Throws EngineError `runtimeMissing` where it can't start. */
export async function openBrowserRuntime(options: BrowserRuntimeOptions): Promise<ModelRuntime> {
  const { base, index, accelerator, onArrived, onGraphicsLost } = options;
  const hasGraphics = accelerator !== 'wasm' && (await canUseGraphics(accelerator));
  await startLitert(base, index.litert[await variantFor(hasGraphics)], onArrived);
  const device = hasGraphics ? getWebGpuDevice() : null;
  void device?.lost.then(({ reason }) => reason !== 'destroyed' && onGraphicsLost());
  return { compile: (bytes, wish) => compile(bytes, device ? wish : 'wasm'), dispose: () => device?.destroy() };
}

/** A software adapter would win no trial and costs seconds to try; who asks for WebGPU by name gets it all the same. */
async function canUseGraphics(accelerator: 'auto' | 'webgpu'): Promise<boolean> {
  // Without stack switching LiteRT's WebGPU path fails in ways that only show when a model runs.
  if (!('gpu' in navigator) || !(await supportsFeature('jspi'))) return false;
  const adapter = await navigator.gpu.requestAdapter().catch(() => null);
  if (!adapter) return false;
  return accelerator === 'webgpu' || !adapter.info.isFallbackAdapter;
}

async function variantFor(hasGraphics: boolean): Promise<LitertVariant> {
  if (hasGraphics) return 'jspi';
  return (await supportsFeature('relaxedSimd')) ? 'simd' : 'compat';
}

async function compile(bytes: Uint8Array, wish: ModelAccelerator | 'auto'): Promise<CompiledModel> {
  if (wish === 'wasm') return compileWithLitert(bytes, 'wasm');
  const graphics = await compileOnGraphics(bytes);
  if (graphics && wish === 'webgpu') return graphics;
  const processor = await compileWithLitert(bytes, 'wasm');
  if (!graphics) return processor;
  const graphicsWon = await tryOut(processor, graphics);
  (graphicsWon ? processor : graphics).dispose();
  return graphicsWon ? graphics : processor;
}

/** null: the graphics card can't run this model as a whole. */
async function compileOnGraphics(bytes: Uint8Array): Promise<CompiledModel | null> {
  const model = await compileWithLitert(bytes, 'webgpu').catch(() => null);
  if (model?.accelerator === 'webgpu') return model;
  model?.dispose();
  return null;
}

/** A driver that stalls or fails loses the trial. */
async function tryOut(processor: CompiledModel, graphics: CompiledModel): Promise<boolean> {
  const input = Float32Array.from({ length: processor.inputLength }, (_, i) => (i % 251) / 251);
  const trial = graphicsWins({ processor, graphics, input, now: () => performance.now() }).catch(() => false);
  const patience = new Promise<false>((resolve) => setTimeout(() => resolve(false), TRIAL_MS));
  return Promise.race([trial, patience]);
}

/** Two runs' worth of compiling shaders on a slow driver, and no more. */
const TRIAL_MS = 8000;
