import type { FrameSize, Mask } from '../../geometry/landmarks';
import { MASK_SIZE } from './model-layout';
import type { Region } from './region';
import { sigmoid } from './sigmoid';

/**
 * The landmark model's segmentation (logits over the region) laid back over the frame, bilinear.
 * Outside the region there is no body.
 */
export function bodyMask(logits: Float32Array, region: Region, frame: FrameSize): Mask {
  const body = logits.map(sigmoid);
  const data = new Uint8Array(frame.width * frame.height);
  const cos = (Math.cos(region.rotationRad) * MASK_SIZE) / region.size;
  const sin = (Math.sin(region.rotationRad) * MASK_SIZE) / region.size;
  const middle = MASK_SIZE / 2 - 0.5;
  for (let y = 0; y < frame.height; y++) {
    const down = y + 0.5 - region.centreY;
    for (let x = 0; x < frame.width; x++) {
      const right = x + 0.5 - region.centreX;
      const across = right * cos + down * sin;
      const column = (region.mirrored ? -across : across) + middle;
      const row = down * cos - right * sin + middle;
      data[y * frame.width + x] = Math.round(255 * shareAt(body, column, row));
    }
  }
  return { width: frame.width, height: frame.height, data };
}

function shareAt(body: Float32Array, column: number, row: number): number {
  const last = MASK_SIZE - 1;
  if (column < -0.5 || row < -0.5 || column > last + 0.5 || row > last + 0.5) return 0;
  const x = Math.min(last, Math.max(0, column));
  const y = Math.min(last, Math.max(0, row));
  const left = Math.min(last - 1, Math.floor(x));
  const top = Math.min(last - 1, Math.floor(y));
  const a = top * MASK_SIZE + left;
  const upper = body[a]! + (body[a + 1]! - body[a]!) * (x - left);
  const lower = body[a + MASK_SIZE]! + (body[a + MASK_SIZE + 1]! - body[a + MASK_SIZE]!) * (x - left);
  return upper + (lower - upper) * (y - top);
}
