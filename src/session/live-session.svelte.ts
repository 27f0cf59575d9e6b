import { wayBack, type CameraFault } from '../camera/camera-fault';
import type { FrameSource } from '../camera/frame-source';
import { watchCamera, type CameraWatch } from '../camera/watch-camera';
import type { Features } from '../geometry/angle';
import type { PoseResult } from '../pose/pose-client';
import type { EngineFault, EngineInfo } from '../pose/pose-estimator';
import type { Baseline } from '../posture/baseline';
import type { Judgement } from '../posture/judgement';
import { FIRST_STEP, type StepState } from '../posture/step-judgement';
import { fittingBaseline, freeName, type Setup } from './baseline-choice';
import { EngineHold } from './engine-hold';
import type { LiveParts } from './live-parts';
import type { LivePhase, SourceChoice } from './live-phase';
import { loadLooking, type Looking } from './looking';
import { NO_RATE, rateOf, stepRate } from './rate-meter';
import type { SavedBaseline } from './saved-baseline';
import { isStillPicture } from './still-picture';
import { FIRST_TAKING, type Taking } from './taking-state';
import { waitForWayBack } from './way-back';

/** Enough to see oneself move, gentle enough for a laptop without a fan. */
const LIVE_FPS = 15;

/** Numbers that change more often can't be read. */
const READABLE_MS = 250;

/** The live check: where camera, pose and posture meet. It holds state and calls pure functions. */
export class LiveSession {
  phase: LivePhase = $state.raw({ phase: 'idle' });
  source: FrameSource | null = $state.raw(null);
  engine: EngineInfo | null = $state.raw(null);
  result: PoseResult | null = $state.raw(null);
  features: Features | null = $state.raw(null);
  judgement: Judgement | null = $state.raw(null);
  taking: Taking = $state.raw(FIRST_TAKING);
  /** Compared with now; null while there is none that fits this camera and engine. */
  readonly baseline: SavedBaseline | null = $derived(this.#fitting());
  #meter = $state.raw(NO_RATE);

  readonly #parts: LiveParts;
  readonly #engineHold: EngineHold;
  #looking: Looking | null = null;
  #choice: SourceChoice | null = null;
  #steps: StepState = FIRST_STEP;
  #run = new AbortController();
  #camera: CameraWatch | null = null;

  constructor(parts: LiveParts) {
    this.#parts = parts;
    this.#engineHold = new EngineHold(parts.openClient);
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
    // The engine loads while the person answers the browser's question: the first angle comes sooner.
    const [source, engine] = await Promise.all([this.#openSource(choice, run.signal), this.#openEngine()]);
    if (run.signal.aborted) return;
    if ('detail' in source) return this.#failCamera(source);
    if ('detail' in engine) return this.#failEngine(engine);
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

  /** Back to the baseline there was. */
  keepBaseline(): void {
    if (this.baseline) this.#begin();
  }

  dispose(): void {
    this.#release();
    this.#engineHold.dispose();
  }

  /** A source that is open when the run is given up closes at once, whatever else is still loading. */
  async #openSource(choice: SourceChoice, signal: AbortSignal): Promise<FrameSource | CameraFault> {
    const source = await this.#parts.openSource(choice, {
      cameraId: this.#parts.settings.values.cameraId,
      fps: LIVE_FPS,
      onAsking: () => (signal.aborted ? undefined : (this.phase = { phase: 'asking' })),
      signal,
    });
    if ('detail' in source) return source;
    signal.addEventListener('abort', () => source.stop());
    if (signal.aborted) source.stop();
    else this.phase = { phase: 'opening' };
    return source;
  }

  async #openEngine(): Promise<EngineInfo | EngineFault> {
    try {
      this.#looking ??= await loadLooking();
    } catch (error) {
      return { kind: 'runtimeMissing', detail: String(error) };
    }
    return this.#engineHold.open(this.#parts.settings.values);
  }

  #watch(source: FrameSource, signal: AbortSignal): void {
    this.source = source;
    this.#camera = watchCamera(source, {
      onFault: (fault) => this.#failCamera(fault),
      onRecovered: () => this.#recover(),
    });
    const stop = this.#engineHold.watch(
      source,
      {
        onResult: (result) => this.#look(result),
        onFault: (fault, next) => (next === 'stopped' ? this.#failEngine(fault) : undefined),
        onEngine: (engine) => (this.engine = engine),
        onEnd: () => this.#end(source),
      },
      LIVE_FPS,
    );
    signal.addEventListener('abort', stop);
    this.#begin();
  }

  #begin(): void {
    if (!this.baseline && !isStillPicture(this.source)) return this.takeBaseline();
    this.#steps = FIRST_STEP;
    this.phase = { phase: 'watching' };
  }

  #fitting(): SavedBaseline | null {
    return this.source && fittingBaseline(this.#parts.baselines.saved, this.#setup());
  }

  #look(result: PoseResult): void {
    this.result = result;
    this.#meter = stepRate(this.#meter, result.timestampMs);
    this.#camera?.sawFrame(result.check);
    if (this.phase.phase === 'capturing') this.#take(result);
    else if (!this.baseline && !isStillPicture(this.source)) this.takeBaseline();
    else this.#judge(result, this.baseline?.baseline ?? null);
  }

  #judge(result: PoseResult, baseline: Baseline | null): void {
    const judged = this.#looking?.judge(result, baseline, this.#steps);
    if (!judged) return;
    if (isDue(this.features, judged.features)) this.features = judged.features;
    this.judgement = judged.judgement;
    this.#steps = judged.steps;
  }

  #take(result: PoseResult): void {
    if (!this.#looking) return;
    this.#judge(result, null);
    this.taking = this.#looking.stepTaking(this.taking, result);
    if (this.taking.capture.phase !== 'done' || this.taking.refused) return;
    const { newId, now, baselines, baselineName } = this.#parts;
    const setup = this.#setup();
    const name = freeName(baselineName(setup.source), baselines.saved);
    const made = this.#looking.baselineOf(this.taking, setup, { id: newId(), name, capturedAtMs: now() });
    if ('capture' in made) return void (this.taking = made);
    baselines.add(made);
    this.#begin();
  }

  #setup(): Setup {
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

  #failEngine(fault: EngineFault): void {
    this.#release();
    this.#engineHold.forget();
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
    this.source = null;
    this.result = null;
    this.features = null;
    this.judgement = null;
    this.#meter = NO_RATE;
  }
}

function isDue(shown: Features | null, now: Features): boolean {
  return !shown || Math.abs(now.timestampMs - shown.timestampMs) >= READABLE_MS;
}
