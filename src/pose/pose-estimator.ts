import type { Frame } from '../camera/frame';
import type { ModelSize, Pose } from '../geometry/landmarks';

export type { ModelSize };
export type EngineId = 'litert' | 'mediapipe';
export type Accelerator = 'wasm' | 'webgpu' | 'cpu' | 'gpu';

export interface EngineOptions {
  readonly model: ModelSize;
  /** `auto` tries WebGPU for a moment and keeps it only where it is faster. */
  readonly accelerator?: 'auto' | 'wasm' | 'webgpu';
  /** Ask for the body mask with every pose. It costs about a fifth of the time. */
  readonly bodyMask?: boolean;
  /** Smooth landmarks over time (live) or not (single pictures). */
  readonly smoothing?: boolean;
  /** How often each picture is looked at; `once` unless said otherwise. Only the main engine can do more. */
  readonly looks?: Looks;
}

/**
 * The landmarks wander by some pixels with the cut that the model is shown. `once`: MediaPipe's own cut, as live.
 * `averaged`: the mean of five cuts of a picture, at a desk of ten closer ones, of which each counts as much as the five (single
 * pictures; five to fifteen times the landmark model's time).
 */
export type Looks = 'once' | 'averaged';

export interface EngineInfo {
  readonly engine: EngineId;
  readonly model: ModelSize;
  readonly accelerator: Accelerator;
  readonly loadMs: number;
}

/** How much of an engine has arrived while it loads: whole files of all that it needs, each as they come from the host. */
export interface LoadProgress {
  readonly bytes: number;
  readonly ofBytes: number;
}

export type OnProgress = (progress: LoadProgress) => void;

/** Why an engine could not start or go on. Screens turn the kind into a sentence; `detail` is for the details panel. */
export type EngineFault =
  | { readonly kind: 'modelMissing'; readonly file: string; readonly detail: string }
  | { readonly kind: 'modelDamaged'; readonly file: string; readonly detail: string }
  | { readonly kind: 'runtimeMissing'; readonly detail: string }
  | { readonly kind: 'outOfMemory'; readonly detail: string }
  | { readonly kind: 'crashed'; readonly detail: string }
  | { readonly kind: 'hung'; readonly detail: string };

export class EngineError extends Error {
  constructor(readonly fault: EngineFault) {
    super(`${fault.kind}: ${fault.detail}`);
    this.name = 'EngineError';
  }
}

/** Pixels in, pose out. Both engines, in a worker or in Node, stand behind this. */
export interface PoseEstimator {
  /** Throws EngineError. */
  load(options: EngineOptions): Promise<EngineInfo>;
  /** `null`: looked and found nobody. Takes the frame over and closes its image. One call at a time. */
  estimate(frame: Frame): Promise<Pose | null>;
  /** Forget the person tracked so far; the next frame starts from detection. */
  reset(): void;
  dispose(): void;
}
