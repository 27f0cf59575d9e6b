import type { CameraFault } from '../../camera/camera-fault';
import type { FrameSource } from '../../camera/frame-source';
import type { Features } from '../../geometry/angle';
import type { ImageLandmarks, Pose } from '../../geometry/landmarks';
import type { PoseClient, PoseResult } from '../../pose/pose-client';
import type { EngineInfo } from '../../pose/pose-estimator';
import { assess } from '../../posture/assess';
import { nearestTo, pageTimeMs, withLook, type Look } from '../../therapist/capture-clock';
import { middleFigure } from '../../therapist/middle-figure';
import { lastStretch, lengthMs, poseAt, record, type Recording } from '../../therapist/replay';
import { EngineHold } from '../engine-hold';
import type { LiveFault, SourceChoice } from '../live-phase';
import { openSource } from '../open-source';
import type { SettingValues } from '../settings';
import { PictureRing } from './picture-ring';
import { ReplayPicture } from './replay-picture.svelte';
import { ghostView, tallFigure, type GhostView, type Tall } from './tall-figure';

const DEMONSTRATION_FPS = 15;
/** Numbers that change more often can't be read. */
const READABLE_MS = 250;
/** What "sitting tall" is taken from: long enough for a breath. */
const TALL_MS = 2000;

export type DemonstrationPhase =
  | { readonly phase: 'idle' | 'asking' | 'opening' | 'running' }
  | { readonly phase: 'fault'; readonly fault: LiveFault };

export interface DemonstrationParts {
  readonly openClient: () => Promise<PoseClient>;
  readonly settings: () => Pick<SettingValues, 'model' | 'engine' | 'cameraId' | 'backCurve'>;
  readonly newId: () => string;
  readonly now: () => number;
}

/** The client in front of the camera, live, frozen or once more. Pictures stay in memory and end with the page. */
export class Demonstration {
  phase: DemonstrationPhase = $state.raw({ phase: 'idle' });
  source: FrameSource | null = $state.raw(null);
  engine: EngineInfo | null = $state.raw(null);
  pose: Pose | null = $state.raw(null);
  features: Features | null = $state.raw(null);
  frozen: Pose | null = $state.raw(null);
  /** The picture that goes with `frozen`, where one was on the screen. */
  frozenPicture: ImageBitmap | null = $state.raw(null);
  /** Time since the start of the recording that is shown; null: live. */
  replayMs: number | null = $state(null);
  replayed: Recording = $state.raw([]);
  /** The client sitting tall, in each view they were seen in: their proportions, and what changes are counted from. */
  tall: Readonly<Partial<Record<GhostView, Tall>>> = $state.raw({});
  readonly pictures = new PictureRing();
  readonly shown: Pose | null = $derived(
    this.replayMs === null ? (this.frozen ?? this.pose) : poseAt(this.replayed, this.replayMs),
  );

  /** What belongs to the picture that is shown: a frozen one keeps its numbers. */
  readonly shownFeatures: Features | null = $derived.by(() => (this.isLive ? this.features : this.#heldFeatures()));

  readonly #replayPicture = new ReplayPicture();
  readonly #parts: DemonstrationParts;
  readonly #engineHold: EngineHold;
  #recording: Recording = [];
  #looks: readonly Look[] = [];
  #run = new AbortController();

  constructor(parts: DemonstrationParts) {
    this.#parts = parts;
    this.#engineHold = new EngineHold(parts.openClient);
  }

  get isLive(): boolean {
    return this.frozen === null && this.replayMs === null;
  }

  get replayLengthMs(): number {
    return lengthMs(this.replayed);
  }

  async start(choice: SourceChoice): Promise<void> {
    this.stop();
    const run = new AbortController();
    this.#run = run;
    this.phase = { phase: 'opening' };
    const settings = this.#parts.settings();
    const [source, engine] = await Promise.all([
      openSource(choice, {
        cameraId: settings.cameraId,
        fps: DEMONSTRATION_FPS,
        onAsking: () => !run.signal.aborted && (this.phase = { phase: 'asking' }),
        signal: run.signal,
      }),
      this.#engineHold.open(settings),
    ]);
    if (run.signal.aborted) return void ('stop' in source && source.stop());
    if ('detail' in source) return this.#fail({ from: 'camera', fault: source });
    if ('detail' in engine) {
      source.stop();
      return this.#fail({ from: 'engine', fault: engine });
    }
    this.engine = engine;
    this.#watch(source, run.signal);
  }

  stop(): void {
    this.#run.abort();
    this.source = null;
    this.backToLive();
    this.pose = this.features = null;
    this.tall = {};
    this.#recording = [];
    this.#looks = [];
    this.pictures.clear();
    this.phase = { phase: 'idle' };
  }

  /** Hold the picture as it is, or go on. */
  async toggleFreeze(): Promise<void> {
    if (!this.isLive) return this.backToLive();
    this.frozen = this.pose;
    const picture = await this.pictures.grab();
    if (this.frozen) this.frozenPicture = picture;
    else picture?.close();
  }

  startReplay(): void {
    this.backToLive();
    this.replayed = this.#recording;
    this.pictures.hold();
    this.showMoment(0);
  }

  backToLive(): void {
    this.replayMs = null;
    this.frozen = null;
    this.frozenPicture?.close();
    this.frozenPicture = null;
    this.replayed = [];
    void this.#replayPicture.show(null);
    this.pictures.goOn();
  }

  /** The picture that goes with the moment shown in a replay; null where none was shown then. */
  get replayPicture(): ImageBitmap | null {
    return this.#replayPicture.picture;
  }

  /** A moment of the replay, since its start. */
  showMoment(sinceStartMs: number): void {
    this.replayMs = sinceStartMs;
    const startMs = this.replayed[0]?.timestampMs ?? 0;
    void this.#replayPicture.show(this.pictures.at(startMs + sinceStartMs));
  }

  /** The last two seconds become the client's own "tall", seen from this side. false: too little was seen. */
  takeTall(): boolean {
    const poses = lastStretch(this.#recording, TALL_MS);
    const tall = tallFigure(poses, this.#parts);
    if (tall) this.tall = { ...this.tall, [ghostView(poses.at(-1) ?? null)]: tall };
    return tall !== null;
  }

  /** The posture of the last moment, steadied. */
  steadyFigure(): ImageLandmarks | null {
    return middleFigure(lastStretch(this.#recording, 700).map(({ image }) => image));
  }

  /** What was seen nearest to a moment, and how that measures; times are the page's. null: nobody yet. */
  featuresNear(pageMs: number): Features | null {
    const shift = pageTimeMs(this.#looks, 0);
    const pose = nearestTo(this.#recording, pageMs - shift);
    return pose && { ...this.#measured(pose), timestampMs: pose.timestampMs + shift };
  }

  dispose(): void {
    this.stop();
    this.#engineHold.dispose();
  }

  #watch(source: FrameSource, signal: AbortSignal): void {
    this.source = source;
    const stop = this.#engineHold.watch(
      source,
      {
        onResult: (result) => this.#look(result),
        onFault: (fault, next) => next === 'stopped' && this.#fail({ from: 'engine', fault }),
        onEngine: (engine) => (this.engine = engine),
        onEnd: () => this.#end(source),
      },
      DEMONSTRATION_FPS,
    );
    signal.addEventListener('abort', () => {
      stop();
      source.stop();
    });
    this.phase = { phase: 'running' };
  }

  #look({ pose, timestampMs }: PoseResult): void {
    this.pose = pose;
    this.#looks = withLook(this.#looks, { timestampMs, arrivedMs: performance.now() });
    if (pose) this.#recording = record(this.#recording, pose);
    this.pictures.note(timestampMs);
    if (this.features && Math.abs(timestampMs - this.features.timestampMs) < READABLE_MS) return;
    this.features = this.#measured(pose, timestampMs);
  }

  #measured(pose: Pose | null, timestampMs = pose?.timestampMs ?? 0): Features {
    return assess(pose, this.tall[ghostView(pose)]?.baseline ?? null, timestampMs).features;
  }

  /** In a replay, at the pace at which numbers can be read. */
  #heldFeatures(): Features | null {
    if (this.replayMs === null) return this.frozen && this.#measured(this.frozen);
    const pose = poseAt(this.replayed, Math.floor(this.replayMs / READABLE_MS) * READABLE_MS);
    return pose && this.#measured(pose);
  }

  /** A film that ends stays on the screen as it was; a camera that ends was unplugged or taken away. */
  #end(source: FrameSource): void {
    if (source.kind !== 'webcam') return;
    const fault: CameraFault = { kind: 'stopped', detail: source.label };
    this.#fail({ from: 'camera', fault });
  }

  #fail(fault: LiveFault): void {
    this.stop();
    if (fault.from === 'engine') this.#engineHold.forget();
    this.phase = { phase: 'fault', fault };
  }
}
