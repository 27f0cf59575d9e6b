import type { Pixels } from '../../camera/frame';
import type { Region } from './region';

export interface CropOptions {
  /** Side of the square the model takes, pixels. */
  readonly size: number;
  /** What the model expects for 0 and for 255. */
  readonly low: number;
  readonly high: number;
  /** What lies outside the frame: its border repeated (as MediaPipe does for landmarks: black moves unseen hips), or black. */
  readonly outside: 'repeat' | 'black';
}

/**
 * Cuts a turned square out of a picture and lays it down as a model's input, bilinear between the four nearest pixels.
 * It keeps one tensor and writes it anew each time; nothing is allocated while it runs. The same code in the browser
 * and in Node, so that both see the same numbers.
 */
export class CropSampler {
  readonly tensor: Float32Array;

  constructor(private readonly options: CropOptions) {
    this.tensor = new Float32Array(options.size * options.size * 3);
  }

  /**
   * Fills and returns `tensor`: rows from the top, red, green, blue. Valid until the next call.
   * One long loop on purpose: this runs for 65,536 points a frame, and calls or small objects in it cost a multiple.
   */
  sample(pixels: Pixels, region: Region): Float32Array {
    const { tensor } = this;
    const { width, height } = pixels;
    const words = wordsOf(pixels);
    const { size, low, high, outside } = this.options;
    const gain = (high - low) / 255;
    const onBlack = outside === 'black';
    const lastX = width - 1;
    const lastY = height - 1;
    const downX = (-Math.sin(region.rotationRad) * region.size) / size;
    const downY = (Math.cos(region.rotationRad) * region.size) / size;
    const rightX = region.mirrored ? -downY : downY;
    const rightY = region.mirrored ? downX : -downX;
    // Pixel centres lie at half coordinates, in the picture and in the crop.
    const first = 0.5 - size / 2;
    let at = 0;
    for (let row = 0; row < size; row++) {
      const startX = region.centreX - 0.5 + first * rightX + (row + first) * downX;
      const startY = region.centreY - 0.5 + first * rightY + (row + first) * downY;
      for (let column = 0; column < size; column++) {
        const wantedX = startX + column * rightX;
        const wantedY = startY + column * rightY;
        // Along a repeated border nothing changes, so holding the coordinate inside is all it takes.
        const x = wantedX < 0 ? 0 : wantedX > lastX ? lastX : wantedX;
        const y = wantedY < 0 ? 0 : wantedY > lastY ? lastY : wantedY;
        let strength = gain;
        if (onBlack && (x !== wantedX || y !== wantedY)) {
          strength *= Math.max(0, 1 - Math.abs(wantedX - x)) * Math.max(0, 1 - Math.abs(wantedY - y));
        }
        const left = x | 0;
        const top = y | 0;
        const shareRight = x - left;
        const shareDown = (y - top) * strength;
        const index = top * width + left;
        const stepRight = left < lastX ? 1 : 0;
        const below = top < lastY ? index + width : index;
        const a = words[index]!;
        const b = words[index + stepRight]!;
        const c = words[below]!;
        const d = words[below + stepRight]!;
        const weightD = shareRight * shareDown;
        const weightC = shareDown - weightD;
        const weightB = shareRight * strength - weightD;
        const weightA = strength - weightB - shareDown;
        tensor[at] = low + (a & 255) * weightA + (b & 255) * weightB + (c & 255) * weightC + (d & 255) * weightD;
        tensor[at + 1] =
          low +
          ((a >> 8) & 255) * weightA +
          ((b >> 8) & 255) * weightB +
          ((c >> 8) & 255) * weightC +
          ((d >> 8) & 255) * weightD;
        tensor[at + 2] =
          low +
          ((a >> 16) & 255) * weightA +
          ((b >> 16) & 255) * weightB +
          ((c >> 16) & 255) * weightC +
          ((d >> 16) & 255) * weightD;
        at += 3;
      }
    }
    return tensor;
  }
}

/** One number a pixel, red in its lowest byte: four reads a point instead of twelve. (Whatever runs wasm is little endian.) */
function wordsOf({ data, width, height }: Pixels): Int32Array {
  const aligned = data.byteOffset % Int32Array.BYTES_PER_ELEMENT === 0 ? data : data.slice();
  return new Int32Array(aligned.buffer, aligned.byteOffset, width * height);
}
