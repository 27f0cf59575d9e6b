import type { FrameSource } from '../../camera/frame-source';
import type { Features } from '../../geometry/angle';
import type { ImageLandmarks, Pose } from '../../geometry/landmarks';
import type { PoseResult } from '../../pose/pose-engine';
import type { EngineFault, EngineInfo } from '../../pose/pose-estimator';
import { assess } from '../../posture/assess';
import { nearestTo, pageTimeMs, withLook, type Look as TimedLook } from '../../therapist/capture-clock';
import { middleFigure } from '../../geometry/middle-figure';
import { lastStretch, record, type Recording } from '../../therapist/replay';
import type { SourceChoice } from '../live/live-phase';
import { CameraRun, type RunParts } from '../run/camera-run.svelte';
import { engineWishOf } from '../run/engine-wish';
import type { Look } from '../run/look';
import type { RunListener, RunState } from '../run/run-state';
import type { SettingValues } from '../../storage/settings';
import { Playback } from './playback.svelte';
import { ghostView, tallFigure, type GhostView, type Tall } from './tall-figure';

const DEMONSTRATION_FPS = 15;
/** What "sitting tall" is taken from: long enough for a breath. */
const TALL_MS = 2000;

export interface DemonstrationParts extends Pick<RunParts, 'openEngine' | 'openSource'> {
  readonly settings: () => Pick<SettingValues, 'model' | 'engine' | 'cameraId' | 'backCurve'>;
  readonly newId: () => string;
  readonly now: () => number;
}

/** The client in front of the camera, live, frozen or once more. Pictures stay in memory and end with the page. */
export class Demonstration {
  pose: Pose | null = $state.raw(null);
  features: Features | null = $state.raw(null);
  /** The client sitting tall, in each view they were seen in: their proportions, and what changes are counted from. */
  tall: Readonly<Partial<Record<GhostView, Tall>>> = $state.raw({});
  readonly playback = new Playback();
  readonly shown: Pose | null = $derived(this.playback.pose ?? this.pose);
  /** What belongs to the picture that is shown: a frozen one keeps its numbers. */
  readonly shownFeatures: Features | null = $derived.by(() =>
    this.playback.isLive ? this.features : this.#heldFeatures(),
  );

  readonly #parts: DemonstrationParts;
  readonly #run: CameraRun;
  readonly #leave: () => void;
  #recording: Recording = [];
  #looks: readonly TimedLook[] = [];

  constructor(parts: DemonstrationParts) {
    this.#parts = parts;
    this.#run = new CameraRun({
      ...parts,
      cameraId: () => parts.settings().cameraId,
      engine: () => engineWishOf(parts.settings()),
      fps: DEMONSTRATION_FPS,
      lookAt: (result) => this.#lookAt(result),
    });
    this.#leave = this.#run.subscribe({
      onLook: (look) => this.#follow(look),
      onInterrupted: () => this.#forgetSeen(),
      onState: (state) => this.#turn(state),
    });
  }

  get phase(): RunState {
    return this.#run.state;
  }

  get source(): FrameSource | null {
    return this.#run.source;
  }

  get engine(): EngineInfo | null {
    return this.#run.engine;
  }

  /** Why nobody is seen just now: the engine failed and is being started again. */
  get restarting(): EngineFault | null {
    return this.#run.restarting;
  }

  /** No new picture has come for some seconds. */
  get isSilent(): boolean {
    return this.#run.isSilent;
  }

  /** The camera shows the client now, and so does the stage. */
  get isLive(): boolean {
    return this.phase.phase === 'running' && this.playback.isLive && this.pose !== null;
  }

  /** Every look once, as it comes. Returns how to unsubscribe. */
  subscribe(listener: RunListener): () => void {
    return this.#run.subscribe(listener);
  }

  start(choice: SourceChoice): Promise<void> {
    this.tall = {};
    return this.#run.start(choice);
  }

  stop(): void {
    this.tall = {};
    this.#run.stop();
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
    if (this.phase.phase !== 'running' || !this.pose) return false;
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
    this.#leave();
  }

  #lookAt(result: PoseResult): Look {
    const { pose, timestampMs } = result;
    const baseline = this.tall[ghostView(pose)]?.baseline ?? null;
    const { features, judgement } = assess(pose, baseline, timestampMs);
    return { result, features, compared: features, judgement, baseline: baseline && { baseline } };
  }

  /** What a covered camera shows is nobody. */
  #follow({ result, features }: Look): void {
    if (this.phase.phase !== 'running') return;
    const { pose, timestampMs } = result;
    this.pose = pose;
    this.features = features;
    this.#looks = withLook(this.#looks, { timestampMs, arrivedMs: performance.now() });
    if (pose) this.#recording = record(this.#recording, pose);
    this.playback.pictures.note(timestampMs);
  }

  /** A source that is gone takes its pictures with it; what is held while one only pauses stays. */
  #turn(state: RunState): void {
    if (state.phase === 'running') return;
    this.#forgetSeen();
    if (this.source) return;
    this.playback.end();
    this.playback.pictures.clear();
    this.#recording = [];
    this.#looks = [];
  }

  /** What was seen last says nothing of now; what is held or replayed stays. */
  #forgetSeen(): void {
    this.pose = this.features = null;
  }

  #measured(pose: Pose): Features {
    return assess(pose, this.tall[ghostView(pose)]?.baseline ?? null, pose.timestampMs).features;
  }

  #heldFeatures(): Features | null {
    const { pose } = this.playback;
    return pose && this.#measured(pose);
  }
}
