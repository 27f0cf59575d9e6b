import { wayBack, type CameraFault } from '../camera/camera-fault';
import type { FrameSource } from '../camera/frame-source';
import { watchCamera, type CameraWatch } from '../camera/watch-camera';
import type { Features } from '../geometry/angle';
import { framesWanted, type LookWish } from '../pose/look-plan';
import type { Glance, PoseResult } from '../pose/pose-client';
import type { EngineFault, EngineInfo } from '../pose/pose-estimator';
import type { Judgement } from '../posture/judgement';
import type { LimitFactors } from '../posture/loosened';
import { fittingBaseline, freeName, setupOf } from './baseline-choice';
import { EngineHold } from './engine-hold';
import type { LiveParts } from './live-parts';
import type { LivePhase, SourceChoice } from './live-phase';
import { loadLooking, type Looking } from './looking';
import { NO_RATE, rateOf, stepRate } from './rate-meter';
import { openWhileWanted } from './open-while-wanted';
import { isDue } from './readable';
import type { JudgingState } from './judging';
import type { SavedBaseline } from './saved-baseline';
import { isStillPicture } from './still-picture';
import { FIRST_TAKING, type Taking } from './taking-state';
import { waitForWayBack } from './way-back';

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
  /** The last frame that came while a plan is set; see `plan`. */
  glance: Glance | null = $state.raw(null);
  /** The frames say something else than what is shown: a few quick looks would tell. */
  isUnsure = false;
  /** Limits that the person widened. */
  factors: LimitFactors = {};
  /** Compared with now; null while there is none that fits this camera and engine. */
  readonly baseline: SavedBaseline | null = $derived(this.#fitting());
  #meter = $state.raw(NO_RATE);

  readonly #parts: LiveParts;
  readonly #engineHold: EngineHold;
  #looking: Looking | null = null;
  #choice: SourceChoice | null = null;
  #judging: JudgingState | null = null;
  #wish: LookWish | null = null;
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

  /** Looks only where it is worth it, also after a restart; null: at every picture again. */
  plan(wish: LookWish | null): void {
    this.#wish = wish;
    this.#engineHold.plan(wish);
    const fps = wish ? framesWanted(wish) : LIVE_FPS;
    this.#camera?.expectEvery(1000 / fps);
    void this.source?.setFrameRate(fps);
  }

  dispose(): void {
    this.#release();
    this.#engineHold.dispose();
  }

  #openSource(choice: SourceChoice, signal: AbortSignal): Promise<FrameSource | CameraFault> {
    const onPhase = (phase: 'asking' | 'opening') => (this.phase = { phase });
    return openWhileWanted(this.#parts, choice, { fps: LIVE_FPS, signal, onPhase });
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
        onGlance: (glance) => this.#camera?.sawFrame((this.glance = glance).check),
        onFault: (fault, next) => (next === 'stopped' ? this.#failEngine(fault) : undefined),
        onEngine: (engine) => (this.engine = engine),
        onEnd: () => this.#end(source),
      },
      LIVE_FPS,
    );
    signal.addEventListener('abort', stop);
    if (this.#wish) this.plan(this.#wish);
    this.#begin();
  }

  #begin(): void {
    if (!this.baseline && !isStillPicture(this.source)) return this.takeBaseline();
    this.#judging = null;
    this.phase = { phase: 'watching' };
  }

  #fitting(): SavedBaseline | null {
    return this.source && !isStillPicture(this.source)
      ? fittingBaseline(this.#parts.baselines.saved, setupOf(this.source, this.engine))
      : null;
  }

  #look(result: PoseResult): void {
    this.result = result;
    this.#meter = stepRate(this.#meter, result.timestampMs);
    this.#camera?.sawFrame(result.check);
    if (this.phase.phase === 'capturing') this.#take(result);
    else if (!this.baseline && !isStillPicture(this.source)) this.takeBaseline();
    else this.#judge(result, this.baseline);
  }

  #judge(result: PoseResult, baseline: SavedBaseline | null): void {
    const judged = this.#looking?.judge(result, baseline, this.#judging ?? undefined, this.factors);
    if (!judged) return;
    if (isDue(this.features, judged.features)) this.features = judged.features;
    this.judgement = judged.judgement;
    this.#judging = judged.state;
    this.isUnsure = judged.state.steps.waiting !== null;
  }

  #take(result: PoseResult): void {
    if (!this.#looking) return;
    this.#judge(result, null);
    this.taking = this.#looking.stepTaking(this.taking, result);
    if (this.taking.capture.phase !== 'done' || this.taking.refused) return;
    const { newId, now, baselines, baselineName } = this.#parts;
    const setup = setupOf(this.source, this.engine);
    const name = freeName(baselineName(setup.source), baselines.saved);
    const made = this.#looking.baselineOf(this.taking, setup, { id: newId(), name, capturedAtMs: now() });
    if ('capture' in made) return void (this.taking = made);
    baselines.add(made);
    this.#begin();
  }

  #failCamera(fault: CameraFault): void {
    const lasting = wayBack(fault.kind) === 'byItself' && this.source !== null;
    this.phase = { phase: 'fault', fault: { from: 'camera', fault }, lasting };
    if (lasting) return;
    this.#release();
    this.#run.signal.addEventListener(
      'abort',
      waitForWayBack(fault, () => this.resume()),
    );
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
