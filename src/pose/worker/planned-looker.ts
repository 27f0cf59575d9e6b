import { closeImage, type Frame, type Pixels } from '../../camera/frame';
import { checkFrame, type Thumbnail } from '../../camera/frame-check-of';
import { startLookPlan, stepLookPlan, type LookPlan, type LookWish } from '../look-plan';
import { cellsOf, changedShare, type Cells } from './motion';
import type { Glance } from '../pose-engine';
import { PixelReader } from '../read-pixels';

export interface Glanced {
  readonly glance: Glance;
  /** The frame to look at, its pixels already read; null: it is not worth the model. */
  readonly frame: Frame | null;
}

/** Reads each frame's pixels and tells from a few of them whether the model should look. */
export class PlannedLooker {
  private readonly reader = new PixelReader();
  private plan: LookPlan;
  private thumbnail: Thumbnail | null = null;
  private before: Cells | null = null;
  private lookedAt: Cells | null = null;

  constructor(
    public wish: LookWish,
    private readonly nowMs: () => number,
  ) {
    this.plan = startLookPlan(nowMs());
  }

  /** Closes the frame's image: the camera has few to lend. */
  async glance(frame: Frame): Promise<Glanced> {
    const startedMs = this.nowMs();
    const pixels = await this.read(frame);
    const { check, thumbnail } = checkFrame(pixels, this.thumbnail);
    this.thumbnail = thumbnail;
    const look = this.isWorthIt(pixels, frame.timestampMs);
    const glance = { timestampMs: frame.timestampMs, check, tookMs: this.nowMs() - startedMs };
    return { glance, frame: look ? { ...frame, image: pixels } : null };
  }

  private async read(frame: Frame): Promise<Pixels> {
    try {
      return await this.reader.read(frame.image);
    } finally {
      closeImage(frame);
    }
  }

  private isWorthIt(pixels: Pixels, timestampMs: number): boolean {
    const cells = cellsOf(pixels);
    const glimpse = {
      changedNow: this.before ? changedShare(this.before, cells) : 1,
      changedSinceLook: this.lookedAt ? changedShare(this.lookedAt, cells) : 1,
    };
    const { plan, look } = stepLookPlan(this.plan, glimpse, this.wish, timestampMs);
    this.plan = plan;
    this.before = cells;
    if (look) this.lookedAt = cells;
    return look;
  }
}
