import { closeImage, type Frame, type Pixels } from '../../camera/frame';
import type { Pose } from '../../geometry/landmarks';
import type { EngineModelName } from '../engine-index';
import { faultOfError } from '../fault-of-error';
import { LandmarkFinder } from './landmark-finder';
import type { CompiledModel, ModelRuntime } from './model-runtime';
import { PersonDetector } from './person-detector';
import { PersonTracker, type Sighting } from './person-tracker';
import type { StageTimes } from '../pose-engine';
import {
  EngineError,
  type Accelerator,
  type EngineInfo,
  type EngineOptions,
  type PoseEstimator,
} from '../pose-estimator';
import type { RegionKind } from './region';
import { Stopwatch } from './stopwatch';

export interface BlazePoseParts {
  readonly runtime: ModelRuntime;
  /** Throws EngineError (`modelMissing`, `modelDamaged`). */
  readonly modelBytes: (name: EngineModelName) => Promise<Uint8Array>;
  readonly readPixels: (frame: Frame) => Pixels | Promise<Pixels>;
  /** A monotonic clock, for the times in the details panel only. */
  readonly nowMs: () => number;
  /** `standard` unless said otherwise. */
  readonly region?: RegionKind;
}

/** Google's BlazePose networks on a runtime of one's choice: the main engine, in the worker and in Node. */
export class BlazePose implements PoseEstimator {
  private readonly stopwatch: Stopwatch;
  private running: Running | null = null;
  private recheckMs: number | null = null;
  private isCareful = false;
  private lastCareful: Pose | null = null;

  constructor(private readonly parts: BlazePoseParts) {
    this.stopwatch = new Stopwatch(parts.nowMs);
  }

  async load(options: EngineOptions): Promise<EngineInfo> {
    const startedMs = this.parts.nowMs();
    this.unload();
    try {
      this.running = await this.start(options);
    } catch (error) {
      throw new EngineError(faultOfError(error));
    }
    const { accelerator } = this.running;
    return { engine: 'litert', model: options.model, accelerator, loadMs: this.parts.nowMs() - startedMs };
  }

  async estimate(frame: Frame): Promise<Pose | null> {
    this.stopwatch.start();
    this.lastCareful = null;
    try {
      if (!this.running) throw new Error('BlazePose was asked for a pose before load() had ended.');
      const pixels = await this.stopwatch.time('pixelsMs', () => this.parts.readPixels(frame));
      const sighting = await this.running.tracker.look(pixels, frame.timestampMs, frame.still !== undefined);
      if (sighting?.careful) this.lastCareful = poseOf({ ...sighting, person: sighting.careful }, frame, pixels);
      return sighting && poseOf(sighting, frame, pixels);
    } catch (error) {
      throw new EngineError(faultOfError(error));
    } finally {
      closeImage(frame);
      this.stopwatch.stop();
    }
  }

  /** Where the time of the last frame went. */
  get times(): StageTimes {
    return this.stopwatch.times;
  }

  /** The careful look that the last frame ended; null: it ended none. */
  get careful(): Pose | null {
    return this.lastCareful;
  }

  lookCarefully(isOn: boolean): void {
    if (isOn === this.isCareful) return;
    this.isCareful = isOn;
    this.running?.tracker.lookCarefully(isOn);
  }

  /** How often the detector confirms who is followed; null: every two seconds. */
  recheckEvery(ms: number | null): void {
    this.recheckMs = ms;
    this.running?.tracker.recheckEvery(ms);
  }

  reset(): void {
    this.running?.tracker.reset();
  }

  dispose(): void {
    this.unload();
    this.parts.runtime.dispose();
  }

  private async start(options: EngineOptions): Promise<Running> {
    const { accelerator = 'auto', smoothing = false, looks = 'once' } = options;
    const [detectorBytes, landmarkBytes] = await Promise.all(modelsFor(options).map(this.parts.modelBytes));
    const detector = await this.parts.runtime.compile(detectorBytes!, accelerator);
    const landmarks = await this.parts.runtime.compile(landmarkBytes!, accelerator);
    const tracker = new PersonTracker(new PersonDetector(detector), new LandmarkFinder(landmarks), this.stopwatch, {
      region: this.parts.region ?? 'standard',
      smoothing,
      looks,
    });
    tracker.recheckEvery(this.recheckMs);
    tracker.lookCarefully(this.isCareful);
    return { tracker, models: [detector, landmarks], accelerator: landmarks.accelerator };
  }

  private unload(): void {
    for (const model of this.running?.models ?? []) model.dispose();
    this.running = null;
  }
}

/** The detector's model, then the landmarks'. */
export function modelsFor({ model, bodyMask }: EngineOptions): readonly EngineModelName[] {
  return ['detector', bodyMask ? `${model}-mask` : model];
}

interface Running {
  readonly tracker: PersonTracker;
  readonly models: readonly CompiledModel[];
  readonly accelerator: Accelerator;
}

function poseOf({ person, score, people }: Sighting, { timestampMs }: Frame, { width, height }: Pixels): Pose {
  const mask = person.mask();
  return {
    timestampMs,
    frame: { width, height },
    image: person.image,
    world: person.world,
    presence: Math.min(score, person.presence),
    people,
    ...(mask && { bodyMask: mask }),
  };
}
