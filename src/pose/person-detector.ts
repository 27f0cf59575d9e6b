import type { Pixels } from '../camera/frame';
import { CropSampler } from './crop-sampler';
import { decodeDetections, type Detection } from './detection';
import { DETECTOR_SIZE } from './model-layout';
import type { CompiledModel } from './model-runtime';
import { wholeFrame } from './region';
import { suppress } from './weighted-suppression';

/** Finds people in a whole frame. */
export class PersonDetector {
  private readonly crop = new CropSampler({ size: DETECTOR_SIZE, low: -1, high: 1, outside: 'black' });

  constructor(private readonly model: CompiledModel) {}

  /** Everybody who scores at least `minScore`, best first. */
  async detect(pixels: Pixels, minScore: number): Promise<Detection[]> {
    const seen = wholeFrame(pixels);
    const outputs = await this.model.run(this.crop.sample(pixels, seen));
    return suppress(decodeDetections(outputs, seen, minScore));
  }
}
