import type { FrameSource } from '../camera/frame-source';
import type { LookWish } from '../pose/look-plan';
import type { PoseClient, WatchHandlers } from '../pose/pose-client';
import { EngineError, type EngineFault, type EngineInfo } from '../pose/pose-estimator';
import type { SettingValues } from '../storage/settings';

type EngineWish = Pick<SettingValues, 'model' | 'engine' | 'backCurve'>;

/** Keeps one pose client, and loads it anew only when another engine or model is wanted or the last one failed. */
export class EngineHold {
  readonly #openClient: () => Promise<PoseClient>;
  #client: Promise<PoseClient> | null = null;
  #loaded: { readonly wish: string; readonly info: Promise<EngineInfo> } | null = null;

  constructor(openClient: () => Promise<PoseClient>) {
    this.#openClient = openClient;
  }

  async open({ model, engine, backCurve: bodyMask }: EngineWish): Promise<EngineInfo | EngineFault> {
    const wish = `${engine} ${model} ${bodyMask}`;
    if (this.#loaded?.wish !== wish) {
      const info = this.#take().then((client) => client.load({ model, engine, bodyMask, smoothing: true }));
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

  dispose(): void {
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
