import type { Pixels } from './frame';
import type { FrameCheck } from './frame-check';
import { sampleLuma } from './luma';

/** 32 × 24 luma samples: enough to see darkness and movement, too few to be a picture of anyone. */
export type Thumbnail = Uint8Array;

export interface CheckedFrame {
  readonly check: FrameCheck;
  /** Keep it for the next frame; it is not for storing. */
  readonly thumbnail: Thumbnail;
}

const COLUMNS = 32;
const ROWS = 24;

/** What can be told of a picture from 768 of its pixels. `previousThumbnail`: of the frame before, null for the first. */
export function checkFrame(pixels: Pixels, previousThumbnail: Thumbnail | null): CheckedFrame {
  const thumbnail = sampleLuma(pixels, COLUMNS, ROWS).luma;
  const meanLuma = mean(thumbnail);
  const check = {
    meanLuma,
    lumaSpread: spread(thumbnail, meanLuma),
    change: previousThumbnail ? meanDifference(thumbnail, previousThumbnail) : 0,
  };
  return { check, thumbnail };
}

function mean(values: Uint8Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function spread(values: Uint8Array, meanValue: number): number {
  const squares = values.reduce((sum, value) => sum + (value - meanValue) ** 2, 0);
  return Math.sqrt(squares / values.length);
}

function meanDifference(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? value)), 0) / a.length;
}
