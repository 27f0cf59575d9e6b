import { wayBack, type CameraFault } from '../../camera/camera-fault';
import type { FrameSource } from '../../camera/frame-source';
import type { LookWish } from '../../pose/look-plan';
import type { PoseEngine, PoseResult } from '../../pose/pose-engine';
import type { EngineFault, EngineInfo, LoadProgress } from '../../pose/pose-estimator';
import type { LiveFault, SourceChoice } from '../live/live-phase';
import type { OpeningOptions } from '../live/open-source';
import { waitForWayBack } from './way-back';
import { SharedEngine, type EngineWish } from './shared-engine';
import { Listeners } from './listeners';
import type { Look } from './look';
import { openWhileWanted } from './open-while-wanted';
import type { RunListener, RunState } from './run-state';
import { SourceWatch } from './source-watch';

export interface RunParts {
  readonly openEngine: () => Promise<PoseEngine>;
  readonly openSource: (choice: SourceChoice, options: OpeningOptions) => Promise<FrameSource | CameraFault>;
  readonly cameraId: () => string | null;
  readonly engine: () => EngineWish;
  /** Pictures a second that are looked at. */
  readonly fps: number;
  /** Loaded beside the engine, before the first look. */
  readonly prepare?: () => Promise<unknown>;
  /** What a picture means to whoever runs this. */
  readonly lookAt: (result: PoseResult) => Look;
}

/**
 * One camera and one engine that look together: opened, watched over, brought back after a fault, and let go of when nobody
 * uses them. All who need looks subscribe; the camera goes off and the engine is freed when the last of them has gone.
 */
export class CameraRun {
  state: RunState = $state.raw({ phase: 'idle' });
  source: FrameSource | null = $state.raw(null);
  engine: EngineInfo | null = $state.raw(null);
  /** Why nothing is seen just now: the engine failed and is being started again. */
  restarting: EngineFault | null = $state.raw(null);
  /** The source is open, and no new picture has come of it for some seconds. */
  isSilent = $state(false);
  readonly #parts: RunParts;
  readonly #engines: SharedEngine;
  readonly #listeners = new Listeners<RunListener>(() => this.#dispose());
  #choice: SourceChoice | null = null;
  #loading: LoadProgress | null = null;
  #wish: LookWish | null = null;
  #opened = new AbortController();
  #watch: SourceWatch | null = null;

  constructor(parts: RunParts) {
    this.#parts = parts;
    this.#engines = new SharedEngine(parts.openEngine);
  }

  /** Returns how to unsubscribe. */
  subscribe(listener: RunListener): () => void {
    return this.#listeners.add(listener);
  }

  /** The engine loads while the person answers the browser's question: the first angle comes sooner. */
  async start(choice: SourceChoice): Promise<void> {
    this.#release();
    const { signal } = this.#opened;
    this.#choice = choice;
    this.#loading = null;
    this.#setState({ phase: 'opening' });
    const [source, engine] = await Promise.all([this.#openSource(choice, signal), this.#openEngine()]);
    if (signal.aborted) return;
    if ('detail' in source) return this.#failCamera(source);
    if ('detail' in engine) return this.#fail({ from: 'engine', fault: engine });
    this.engine = engine;
    this.#watchOver(source);
  }

  /** Camera off. The choice is kept for `resume`. */
  stop(): void {
    this.#release();
    this.#setState({ phase: 'idle' });
  }

  /** The same source once more, if there was one. */
  resume(): void {
    if (this.#choice) void this.start(this.#choice);
  }

  /** There is nothing to resume any more. */
  forgetChoice(): void {
    this.#choice = null;
  }

  /** Looks only where it is worth it, also after a restart; null: at every picture again. */
  plan(wish: LookWish | null): void {
    this.#wish = wish;
    if (this.#watch) this.#watch.plan(wish);
    else this.#engines.plan(wish);
  }

  /** Somebody holds still: results bring careful looks from now on, where the engine can. */
  lookCarefully(isOn: boolean): void {
    this.#engines.lookCarefully(isOn);
  }

  #openSource(choice: SourceChoice, signal: AbortSignal): Promise<FrameSource | CameraFault> {
    const { openSource, cameraId, fps } = this.#parts;
    const onPhase = (phase: 'asking' | 'opening') => (phase === 'asking' ? this.#setState({ phase }) : this.#opening());
    return openWhileWanted(openSource, choice, { cameraId: cameraId(), fps, signal, onPhase });
  }

  #opening(): void {
    this.#setState({ phase: 'opening', ...(this.#loading && { loading: this.#loading }) });
  }

  async #openEngine(): Promise<EngineInfo | EngineFault> {
    const missing = (error: unknown): EngineFault => ({ kind: 'runtimeMissing', detail: String(error) });
    const prepared = this.#parts.prepare?.().then(() => null, missing) ?? null;
    const onProgress = (progress: LoadProgress): void => {
      this.#loading = progress;
      if (this.state.phase === 'opening') this.#opening();
    };
    const [fault, engine] = await Promise.all([prepared, this.#engines.open(this.#parts.engine(), onProgress)]);
    return 'detail' in engine ? engine : (fault ?? engine);
  }

  #watchOver(source: FrameSource): void {
    this.source = source;
    this.#watch = new SourceWatch(source, this.#engines, {
      fps: this.#parts.fps,
      onResult: (result) => this.#look(result),
      onGlance: (glance) => this.#listeners.each(({ onGlance }) => onGlance?.(glance)),
      onFault: (fault, next) => (next === 'stopped' ? this.#fail({ from: 'engine', fault }) : this.#awaitEngine(fault)),
      onEngine: (engine) => ([this.engine, this.restarting] = [engine, null]),
      onEnd: () => this.#end(source),
      onCameraFault: (fault) => this.#failCamera(fault),
      onRecovered: () => this.#recover(),
      onSilence: (isSilent) => this.#fallSilent(isSilent),
    });
    if (this.#wish) this.plan(this.#wish);
    this.#setState({ phase: 'running' });
  }

  #look(result: PoseResult): void {
    const look = this.#parts.lookAt(result);
    this.#listeners.each(({ onLook }) => onLook?.(look));
  }

  #awaitEngine(fault: EngineFault): void {
    this.restarting = fault;
    this.#tellInterrupted();
  }

  #fallSilent(isSilent: boolean): void {
    this.isSilent = isSilent;
    if (isSilent) this.#tellInterrupted();
  }

  #tellInterrupted(): void {
    this.#listeners.each(({ onInterrupted }) => onInterrupted?.());
  }

  #failCamera(fault: CameraFault): void {
    const lasting = wayBack(fault.kind) === 'byItself' && this.source !== null;
    if (lasting) return this.#setState({ phase: 'fault', fault: { from: 'camera', fault }, lasting });
    this.#fail({ from: 'camera', fault });
    const giveUp = waitForWayBack(fault, () => this.resume());
    this.#opened.signal.addEventListener('abort', giveUp);
  }

  #recover(): void {
    if (this.state.phase === 'fault') this.#setState({ phase: 'running' });
  }

  #fail(fault: LiveFault): void {
    this.#release();
    if (fault.from === 'engine') {
      this.#engines.forget();
      this.engine = null;
    }
    this.#setState({ phase: 'fault', fault, lasting: false });
  }

  /** A webcam that ends was unplugged or taken away, which its watcher tells better. */
  #end(source: FrameSource): void {
    if (source.kind === 'webcam') return;
    this.#release();
    this.#setState({ phase: 'ended' });
  }

  #setState(state: RunState): void {
    this.state = state;
    this.#listeners.each(({ onState }) => onState?.(state));
  }

  #release(): void {
    this.#opened.abort();
    this.#opened = new AbortController();
    this.#watch?.stop();
    this.#watch = null;
    this.lookCarefully(false);
    [this.source, this.restarting, this.isSilent] = [null, null, false];
    this.#engines.rest();
  }

  #dispose(): void {
    this.stop();
    this.#engines.dispose();
  }
}
