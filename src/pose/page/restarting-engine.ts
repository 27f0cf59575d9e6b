import type { FrameSource } from '../../camera/frame-source';
import type { RunningEngine } from './running-engine';
import { faultOfError } from '../fault-of-error';
import { EngineOnPage } from './engine-on-page';
import type { PoseEngine, WatchHandlers } from '../pose-engine';
import { EngineError, type EngineFault, type EngineId, type EngineInfo, type OnProgress } from '../pose-estimator';
import type { LookWish } from '../look-plan';
import { NO_FAULTS, stepLadder, type Rung } from './restart-ladder';
import { EngineInWorker } from './engine-in-worker';

type LoadOptions = Parameters<PoseEngine['load']>[0];

interface Watch {
  readonly source: FrameSource;
  readonly handlers: WatchHandlers;
  maxFps: number;
}

/** Runs one engine at a time, and puts another in its place when it fails. */
export class RestartingEngine implements PoseEngine {
  private options: LoadOptions = { model: 'lite' };
  private host: RunningEngine | null = null;
  private info: EngineInfo | null = null;
  private watched: Watch | null = null;
  private stopWatch: () => void = () => undefined;
  private wish: LookWish | null = null;
  private isCareful = false;
  private ladder = NO_FAULTS;
  /** Engines start one after the other. */
  private starting: Promise<unknown> = Promise.resolve();
  private isDisposed = false;

  constructor(private readonly base: string) {}

  load(options: LoadOptions, onProgress?: OnProgress): Promise<EngineInfo> {
    this.options = options;
    this.ladder = NO_FAULTS;
    return this.inTurn(() =>
      options.engine === 'mediapipe' ? this.start('mediapipe', options) : this.first(options, onProgress),
    );
  }

  watch(source: FrameSource, handlers: WatchHandlers, maxFps = 30): () => void {
    const watch: Watch = { source, handlers, maxFps };
    this.watched = watch;
    this.resume();
    return () => this.watched === watch && this.unwatch();
  }

  setMaxFps(maxFps: number): void {
    if (this.watched) this.watched.maxFps = maxFps;
    this.host?.setMaxFps(maxFps);
  }

  plan(wish: LookWish | null): void {
    this.wish = wish;
    this.host?.plan(wish);
  }

  lookCarefully(isOn: boolean): void {
    if (isOn !== this.isCareful) this.host?.lookCarefully(isOn);
    this.isCareful = isOn;
  }

  reset(): void {
    this.host?.reset();
  }

  dispose(): void {
    this.isDisposed = true;
    this.unwatch();
    this.close();
  }

  /**
   * Files that are missing or damaged are for the person to know, and mostly come whole at the next try. What keeps
   * LiteRT itself from starting stays, so the second engine is taken.
   */
  private async first(options: LoadOptions, onProgress?: OnProgress): Promise<EngineInfo> {
    try {
      return await this.start('litert', options, onProgress);
    } catch (error) {
      const { kind } = faultOfError(error);
      if (options.engine === 'litert' || kind === 'modelMissing' || kind === 'modelDamaged') throw error;
      return this.start('mediapipe', options).catch(() => Promise.reject(error));
    }
  }

  private async start(engine: EngineId, options: LoadOptions, onProgress?: OnProgress): Promise<EngineInfo> {
    this.close();
    if (this.isDisposed) throw new Error('load() was called on a pose client that is disposed; open another.');
    const Host = engine === 'litert' ? EngineInWorker : EngineOnPage;
    const host: RunningEngine = new Host(this.base, (fault) => this.host === host && this.recover(fault));
    this.host = host;
    try {
      const info = await host.load(options, onProgress);
      if (this.host !== host)
        throw new EngineError({ kind: 'crashed', detail: 'The engine was closed while it started.' });
      this.info = info;
      this.resume();
      this.watched?.handlers.onEngine?.(info);
      return info;
    } catch (error) {
      this.close();
      throw error;
    }
  }

  private recover(fault: EngineFault): void {
    if (this.info) this.stepDown(fault, this.info);
  }

  private stepDown(fault: EngineFault, { engine, accelerator }: Pick<EngineInfo, 'engine' | 'accelerator'>): void {
    const running = { engine, accelerator, isChosen: this.options.engine === engine };
    const { state, next } = stepLadder(this.ladder, { running, fault }, performance.now());
    this.ladder = state;
    this.close();
    this.watched?.handlers.onFault(fault, next.run === 'nothing' ? 'stopped' : 'restarting');
    void this.inTurn(() => this.climb(next));
  }

  /** An engine that can't even start is a fault like any other: one more step down. */
  private async climb(next: Rung): Promise<void> {
    if (next.run === 'nothing' || this.isDisposed || this.host) return;
    const { options } = this;
    const accelerator = next.run === 'litert' && next.accelerator === 'wasm' ? 'wasm' : options.accelerator;
    try {
      await this.start(next.run, { ...options, accelerator });
    } catch (error) {
      this.stepDown(faultOfError(error), { engine: next.run, accelerator: 'wasm' });
    }
  }

  private resume(): void {
    this.stopWatch();
    const { watched, host } = this;
    if (!watched || !host || !this.info) return;
    const { source, handlers, maxFps } = watched;
    this.stopWatch = host.watch(source, handlers, maxFps);
    if (this.wish) host.plan(this.wish);
    if (this.isCareful) host.lookCarefully(true);
  }

  private unwatch(): void {
    this.stopWatch();
    this.stopWatch = () => undefined;
    this.watched = null;
  }

  private close(): void {
    this.stopWatch = () => undefined;
    this.host?.dispose();
    this.host = null;
    this.info = null;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.starting.then(work);
    this.starting = turn.catch(() => undefined);
    return turn;
  }
}
