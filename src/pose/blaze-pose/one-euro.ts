/** How a value is smoothed. Source of the numbers in use: MediaPipe's pose landmark filtering. */
export interface OneEuroOptions {
  /** Cut-off when nothing moves, hertz. Lower is calmer. */
  readonly minCutoffHz: number;
  /** How much the cut-off rises with speed: hertz per unit a second. Higher follows sooner. */
  readonly hertzPerSpeed: number;
  /** Cut-off of the speed itself, hertz. */
  readonly speedCutoffHz: number;
}

/**
 * The 1€ filter (Casiez, Roussel, Vogel 2012) over many values at once: calm at rest, quick in motion. It works in real
 * time, so that 1, 5 and 30 frames a second end in the same place. Values and speeds live in typed arrays.
 */
export class OneEuro {
  private readonly smoothed: Float64Array;
  private readonly raw: Float64Array;
  private readonly speed: Float64Array;
  private lastMs: number | null = null;

  constructor(
    count: number,
    private readonly options: OneEuroOptions,
  ) {
    this.smoothed = new Float64Array(count);
    this.raw = new Float64Array(count);
    this.speed = new Float64Array(count);
  }

  /**
   * The values at `nowMs`, smoothed; the array is written anew by the next call. `objectSize`: what counts as one unit of
   * way, in the values' unit, so that a person near and one far away are smoothed alike.
   */
  smooth(values: ArrayLike<number>, nowMs: number, objectSize: number): Float64Array {
    const seconds = this.lastMs === null ? 0 : (nowMs - this.lastMs) / 1000;
    if (this.lastMs === null) this.startAt(values);
    else if (seconds > 0) this.step(values, seconds, objectSize);
    this.lastMs = Math.max(nowMs, this.lastMs ?? nowMs);
    return this.smoothed;
  }

  reset(): void {
    this.lastMs = null;
  }

  private startAt(values: ArrayLike<number>): void {
    this.smoothed.set(values);
    this.raw.set(values);
    this.speed.fill(0);
  }

  private step(values: ArrayLike<number>, seconds: number, objectSize: number): void {
    const { minCutoffHz, hertzPerSpeed, speedCutoffHz } = this.options;
    const speedShare = share(speedCutoffHz, seconds);
    const { smoothed, raw, speed } = this;
    for (let i = 0; i < smoothed.length; i++) {
      const value = values[i]!;
      const speedNow = (value - raw[i]!) / (objectSize * seconds);
      speed[i] = speed[i]! + speedShare * (speedNow - speed[i]!);
      const cutoffHz = minCutoffHz + hertzPerSpeed * Math.abs(speed[i]!);
      smoothed[i] = smoothed[i]! + share(cutoffHz, seconds) * (value - smoothed[i]!);
      raw[i] = value;
    }
  }
}

/** How much of a new value an exponential filter of this cut-off takes after this time, 0..1. */
function share(cutoffHz: number, seconds: number): number {
  return 1 / (1 + 1 / (2 * Math.PI * cutoffHz * seconds));
}
