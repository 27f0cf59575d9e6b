import type { Frame } from '../../camera/frame';
import { BlazePose, modelsFor } from '../blaze-pose/blaze-pose';
import type { EngineModelName } from '../engine-index';
import { countArrivals } from './count-arrivals';
import { openBrowserRuntime } from './browser-runtime';
import { fetchEngineBytes, fetchEngineIndex } from '../fetch-engine-file';
import { FrameLooker } from '../frame-looker';
import type { PoseResult } from '../pose-engine';
import type { EngineFault, EngineInfo, LoadProgress } from '../pose-estimator';
import type { LoadOrder } from '../worker-protocol';

export interface LitertEngine {
  readonly info: EngineInfo;
  /** Closes the frame. Throws EngineError. One call at a time. */
  look(frame: Frame): Promise<PoseResult>;
  /** How often the detector confirms who is followed; null: as often as the engine itself thinks. */
  recheckEvery(ms: number | null): void;
  lookCarefully(isOn: boolean): void;
  reset(): void;
}

export interface LitertEngineParts {
  readonly order: LoadOrder;
  readonly nowMs: () => number;
  readonly onProgress: (progress: LoadProgress) => void;
  /** Something broke between frames. */
  readonly onFault: (fault: EngineFault) => void;
}

/** BlazePose on LiteRT, from our own files. Throws EngineError. */
export async function startLitertEngine(parts: LitertEngineParts): Promise<LitertEngine> {
  const { order, nowMs, onProgress, onFault } = parts;
  const { base, options } = order;
  const startedMs = nowMs();
  const index = await fetchEngineIndex(base);
  const names = modelsFor(options);
  const onArrived = countArrivals([index.litert.simd.wasm, ...names.map((name) => index.models[name])], onProgress);
  // The models come while the runtime does.
  const coming = new Map(names.map((name) => [name, fetchEngineBytes(base, index.models[name], onArrived)]));
  for (const model of coming.values()) model.catch(() => undefined);
  const runtime = await openBrowserRuntime({
    base,
    index,
    accelerator: options.accelerator ?? 'auto',
    onArrived,
    onGraphicsLost: () => onFault({ kind: 'crashed', detail: 'The graphics card was lost.' }),
  });
  const looker = new FrameLooker();
  const modelBytes = (name: EngineModelName) => coming.get(name) ?? fetchEngineBytes(base, index.models[name]);
  const blazePose = new BlazePose({ runtime, modelBytes, readPixels: looker.readPixels, nowMs });
  const info = await blazePose.load(options);
  return {
    info: { ...info, loadMs: nowMs() - startedMs },
    look: (frame) => looker.look(blazePose, frame),
    recheckEvery: (ms) => blazePose.recheckEvery(ms),
    lookCarefully: (isOn) => blazePose.lookCarefully(isOn),
    reset: () => (looker.reset(), blazePose.reset()),
  };
}
