import type { FrameSource } from '../../camera/frame-source';
import type { LookWish } from '../look-plan';
import type { Glance, PoseResult } from '../pose-engine';
import type { EngineInfo, EngineOptions, OnProgress } from '../pose-estimator';

export interface RunningHandlers {
  readonly onResult: (result: PoseResult) => void;
  readonly onGlance?: (glance: Glance) => void;
  readonly onEnd: () => void;
}

/**
 * Where an engine runs: in a worker, or on the page. It serves until its first fault, which it tells once; the
 * supervisor then puts another in its place.
 */
export interface RunningEngine {
  /** Throws EngineError. */
  load(options: EngineOptions, onProgress?: OnProgress): Promise<EngineInfo>;
  watch(source: FrameSource, handlers: RunningHandlers, maxFps: number): () => void;
  setMaxFps(maxFps: number): void;
  plan(wish: LookWish | null): void;
  lookCarefully(isOn: boolean): void;
  reset(): void;
  dispose(): void;
}
