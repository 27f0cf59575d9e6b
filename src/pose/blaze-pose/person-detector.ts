import type { Pixels } from '../../camera/frame';
import { CropSampler } from './crop-sampler';
import { decodeDetections, type Detection } from './detection';
import { DETECTOR_SIZE } from './model-layout';
import type { CompiledModel } from './model-runtime';
import { wholeFrame } from './region';
import { suppress } from './weighted-suppression';

/** Score from which a person is believed at once. Source: MediaPipe's default; its averages count such boxes only. */
export const SURE = 0.5;
/**
 * Where nobody is sure: score from which the landmark model is asked. People in profile fall to 0.5 and a little below;
 * pictures without a person (noise, stripes, empty rooms, signs, a coat on a hook) stay under 0.2.
 */
const WORTH_ASKING = 0.3;

/** Finds people in a whole frame. */
export class PersonDetector {
  private readonly crop = new CropSampler({ size: DETECTOR_SIZE, low: -1, high: 1, outside: 'black' });

  constructor(private readonly model: CompiledModel) {}

  /** Everybody the detector is sure of, best first; if it is sure of nobody, those worth asking the landmark model about. */
  async detect(pixels: Pixels): Promise<Detection[]> {
    const seen = wholeFrame(pixels);
    const outputs = await this.model.run(this.crop.sample(pixels, seen));
    const sure = suppress(decodeDetections(outputs, seen, SURE));
    return sure.length > 0 ? sure : suppress(decodeDetections(outputs, seen, WORTH_ASKING));
  }
}
