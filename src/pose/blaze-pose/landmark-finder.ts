import type { Pixels } from '../../camera/frame';
import type { Mask } from '../../geometry/landmarks';
import { bodyMask } from './body-mask';
import { CropSampler } from './crop-sampler';
import { decodeLandmarks, type DecodedLandmarks } from './landmark-decoding';
import { LANDMARK_SIZE, MASK_SIZE } from './model-layout';
import type { CompiledModel } from './model-runtime';
import type { Region } from './region';

/** The landmarks of whoever is in one region, and the mask if the model was compiled with its segmentation. */
export interface Person extends DecodedLandmarks {
  readonly region: Region;
  readonly mask: () => Mask | undefined;
}

/** Finds the body points inside a region of the frame. */
export class LandmarkFinder {
  private readonly crop = new CropSampler({ size: LANDMARK_SIZE, low: 0, high: 1, outside: 'repeat' });

  constructor(private readonly model: CompiledModel) {}

  async find(pixels: Pixels, region: Region): Promise<Person> {
    const outputs = await this.model.run(this.crop.sample(pixels, region));
    const { width, height } = pixels;
    const segmentation = outputs.find((output) => output.length === MASK_SIZE * MASK_SIZE);
    return {
      ...decodeLandmarks(outputs, region),
      region,
      mask: () => segmentation && bodyMask(segmentation, region, { width, height }),
    };
  }
}
