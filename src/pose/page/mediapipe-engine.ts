import { createDetector, SupportedModels, type PoseDetector } from '@tensorflow-models/pose-detection';
import { closeImage, type Frame, type Pixels } from '../../camera/frame';
import type { Pose } from '../../geometry/landmarks';
import { faultOfError } from '../fault-of-error';
import { checkMediapipeFiles } from './mediapipe-files';
import { poseOfMediapipe } from './mediapipe-pose';
import type { StageTimes } from '../pose-engine';
import { EngineError, type EngineInfo, type EngineOptions, type PoseEstimator } from '../pose-estimator';
import { hasGraphicsCard } from './graphics-card';

export interface MediapipeParts {
  /** URL of the engine's folder. */
  readonly base: string;
  readonly readPixels: (frame: Frame) => Promise<Pixels>;
}

/**
 * The second engine: MediaPipe's own runtime behind TensorFlow's pose-detection. It runs on the page, because its
 * loader can't live in a worker, and costs twice the main engine's time; it is there for when that one can't start, and
 * as the reference in tests.
 */
export class MediapipeEngine implements PoseEstimator {
  times: StageTimes = { pixelsMs: 0, detectMs: 0, landmarkMs: 0, totalMs: 0 };
  private detector: PoseDetector | null = null;
  private lastTimestampMs = 0;

  constructor(private readonly parts: MediapipeParts) {}

  async load(options: EngineOptions): Promise<EngineInfo> {
    const startedMs = performance.now();
    this.dispose();
    const accelerator = options.accelerator !== 'wasm' && hasGraphicsCard() ? 'gpu' : 'cpu';
    try {
      const folder = await checkMediapipeFiles(this.parts.base, options.model);
      this.detector = await openDetector(folder, options, accelerator === 'cpu');
    } catch (error) {
      throw new EngineError(faultOfError(error));
    }
    return { engine: 'mediapipe', model: options.model, accelerator, loadMs: performance.now() - startedMs };
  }

  async estimate(frame: Frame): Promise<Pose | null> {
    const startedMs = performance.now();
    try {
      const { detector } = this;
      if (!detector) throw new Error('The second engine was asked for a pose before load() had ended.');
      const pixels = await this.parts.readPixels(frame);
      const readMs = performance.now();
      const [found] = await detector.estimatePoses(imageOf(pixels), {}, this.nextTimestamp(frame));
      this.note(startedMs, readMs);
      return found ? await poseOfMediapipe(found, frame.timestampMs, pixels) : null;
    } catch (error) {
      throw new EngineError(faultOfError(error));
    } finally {
      closeImage(frame);
    }
  }

  reset(): void {
    this.detector?.reset();
  }

  dispose(): void {
    this.detector?.dispose();
    this.detector = null;
  }

  /** The runtime stops for good at a timestamp that does not grow. */
  private nextTimestamp({ timestampMs }: Frame): number {
    this.lastTimestampMs = Math.max(timestampMs, this.lastTimestampMs + 1);
    return this.lastTimestampMs;
  }

  /** Detector and landmarks run as one; the whole is counted as landmarks. */
  private note(startedMs: number, readMs: number): void {
    const nowMs = performance.now();
    const times = { pixelsMs: readMs - startedMs, detectMs: 0, landmarkMs: nowMs - readMs };
    this.times = { ...times, totalMs: nowMs - startedMs };
  }
}

async function openDetector(solutionPath: string, options: EngineOptions, onProcessor: boolean): Promise<PoseDetector> {
  const detector = await createDetector(SupportedModels.BlazePose, {
    runtime: 'mediapipe',
    modelType: options.model,
    enableSmoothing: options.smoothing ?? false,
    enableSegmentation: options.bodyMask ?? false,
    smoothSegmentation: false,
    solutionPath,
  });
  if (onProcessor) computeOnProcessor(detector);
  return detector;
}

/** Without a real graphics card the runtime's default is eight times slower. Its switch is not part of the wrapper. */
function computeOnProcessor(detector: PoseDetector): void {
  const solution: unknown = Reflect.get(detector, 'poseSolution');
  if (!hasOptions(solution)) throw new Error('pose-detection changed inside: it no longer holds a poseSolution.');
  solution.setOptions({ useCpuInference: true });
}

function hasOptions(value: unknown): value is { setOptions(options: { useCpuInference: boolean }): void } {
  return typeof value === 'object' && value !== null && 'setOptions' in value;
}

function imageOf({ data, width, height }: Pixels): ImageData {
  return new ImageData(new Uint8ClampedArray(data), width, height);
}
