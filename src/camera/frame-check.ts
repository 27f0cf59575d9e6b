/**
 * What can be told of a picture without keeping it. Computed where the pixels are; only these numbers go on.
 * Luma is 0..255.
 */
export interface FrameCheck {
  readonly meanLuma: number;
  /** Standard deviation of luma over the picture: near 0 when the lens is covered. */
  readonly lumaSpread: number;
  /** Mean absolute luma difference from the frame looked at before; 0 for the first, and for a frozen camera. */
  readonly change: number;
}
