import type { CameraFault } from '../../camera/camera-fault';
import type { FrameSource } from '../../camera/frame-source';
import type { Features } from '../../geometry/angle';
import type { ImageLandmarks, Pose } from '../../geometry/landmarks';
import type { PoseClient, PoseResult } from '../../pose/pose-client';
import type { EngineFault, EngineInfo } from '../../pose/pose-estimator';
import { assess } from '../../posture/assess';
import { nearestTo, pageTimeMs, withLook, type Look } from '../../therapist/capture-clock';
import { middleFigure } from '../../geometry/middle-figure';
import { lastStretch, record, type Recording } from '../../therapist/replay';
import { EngineHold } from '../engine-hold';
import type { LiveFault, SourceChoice } from '../live-phase';
import { openSource } from '../open-source';
import type { SettingValues } from '../../storage/settings';
import { Playback } from './playback.svelte';
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
  /** Why nobody is seen just now: the engine failed and is being started again. */
  restarting: EngineFault | null = $state.raw(null);
  /** The client sitting tall, in each view they were seen in: their proportions, and what changes are counted from. */
  tall: Readonly<Partial<Record<GhostView, Tall>>> = $state.raw({});
  readonly playback = new Playback();
  readonly shown: Pose | null = $derived(this.playback.pose ?? this.pose);
  /** What belongs to the picture that is shown: a frozen one keeps its numbers. */
  readonly shownFeatures: Features | null = $derived.by(() =>
    this.playback.isLive ? this.features : this.#heldFeatures(),
  );

  readonly #parts: DemonstrationParts;
  readonly #engineHold: EngineHold;
  #recording: Recording = [];
  #looks: readonly Look[] = [];
  #run = new AbortController();

  constructor(parts: DemonstrationParts) {
    this.#parts = parts;
    this.#engineHold = new EngineHold(parts.openClient);
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
    this.playback.end();
    this.pose = this.features = this.restarting = null;
    this.tall = {};
    this.#recording = [];
    this.#looks = [];
    this.playback.pictures.clear();
    this.phase = { phase: 'idle' };
  }

  /** Hold the picture as it is, or go on. */
  async toggleFreeze(): Promise<void> {
    if (this.playback.isLive) await this.playback.freeze(this.pose);
    else this.playback.end();
  }

  startReplay(): void {
    this.playback.replay(this.#recording);
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
        onFault: (fault, next) => (next === 'stopped' ? this.#fail({ from: 'engine', fault }) : this.#await(fault)),
        onEngine: (engine) => this.#go(engine),
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

  /** What was seen last says nothing of now; what is held or replayed stays. */
  #await(fault: EngineFault): void {
    this.restarting = fault;
    this.pose = this.features = null;
  }

  #go(engine: EngineInfo): void {
    this.restarting = null;
    this.engine = engine;
  }

  #look({ pose, timestampMs }: PoseResult): void {
    this.pose = pose;
    this.#looks = withLook(this.#looks, { timestampMs, arrivedMs: performance.now() });
    if (pose) this.#recording = record(this.#recording, pose);
    this.playback.pictures.note(timestampMs);
    if (this.features && Math.abs(timestampMs - this.features.timestampMs) < READABLE_MS) return;
    this.features = this.#measured(pose, timestampMs);
  }

  #measured(pose: Pose | null, timestampMs = pose?.timestampMs ?? 0): Features {
    return assess(pose, this.tall[ghostView(pose)]?.baseline ?? null, timestampMs).features;
  }

  /** In a replay, at the pace at which numbers can be read. */
  #heldFeatures(): Features | null {
    const { replayMs, frozen } = this.playback;
    if (replayMs === null) return frozen && this.#measured(frozen);
    const pose = this.playback.poseAt(Math.floor(replayMs / READABLE_MS) * READABLE_MS);
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
