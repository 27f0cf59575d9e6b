import { closeImage, type Frame } from '../../camera/frame';

/**
 * Between a camera that gives and an engine that takes: holds one frame, the newest. A frame nobody took is closed when
 * the next one comes.
 */
export class NewestFrame {
  private frame: Frame | null = null;
  private hasEnded = false;
  private wake: () => void = () => undefined;

  put(frame: Frame): void {
    if (this.hasEnded) {
      closeImage(frame);
      return;
    }
    if (this.frame) closeImage(this.frame);
    this.frame = frame;
    this.wake();
  }

  /**
   * The newest frame, as soon as there is one that came at `freshFromMs` or later; the taker closes it. null: no more
   * will come. One taker at a time.
   */
  async take(freshFromMs = -Infinity): Promise<Frame | null> {
    while (!this.holdsFrom(freshFromMs) && !this.hasEnded) await new Promise<void>((resolve) => (this.wake = resolve));
    const { frame } = this;
    this.frame = null;
    return frame;
  }

  /** No more frames; one that waits is closed. */
  end(): void {
    this.hasEnded = true;
    if (this.frame) closeImage(this.frame);
    this.frame = null;
    this.wake();
  }

  private holdsFrom(freshFromMs: number): boolean {
    return this.frame !== null && this.frame.timestampMs >= freshFromMs;
  }
}
