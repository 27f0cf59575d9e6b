import { wayBack, type CameraFault } from '../camera/camera-fault';
import type { FrameSource } from '../camera/frame-source';
import type { CameraKnowledge } from '../geometry/feature-context';
import type { LookWish } from '../pose/look-plan';
import type { PoseResult } from '../pose/pose-client';
import type { EngineFault, EngineInfo } from '../pose/pose-estimator';
import type { LimitFactors } from '../posture/loosened';
import { baselineFor, setupOf } from './baseline-choice';
import { BaselineTaker, type TakingPlace } from './baseline-taker.svelte';
import { noCoachListeners } from './coach-said';
import { EngineHold } from './engine-hold';
import type { LiveParts, Personal } from './live-parts';
import type { LivePhase, SourceChoice } from './live-phase';
import { LiveSight } from './live-sight.svelte';
import { LIVE_FPS, LiveWatch } from './live-watch';
import { FIRST_TRIAL, stepTrial, suitedModel, type ModelTrial } from './model-trial';
import type { Looking } from './looking';
import { openLive } from './open-live';
import type { JudgingState } from '../posture/judging';
import type { SavedBaseline } from '../posture/saved-baseline';
import { isStillPicture } from './still-picture';
import { knowledgeOf } from '../storage/camera-calibration';
import { DeviceTilt } from './setup/device-tilt.svelte';
import { SetupCare } from './setup/setup-care.svelte';
import type { Taking } from '../posture/taking-state';
import { waitForWayBack } from './way-back';

/** The live check: where camera, pose and posture meet. It holds state and calls pure functions. */
export class LiveSession extends LiveSight {
  phase: LivePhase = $state.raw({ phase: 'idle' });
  /** Who writes down what the coach says and what is answered. */
  readonly coachListeners = noCoachListeners();
  /** Limits that the person widened. */
  factors: LimitFactors = {};
  /** A lesson is under way: what is seen is practice, not how the person sits. */
  isPractising = $state(false);
  /** Compared with now; null while there is none that fits this camera and engine. */
  readonly baseline: SavedBaseline | null = $derived.by(() => baselineFor(this.#parts, this.source, this.engine));

  readonly taker: BaselineTaker;
  readonly care: SetupCare;
  readonly tilt = new DeviceTilt();
  readonly #parts: LiveParts;
  readonly #engineHold: EngineHold;
  #looking: Looking | null = null;
  #choice: SourceChoice | null = null;
  #judging: JudgingState | null = null;
  #wish: LookWish | null = null;
  #trial: ModelTrial = FIRST_TRIAL;
  #run = new AbortController();
  #watch: LiveWatch | null = null;

  constructor(parts: LiveParts) {
    super();
    this.#parts = parts;
    this.#engineHold = new EngineHold(parts.openClient);
    this.taker = new BaselineTaker(parts);
    this.care = new SetupCare(parts.baselines, parts.now);
  }

  get taking(): Taking {
    return this.taker.taking;
  }

  /** The page chose the model by how quick the device is. */
  get isModelByDevice(): boolean {
    return this.#parts.settings.values.modelBy === 'device';
  }

  /** From the plan in use. */
  get personal(): Personal | null {
    return this.#parts.personal();
  }

  /** The words that lead through a baseline can be read. */
  get isGuiding(): boolean {
    return this.#parts.isGuiding?.() ?? true;
  }

  async start(choice: SourceChoice): Promise<void> {
    this.#release();
    const run = new AbortController();
    this.#run = run;
    this.#choice = choice;
    this.phase = { phase: 'opening' };
    const onPhase = (phase: 'asking' | 'opening') => (this.phase = { phase });
    const wanted = { choice, fps: LIVE_FPS, signal: run.signal, onPhase };
    const { source, engine } = await openLive(this.#parts, this.#engineHold, wanted);
    if (run.signal.aborted) return;
    if ('detail' in source) return this.#failCamera(source);
    if ('detail' in engine) return this.#failEngine(engine);
    this.engine = engine.info;
    this.#looking = engine.looking;
    this.#open(source);
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
    this.taker.begin();
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
    if (this.#watch) this.#watch.plan(wish);
    else this.#engineHold.plan(wish);
  }

  /** Somebody holds still: results bring careful looks from now on, where the engine can. */
  lookCarefully(isOn: boolean): void {
    this.#engineHold.lookCarefully(isOn);
  }

  dispose(): void {
    this.#release();
    this.#engineHold.dispose();
  }

  #open(source: FrameSource): void {
    this.source = source;
    this.#watch = new LiveWatch(source, this.#engineHold, {
      onResult: (result) => this.#look(result),
      onGlance: (glance) => (this.glance = glance),
      onFault: (fault, next) => (next === 'stopped' ? this.#failEngine(fault) : this.blind(fault)),
      onEngine: (engine) => this.#go(engine),
      onEnd: () => this.#end(source),
      onCameraFault: (fault) => this.#failCamera(fault),
      onRecovered: () => (this.phase.phase === 'fault' ? this.#begin() : undefined),
    });
    if (this.#wish) this.plan(this.#wish);
    this.#begin();
  }

  #go(engine: EngineInfo): void {
    this.restarting = null;
    this.engine = engine;
  }

  #begin(isNew = false): void {
    this.care.begin(isNew);
    this.lookCarefully(false);
    if (!this.baseline && !isStillPicture(this.source)) return this.takeBaseline();
    this.#judging = null;
    this.phase = { phase: 'watching' };
  }

  /** What calibrations found of the camera in use. */
  get cameraKnowledge(): CameraKnowledge {
    return knowledgeOf(this.#parts.settings.values.calibrations, this.source);
  }

  #place(): TakingPlace {
    return { setup: setupOf(this.source, this.engine), camera: this.cameraKnowledge };
  }

  #look(seen: PoseResult): void {
    this.saw(seen);
    const result = this.tilt.level(seen);
    if (this.phase.phase === 'capturing') this.#take(result);
    else if (!this.baseline && !isStillPicture(this.source)) this.takeBaseline();
    else this.#judge(result, this.baseline);
  }

  #judge(result: PoseResult, saved: SavedBaseline | null): void {
    if (!this.#looking) return;
    const { camera, setup } = this.#place();
    const by = { saved, factors: this.factors, personal: this.personal, camera };
    const judged = this.#looking.judge(result, by, this.#judging ?? undefined);
    this.meant(judged);
    this.#judging = judged.state;
    if (saved) this.care.saw(this.#looking, result, { judgement: judged.judgement, saved, setup });
  }

  #take(result: PoseResult): void {
    if (!this.#looking) return;
    this.#judge(result, null);
    if (!this.isGuiding) return this.taker.begin();
    if (this.#takesFuller(result)) return;
    const isTaken = this.taker.look(this.#looking, result, this.#place());
    this.lookCarefully(this.taker.isHolding);
    if (isTaken) this.#begin(true);
  }

  /** Before the first baseline of all is held, a quick device goes on with the full model; later it would cost a baseline. */
  #takesFuller(result: PoseResult): boolean {
    const { settings, baselines } = this.#parts;
    const { modelBy, model } = settings.values;
    const isFirst = this.source?.kind === 'webcam' && baselines.saved.items.length === 0;
    if (!isFirst || modelBy !== 'device' || model !== 'lite' || this.taker.isHolding || !this.engine) return false;
    this.#trial = stepTrial(this.#trial, result);
    if (suitedModel(this.#trial, this.engine) !== 'full') return false;
    settings.change({ model: 'full' });
    this.restart();
    return true;
  }

  #failCamera(fault: CameraFault): void {
    const lasting = wayBack(fault.kind) === 'byItself' && this.source !== null;
    this.phase = { phase: 'fault', fault: { from: 'camera', fault }, lasting };
    if (lasting) return;
    this.#release();
    const giveUp = waitForWayBack(fault, () => this.resume());
    this.#run.signal.addEventListener('abort', giveUp);
  }

  #failEngine(fault: EngineFault): void {
    this.#release();
    this.#engineHold.forget();
    this.engine = null;
    this.phase = { phase: 'fault', fault: { from: 'engine', fault }, lasting: false };
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
    this.#watch?.stop();
    this.#watch = null;
    this.lookCarefully(false);
    this.forget();
  }
}
