import { wayBack, type CameraFault } from '../camera/camera-fault';
import type { FrameSource } from '../camera/frame-source';
import { watchCamera, type CameraWatch } from '../camera/watch-camera';
import type { Features } from '../geometry/angle';
import type { Pose } from '../geometry/landmarks';
import type { PoseClient, PoseResult } from '../pose/pose-client';
import { EngineError, type EngineFault, type EngineInfo } from '../pose/pose-estimator';
import { assess } from '../posture/assess';
import type { Judgement } from '../posture/judgement';
import { FIRST_STEP, STEP_CONFIG, stepJudgement, type StepState } from '../posture/step-judgement';
import { fittingBaseline, freeName } from './baseline-choice';
import type { Baselines } from './baselines.svelte';
import type { LivePhase, SourceChoice } from './live-phase';
import type { OpeningOptions } from './open-source';
import { NO_RATE, rateOf, stepRate } from './rate-meter';
import type { SavedBaseline } from './saved-baseline';
import type { Settings } from './settings.svelte';
import { FIRST_TAKING, saveTaking, stepTaking, type Taking } from './taking';
import { waitForWayBack } from './way-back';

/** What the session is made of; the page passes the real ones. */
export interface LiveParts {
  readonly openClient: () => Promise<PoseClient>;
  readonly openSource: (choice: SourceChoice, options: OpeningOptions) => Promise<FrameSource | CameraFault>;
  readonly settings: Settings;
  readonly baselines: Baselines;
  /** Epoch, ms. */
  readonly now: () => number;
  readonly newId: () => string;
  /** What to call a new baseline, in the person's language. */
  readonly baselineName: (kind: SourceChoice['kind']) => string;
}

/** Enough to see oneself move, gentle enough for a laptop without a fan. */
const LIVE_FPS = 15;

/** The live check: where camera, pose and posture meet. It holds state and calls pure functions. */
export class LiveSession {
  phase: LivePhase = $state.raw({ phase: 'idle' });
  source: FrameSource | null = $state.raw(null);
  engine: EngineInfo | null = $state.raw(null);
  result: PoseResult | null = $state.raw(null);
  features: Features | null = $state.raw(null);
  judgement: Judgement | null = $state.raw(null);
  taking: Taking = $state.raw(FIRST_TAKING);
  /** Compared with now; null while there is none that fits. */
  baseline: SavedBaseline | null = $state.raw(null);
  #meter = $state.raw(NO_RATE);

  readonly #parts: LiveParts;
  #client: PoseClient | null = null;
  /** Engine and model asked for last; empty after a failure. */
  #loaded = '';
  #choice: SourceChoice | null = null;
  #steps: StepState = FIRST_STEP;
  #run = new AbortController();
  #camera: CameraWatch | null = null;

  constructor(parts: LiveParts) {
    this.#parts = parts;
  }

  /** Pictures a second that were looked at. */
  get rate(): number | null {
    return rateOf(this.#meter);
  }

  /** The device's own light is on. */
  get isCameraOn(): boolean {
    return this.source?.kind === 'webcam';
  }

  async start(choice: SourceChoice): Promise<void> {
    this.#release();
    const run = new AbortController();
    this.#run = run;
    this.#choice = choice;
    this.phase = { phase: 'opening' };
    const [source, engine] = await Promise.all([this.#openSource(choice, run.signal), this.#openEngine()]);
    const isOpen = !('detail' in source);
    if (run.signal.aborted) return isOpen ? source.stop() : undefined;
    if (!isOpen) return this.#failCamera(source);
    if ('detail' in engine) return this.#failEngine(engine, source);
    this.engine = engine;
    this.#watch(source, run.signal);
  }

  /** Camera off; the baseline is kept. */
  pause(): void {
    this.#release();
    this.phase = { phase: 'paused' };
  }

  stop(): void {
    this.#release();
    this.#choice = null;
    this.phase = { phase: 'idle' };
  }

  /** After a pause, a fault or the end of a film: the same source once more. */
  resume(): void {
    if (this.#choice) void this.start(this.#choice);
  }

  /** After a change of camera, model or engine: takes effect at once where something runs. */
  restart(): void {
    if (this.source) this.resume();
  }

  takeBaseline(): void {
    this.taking = FIRST_TAKING;
    this.judgement = null;
    this.phase = { phase: 'capturing' };
  }

  useBaseline(saved: SavedBaseline): void {
    this.#parts.baselines.choose(saved.baseline.id);
    this.#compareWith(saved);
  }

  dispose(): void {
    this.#release();
    this.#client?.dispose();
  }

  #openSource(choice: SourceChoice, signal: AbortSignal): Promise<FrameSource | CameraFault> {
    return this.#parts.openSource(choice, {
      cameraId: this.#parts.settings.values.cameraId,
      fps: LIVE_FPS,
      onAsking: () => (signal.aborted ? undefined : (this.phase = { phase: 'asking' })),
      signal,
    });
  }

  /** Starts while the person answers the browser's question, so that the first angle comes sooner. */
  async #openEngine(): Promise<EngineInfo | EngineFault> {
    const { model, engine } = this.#parts.settings.values;
    const wanted = `${engine} ${model}`;
    if (this.engine && this.#loaded === wanted) return this.engine;
    this.#loaded = wanted;
    try {
      this.#client ??= await this.#parts.openClient();
      return await this.#client.load({ model, engine, smoothing: true });
    } catch (error) {
      this.#loaded = '';
      if (error instanceof EngineError) return error.fault;
      throw error;
    }
  }

  #watch(source: FrameSource, signal: AbortSignal): void {
    this.source = source;
    this.#camera = watchCamera(source, {
      onFault: (fault) => this.#failCamera(fault),
      onRecovered: () => this.#recover(),
    });
    const stop = this.#client?.watch(
      source,
      {
        onResult: (result) => this.#look(result),
        onFault: (fault, next) => (next === 'stopped' ? this.#failEngine(fault, source) : (this.engine = null)),
        onEngine: (engine) => (this.engine = engine),
        onEnd: () => this.#end(source),
      },
      LIVE_FPS,
    );
    signal.addEventListener('abort', () => stop?.());
    this.#begin();
  }

  #begin(): void {
    const saved = fittingBaseline(this.#parts.baselines.saved, this.#setup());
    if (saved) this.#compareWith(saved);
    else this.takeBaseline();
  }

  #compareWith(saved: SavedBaseline): void {
    this.baseline = saved;
    this.#steps = FIRST_STEP;
    this.judgement = null;
    this.phase = { phase: 'watching' };
  }

  #look(result: PoseResult): void {
    this.result = result;
    this.#meter = stepRate(this.#meter, result.timestampMs);
    this.#camera?.sawFrame(result.check);
    if (this.phase.phase === 'capturing') this.#take(result.pose, result.timestampMs);
    else this.#judge(result);
  }

  #judge({ pose, timestampMs, check }: PoseResult): void {
    const baseline = this.baseline?.baseline ?? null;
    const { features, judgement } = assess(pose, baseline, timestampMs, { meanLuma: check.meanLuma });
    this.features = features;
    if (!judgement) return;
    const step = stepJudgement(this.#steps, judgement, STEP_CONFIG, timestampMs);
    this.#steps = step.state;
    this.judgement = step.judgement;
  }

  #take(pose: Pose | null, nowMs: number): void {
    this.features = assess(pose, null, nowMs).features;
    this.taking = stepTaking(this.taking, pose, nowMs);
    if (this.taking.step !== 'done') return;
    const { newId, now, baselines, baselineName } = this.#parts;
    const setup = this.#setup();
    const name = freeName(baselineName(setup.source), baselines.saved);
    const saved = saveTaking(this.taking, setup, { id: newId(), name, capturedAtMs: now() });
    this.taking = saved.taking;
    if (!saved.baseline) return;
    baselines.add(saved.baseline);
    this.#compareWith(saved.baseline);
  }

  #setup(): { source: SourceChoice['kind']; camera: string; engineModel: string } {
    const { source, engine } = this;
    const engineModel = engine ? `${engine.engine}-${engine.model}` : '';
    return { source: source?.kind ?? 'webcam', camera: source?.label ?? '', engineModel };
  }

  #failCamera(fault: CameraFault): void {
    const lasting = wayBack(fault.kind) === 'byItself' && this.source !== null;
    this.phase = { phase: 'fault', fault: { from: 'camera', fault }, lasting };
    if (lasting) return;
    this.#release();
    const run = this.#run;
    const stopWaiting = waitForWayBack(fault, () => this.resume());
    run.signal.addEventListener('abort', stopWaiting);
  }

  #failEngine(fault: EngineFault, source: FrameSource): void {
    source.stop();
    this.#release();
    this.#loaded = '';
    this.engine = null;
    this.phase = { phase: 'fault', fault: { from: 'engine', fault }, lasting: false };
  }

  #recover(): void {
    if (this.phase.phase === 'fault') this.#begin();
  }

  /** A webcam that ends was unplugged or taken away, which its watcher tells better. */
  #end(source: FrameSource): void {
    if (source.kind === 'webcam') return;
    this.#release();
    this.phase = { phase: 'ended' };
  }

  #release(): void {
    this.#run.abort();
    this.#run = new AbortController();
    this.#camera?.stop();
    this.#camera = null;
    this.source?.stop();
    this.source = null;
    this.result = null;
    this.features = null;
    this.judgement = null;
    this.#meter = NO_RATE;
  }
}
