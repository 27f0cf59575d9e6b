import { faceLight } from '../camera/face-light';
import { closeImage, type Frame, type Pixels } from '../camera/frame';
import type { FrameCheck } from '../camera/frame-check';
import { checkFrame, type Thumbnail } from '../camera/frame-check-of';
import type { Pose } from '../geometry/landmarks';
import { fitPose } from './fit-pose';
import type { PoseResult, StageTimes } from './pose-engine';
import { EngineError, type PoseEstimator } from './pose-estimator';
import { PixelReader } from './read-pixels';
import { SceneWatch } from './scene-watch';

export interface TimedEstimator extends PoseEstimator {
  /** Where the time of the last frame went. */
  readonly times: StageTimes;
  /** The careful look that the last frame ended, where the engine can take one. */
  readonly careful?: Pose | null;
}

/** Longer than the heavy model takes on the slowest machine; a driver that lost its graphics card never answers. */
const PATIENCE_MS = 15000;

/** Reads each frame's pixels once, for the engine and for the frame check, and makes one result of both. */
export class FrameLooker {
  private readonly reader = new PixelReader();
  private scenes = new SceneWatch();
  private pixels: Pixels | null = null;
  private thumbnail: Thumbnail | null = null;
  private check: FrameCheck = { meanLuma: 0, lumaSpread: 0, change: 0 };
  private seen: { readonly still: number; readonly result: PoseResult } | null = null;

  /** The engine calls this. The frame is closed at once: a camera has few pictures to lend, and inference needs none. */
  readonly readPixels = async (frame: Frame): Promise<Pixels> => {
    try {
      const pixels = await this.reader.read(frame.image);
      const { check, thumbnail } = checkFrame(pixels, this.thumbnail);
      this.check = check;
      this.thumbnail = thumbnail;
      this.pixels = pixels;
      return pixels;
    } finally {
      closeImage(frame);
    }
  };

  /** Another source comes: nothing of the one before may reach it. */
  reset(): void {
    this.scenes = new SceneWatch();
    this.pixels = null;
    this.thumbnail = null;
    this.seen = null;
  }

  /** Throws EngineError. A still picture is looked at once; what was seen then holds for all its frames. */
  async look(estimator: TimedEstimator, frame: Frame): Promise<PoseResult> {
    const { still } = frame;
    if (still === undefined) return this.lookAt(estimator, frame);
    if (this.seen?.still === still) {
      closeImage(frame);
      return seenAt(this.seen.result, frame.timestampMs);
    }
    this.reset();
    estimator.reset();
    const result = await this.lookAt(estimator, frame);
    this.seen = { still, result };
    return result;
  }

  private async lookAt(estimator: TimedEstimator, frame: Frame): Promise<PoseResult> {
    const { timestampMs, width, height } = frame;
    const found = await withPatience(estimator.estimate(frame));
    const pose = found && fitPose(found, { width, height });
    const scene = this.pixels ? this.scenes.look(this.pixels, found, timestampMs) : undefined;
    const light = this.pixels && found && faceLight(this.pixels, found.image);
    const careful = estimator.careful && fitPose(estimator.careful, { width, height });
    const base = { timestampMs, pose, check: this.check, times: estimator.times };
    return { ...base, ...(scene && { scene }), ...(careful && { careful }), ...(light && { light }) };
  }
}

function seenAt(result: PoseResult, timestampMs: number): PoseResult {
  return { ...result, timestampMs, pose: result.pose && { ...result.pose, timestampMs } };
}

async function withPatience<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const detail = `The engine gave no answer for one frame within ${PATIENCE_MS / 1000} s.`;
    timer = setTimeout(() => reject(new EngineError({ kind: 'hung', detail })), PATIENCE_MS);
  });
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}
