/** Where a model runs: in wasm on the processor, or on the graphics card. */
export type ModelAccelerator = 'wasm' | 'webgpu';

/** A network ready to run. One call at a time. */
export interface CompiledModel {
  readonly accelerator: ModelAccelerator;
  /** How many numbers `run` takes. */
  readonly inputLength: number;
  /**
   * Flat input in the model's own layout → its outputs, in the model's order, as copies the caller may keep.
   * The input may be reused as soon as the promise settles.
   */
  run(input: Float32Array): Promise<readonly Float32Array[]>;
  dispose(): void;
}

/** What runs a `.tflite`. The browser's and Node's stand behind this; the pose code knows neither. */
export interface ModelRuntime {
  /** `auto`: the runtime tries what it has and keeps the faster. Throws EngineError where the bytes can't be run. */
  compile(bytes: Uint8Array, accelerator: ModelAccelerator | 'auto'): Promise<CompiledModel>;
  dispose(): void;
}
