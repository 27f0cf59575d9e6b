import type { FrameSource } from '../../camera/frame-source';
import type { LookWish } from '../../pose/look-plan';
import type { PoseClient, WatchHandlers } from '../../pose/pose-client';
import { EngineError, type EngineFault, type EngineInfo } from '../../pose/pose-estimator';

/** What to load, and how it shall look. */
export type EngineWish = Parameters<PoseClient['load']>[0];

/** A little longer than the camera rests before it looks whether somebody is back: those looks load nothing anew. */
const FREED_AFTER_MS = 4 * 60_000;

/**
 * Keeps one pose client, and loads it anew only when another engine or model is wanted or the last one failed. A client that
 * nobody needs for some minutes is let go of with its memory.
 */
export class EngineHold {
  readonly #openClient: () => Promise<PoseClient>;
  #client: Promise<PoseClient> | null = null;
  #loaded: { readonly wish: string; readonly info: Promise<EngineInfo> } | null = null;
  #freeing: ReturnType<typeof setTimeout> | undefined;

  constructor(openClient: () => Promise<PoseClient>) {
    this.#openClient = openClient;
  }

  async open(options: EngineWish): Promise<EngineInfo | EngineFault> {
    clearTimeout(this.#freeing);
    const wish = JSON.stringify(options);
    if (this.#loaded?.wish !== wish) {
      const info = this.#take().then((client) => client.load(options));
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
    void this.#take().then((client) => {
      if (!isStopped) stop = client.watch(source, handlers, maxFps);
    });
    return () => {
      isStopped = true;
      stop();
    };
  }

  /** Which frames are worth the model; null: all. */
  plan(wish: LookWish | null): void {
    void this.#client?.then((client) => client.plan?.(wish));
  }

  /** See PoseClient. */
  lookCarefully(isOn: boolean): void {
    void this.#client?.then((client) => client.lookCarefully?.(isOn));
  }

  /** After a fault: the next `open` loads afresh. */
  forget(): void {
    this.#loaded = null;
  }

  /** Nothing is looked at from now on. */
  rest(): void {
    clearTimeout(this.#freeing);
    if (this.#client) this.#freeing = setTimeout(() => this.dispose(), FREED_AFTER_MS);
  }

  dispose(): void {
    clearTimeout(this.#freeing);
    void this.#client?.then((client) => client.dispose());
    this.#client = null;
    this.#loaded = null;
  }

  /** A client that could not even be fetched is asked for again the next time. */
  #take(): Promise<PoseClient> {
    this.#client ??= this.#openClient().catch((error: unknown) => {
      this.#client = null;
      throw new EngineError({ kind: 'runtimeMissing', detail: String(error) });
    });
    return this.#client;
  }
}
