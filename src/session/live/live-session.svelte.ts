import type { FrameSource } from '../../camera/frame-source';
import type { Features } from '../../geometry/angle';
import type { CameraKnowledge } from '../../geometry/feature-context';
import type { LookWish } from '../../pose/look-plan';
import type { PoseResult } from '../../pose/pose-engine';
import type { EngineFault, EngineInfo } from '../../pose/pose-estimator';
import type { Judgement } from '../../posture/judgement';
import type { LimitFactors } from '../../posture/loosened';
import { baselineFor, setupOf } from './baseline-choice';
import { BaselineTaker, type TakingPlace } from './baseline-taker.svelte';
import { noCoachListeners } from '../monitor/coach-said';
import type { JudgingState } from '../../posture/judging';
import type { LiveParts, Personal } from './live-parts';
import type { LivePhase, SourceChoice } from './live-phase';
import { ModelChoice } from './model-choice';
import { loadLooking, type Looking } from './looking';
import { ReadyBaselines } from './ready-baselines.svelte';
import { NO_RATE, rateOf, stepRate } from './rate-meter';
import { CameraRun } from '../run/camera-run.svelte';
import { engineWishOf } from '../run/engine-wish';
import type { Look } from '../run/look';
import type { RunListener, RunState } from '../run/run-state';
import type { SavedBaseline } from '../../posture/saved-baseline';
import { knowledgeOf } from '../../storage/camera-calibration';
import { DeviceTilt } from '../setup/device-tilt.svelte';
import { SetupCare } from '../setup/setup-care.svelte';
import { isStillPicture } from './still-picture';
import type { Taking } from '../../posture/taking-state';

/** Enough to see oneself move, gentle enough for a laptop without a fan. */
const LIVE_FPS = 15;

/** The live check: a camera run judged against the person's own baseline. It holds state and calls pure functions. */
export class LiveSession {
  phase: LivePhase = $state.raw({ phase: 'idle' });
  /** As the camera saw it: what is drawn over the picture. */
  result: PoseResult | null = $state.raw(null);
  features: Features | null = $state.raw(null);
  judgement: Judgement | null = $state.raw(null);
  /** The frames say something else than what is shown: a few quick looks would tell. */
  isUnsure = false;
  /** Who writes down what the coach says and what is answered. */
  readonly coachListeners = noCoachListeners();
  /** Limits that the person widened. */
  factors: LimitFactors = {};
  /** A lesson is under way: what is seen is practice, not how the person sits. */
  isPractising = $state(false);
  /** Somebody moves about before the camera: where they are says nothing of the desk, and no baseline is taken. */
  isExercising = $state(false);
  /** Compared with now; null while there is none that fits this camera and engine. */
  readonly baseline: SavedBaseline | null = $derived.by(() =>
    baselineFor({ baselines: this.#parts.baselines, ready: this.#ready.items }, this.source, this.engine),
  );

  readonly taker: BaselineTaker;
  readonly care: SetupCare;
  readonly tilt = new DeviceTilt();
  readonly #parts: LiveParts;
  readonly #run: CameraRun;
  readonly #leave: () => void;
  readonly #ready: ReadyBaselines;
  readonly #model: ModelChoice;
  #looking: Looking | null = null;
  #judging: JudgingState | null = null;
  #meter = $state.raw(NO_RATE);

  constructor(parts: LiveParts) {
    const { openEngine, openSource, settings } = parts;
    this.#parts = parts;
    this.#ready = new ReadyBaselines(parts.readyBaselines);
    this.#model = new ModelChoice(parts);
    this.taker = new BaselineTaker(parts);
    this.care = new SetupCare(parts.baselines, parts.now);
    this.#run = new CameraRun({
      openEngine,
      openSource,
      cameraId: () => settings.values.cameraId,
      engine: () => engineWishOf(settings.values),
      fps: LIVE_FPS,
      prepare: () => this.#prepare(),
      lookAt: (result) => this.#lookAt(result),
    });
    this.#leave = this.#run.subscribe({
      onLook: (look) => this.#follow(look),
      onInterrupted: () => this.#forget(),
      onState: (state) => this.#turn(state),
    });
  }

  get source(): FrameSource | null {
    return this.#run.source;
  }

  get engine(): EngineInfo | null {
    return this.#run.engine;
  }

  /** Why nothing is seen just now: the engine failed and is being started again. */
  get restarting(): EngineFault | null {
    return this.#run.restarting;
  }

  /** No new picture has come for some seconds. */
  get isSilent(): boolean {
    return this.#run.isSilent;
  }

  /** The device's own light is on. */
  get isCameraOn(): boolean {
    return this.source?.kind === 'webcam';
  }

  /** Pictures a second that were looked at. */
  get rate(): number | null {
    return rateOf(this.#meter);
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

  /** Every look once, as it comes. Returns how to unsubscribe. */
  subscribe(listener: RunListener): () => void {
    return this.#run.subscribe(listener);
  }

  start(choice: SourceChoice): Promise<void> {
    this.#ready.kind = choice.kind;
    return this.#run.start(choice);
  }

  /** Camera off; the baseline is kept. */
  pause(): void {
    this.#run.stop();
    this.phase = { phase: 'paused' };
  }

  stop(): void {
    this.#run.stop();
    this.#run.forgetChoice();
    this.phase = { phase: 'idle' };
  }

  /** After a pause, a fault or the end of a film: the same source once more. */
  resume(): void {
    this.#run.resume();
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
    this.#run.plan(wish);
  }

  /** Somebody holds still: results bring careful looks from now on, where the engine can. */
  lookCarefully(isOn: boolean): void {
    this.#run.lookCarefully(isOn);
  }

  dispose(): void {
    this.#run.stop();
    this.#leave();
  }

  /** What a lasting fault still shows is no picture of anybody, and what came before it is over. */
  #turn(state: RunState): void {
    if (state.phase !== 'running') this.#forget();
    switch (state.phase) {
      case 'running':
        return this.#begin();
      case 'idle':
      case 'asking':
      case 'opening':
      case 'ended':
      case 'fault':
        this.phase = state;
    }
  }

  async #prepare(): Promise<void> {
    [this.#looking] = await Promise.all([loadLooking(), this.#ready.load()]);
  }

  #begin(isNew = false): void {
    this.care.begin(isNew);
    this.lookCarefully(false);
    this.#ready.begin();
    if (this.#needsBaseline) return this.takeBaseline();
    this.#judging = null;
    this.phase = { phase: 'watching' };
  }

  /** What calibrations found of the camera in use. */
  get cameraKnowledge(): CameraKnowledge {
    return knowledgeOf(this.#parts.settings.values.calibrations, this.source);
  }

  get #needsBaseline(): boolean {
    return !this.baseline && !isStillPicture(this.source);
  }

  #place(): TakingPlace {
    return { setup: setupOf(this.source, this.engine), camera: this.cameraKnowledge };
  }

  #lookAt(seen: PoseResult): Look {
    if (!this.#looking) throw new Error('Pictures are looked at before what looks at them is loaded.');
    this.result = seen;
    const result = this.tilt.level(seen);
    const isTooSoon = this.#ready.isTooSoon(this.baseline);
    const saved = this.phase.phase === 'capturing' || isTooSoon ? null : this.baseline;
    const by = { saved, factors: this.factors, personal: this.personal, camera: this.#place().camera };
    const { state, ...judged } = this.#looking.judge(result, by, this.#judging ?? undefined);
    this.#judging = state;
    return { result, baseline: saved, ...judged };
  }

  #follow({ result, features, judgement }: Look): void {
    this.#meter = stepRate(this.#meter, result.timestampMs);
    this.features = features;
    this.judgement = judgement;
    this.isUnsure = (this.#judging?.steps.waiting ?? null) !== null;
    if (this.phase.phase === 'fault') return;
    if (this.phase.phase === 'capturing') return this.#take(result);
    if (this.#needsBaseline) return this.takeBaseline();
    const { baseline } = this;
    if (!baseline || !this.#looking || this.isExercising) return;
    this.care.saw(this.#looking, result, { judgement, saved: baseline, setup: this.#place().setup });
  }

  #take(result: PoseResult): void {
    if (!this.#looking) return;
    if (!this.isGuiding || this.isExercising) return this.taker.begin();
    if (!this.taker.isHolding && this.#model.goesFuller(result, this)) return this.restart();
    const isTaken = this.taker.look(this.#looking, result, this.#place());
    this.lookCarefully(this.taker.isHolding);
    if (isTaken) this.#begin(true);
  }

  /** What was seen last says nothing of now. */
  #forget(): void {
    this.result = null;
    this.features = null;
    this.judgement = null;
    this.#judging = null;
    this.#meter = NO_RATE;
  }
}
