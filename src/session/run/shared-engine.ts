import type { FrameSource } from '../../camera/frame-source';
import type { LookWish } from '../../pose/look-plan';
import type { PoseEngine, WatchHandlers } from '../../pose/pose-engine';
import { EngineError, type EngineFault, type EngineInfo, type OnProgress } from '../../pose/pose-estimator';

/** What to load, and how it shall look. */
export type EngineWish = Parameters<PoseEngine['load']>[0];

/** A little longer than the camera rests before it looks whether somebody is back: those looks load nothing anew. */
const FREED_AFTER_MS = 4 * 60_000;

/**
 * Keeps one pose engine, and loads it anew only when another engine or model is wanted or the last one failed. An engine that
 * nobody needs for some minutes is let go of with its memory.
 */
export class SharedEngine {
  readonly #open: () => Promise<PoseEngine>;
  #engine: Promise<PoseEngine> | null = null;
  #loaded: { readonly wish: string; readonly info: Promise<EngineInfo> } | null = null;
  #freeing: ReturnType<typeof setTimeout> | undefined;

  constructor(openEngine: () => Promise<PoseEngine>) {
    this.#open = openEngine;
  }

  async open(options: EngineWish, onProgress?: OnProgress): Promise<EngineInfo | EngineFault> {
    clearTimeout(this.#freeing);
    const wish = JSON.stringify(options);
    if (this.#loaded?.wish !== wish) {
      const info = this.#take().then((engine) => engine.load(options, onProgress));
      this.#loaded = { wish, info };
    }
    const asked = this.#loaded;
    try {
      return await asked.info;
    } catch (error) {
      // Another engine may have been asked for meanwhile: what it loads is not forgotten for this one's fault.
      if (this.#loaded === asked) this.forget();
      if (error instanceof EngineError) return error.fault;
      throw error;
    }
  }

  /** Returns how to stop. */
  watch(source: FrameSource, handlers: WatchHandlers, maxFps: number): () => void {
    let stop = (): void => undefined;
    let isStopped = false;
    void this.#take().then((engine) => {
      if (!isStopped) stop = engine.watch(source, handlers, maxFps);
    });
    return () => {
      isStopped = true;
      stop();
    };
  }

  /** Which frames are worth the model; null: all. */
  plan(wish: LookWish | null): void {
    void this.#engine?.then((engine) => engine.plan?.(wish));
  }

  /** See PoseEngine. */
  lookCarefully(isOn: boolean): void {
    void this.#engine?.then((engine) => engine.lookCarefully?.(isOn));
  }

  /** After a fault: the next `open` loads afresh. */
  forget(): void {
    this.#loaded = null;
  }

  /** Nothing is looked at from now on. */
  rest(): void {
    clearTimeout(this.#freeing);
    if (this.#engine) this.#freeing = setTimeout(() => this.dispose(), FREED_AFTER_MS);
  }

  dispose(): void {
    clearTimeout(this.#freeing);
    void this.#engine?.then((engine) => engine.dispose());
    this.#engine = null;
    this.#loaded = null;
  }

  /** An engine that could not even be fetched is asked for again the next time. */
  #take(): Promise<PoseEngine> {
    this.#engine ??= this.#open().catch((error: unknown) => {
      this.#engine = null;
      throw new EngineError({ kind: 'runtimeMissing', detail: String(error) });
    });
    return this.#engine;
  }
}
