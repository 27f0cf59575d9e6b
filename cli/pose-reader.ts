import type { Pose } from '../src/geometry/landmarks';
import type { PoseEstimator } from '../src/pose/pose-estimator';
import { fitPose } from '../src/pose/fit-pose';
import { fitted } from './picture/fitted';
import { readImage } from './picture/read-image';

export type PoseReading = { readonly pose: Pose | null } | { readonly error: string };

/** Poses of picture files, each taken on its own: no picture knows of the one before. A file named twice is read once. */
export class PoseReader {
  private readonly known = new Map<string, PoseReading>();

  constructor(private readonly engine: PoseEstimator) {}

  async read(file: string): Promise<PoseReading> {
    const reading = this.known.get(file) ?? (await this.look(file));
    this.known.set(file, reading);
    return reading;
  }

  private async look(file: string): Promise<PoseReading> {
    try {
      const whole = readImage(file);
      const image = fitted(whole);
      this.engine.reset();
      const pose = await this.engine.estimate({ image, timestampMs: 0, width: image.width, height: image.height });
      return { pose: pose && fitPose(pose, whole) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  }
}
