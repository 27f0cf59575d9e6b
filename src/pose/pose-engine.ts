import type { FaceLight } from '../camera/face-light';
import type { FrameCheck } from '../camera/frame-check';
import type { FrameSource } from '../camera/frame-source';
import type { SceneSignature } from '../geometry/scene-signature';
import type { Pose } from '../geometry/landmarks';
import type { LookWish } from './look-plan';
import type { EngineFault, EngineInfo, EngineOptions, OnProgress } from './pose-estimator';

/** Where the time of one frame went, ms. */
export interface StageTimes {
  readonly pixelsMs: number;
  readonly detectMs: number;
  readonly landmarkMs: number;
  readonly totalMs: number;
}

/** One looked-at frame, as the page learns of it. */
export interface PoseResult {
  readonly timestampMs: number;
  /** null: looked and found nobody. */
  readonly pose: Pose | null;
  /** The person of the last few frames through many looks, whenever such a careful look has come to its end. */
  readonly careful?: Pose;
  readonly check: FrameCheck;
  readonly times: StageTimes;
  /** The scene around the person, every few seconds. */
  readonly scene?: SceneSignature;
  /** How the face is lit; undefined: nobody, or no face in the picture. */
  readonly light?: FaceLight;
}

/** One frame that was glanced at while a plan says which to look at; the model did not see it. */
export interface Glance {
  readonly timestampMs: number;
  readonly check: FrameCheck;
  /** Time the worker spent on it, ms. */
  readonly tookMs: number;
}

export interface WatchHandlers {
  readonly onResult: (result: PoseResult) => void;
  /** While a plan is set: every frame that came, before it is looked at or let go. */
  readonly onGlance?: (glance: Glance) => void;
  /** The engine failed under way. `restarting`: it is being brought back, `onEngine` will tell; `stopped`: it is not. */
  readonly onFault: (fault: EngineFault, next: 'restarting' | 'stopped') => void;
  /** Another engine than before looks from now on: after a restart, or because `load` was called anew. */
  readonly onEngine?: (info: EngineInfo) => void;
  /** The source gave its last frame (unplugged, file at its end). */
  readonly onEnd: () => void;
}

/**
 * The page's hold on the engine, which runs in a worker. One frame in flight, the newest wins, every frame is closed.
 */
export interface PoseEngine {
  /** Starts the worker and the engine; falls back to the second engine where the first can't start. Throws EngineError. `onProgress`: what has come so far, where the engine can tell. */
  load(
    options: EngineOptions & { readonly engine?: 'auto' | 'litert' | 'mediapipe' },
    onProgress?: OnProgress,
  ): Promise<EngineInfo>;
  /** Looks at the source until stopped, at most `maxFps` frames a second. Returns how to stop. */
  watch(source: FrameSource, handlers: WatchHandlers, maxFps?: number): () => void;
  /** Change the rate of a running watch. */
  setMaxFps(maxFps: number): void;
  /** From now on the engine chooses which frames are worth the model; null: it looks at each again. */
  plan?(wish: LookWish | null): void;
  /**
   * Somebody holds still: from now on each frame is also looked at a few times more, for results with a `careful` pose.
   * The live pose stays as it was. Not every engine can.
   */
  lookCarefully?(isOn: boolean): void;
  reset(): void;
  dispose(): void;
}
