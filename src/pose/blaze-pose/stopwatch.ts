import type { StageTimes } from '../pose-engine';

export type Stage = 'pixelsMs' | 'detectMs' | 'landmarkMs';

/** Adds up where the time of one frame goes. */
export class Stopwatch {
  /** Of the last frame that ended. */
  times: StageTimes = { pixelsMs: 0, detectMs: 0, landmarkMs: 0, totalMs: 0 };
  private stages = { pixelsMs: 0, detectMs: 0, landmarkMs: 0 };
  private startedMs = 0;

  constructor(private readonly nowMs: () => number) {}

  start(): void {
    this.stages = { pixelsMs: 0, detectMs: 0, landmarkMs: 0 };
    this.startedMs = this.nowMs();
  }

  async time<T>(stage: Stage, work: () => T | Promise<T>): Promise<T> {
    const fromMs = this.nowMs();
    try {
      return await work();
    } finally {
      this.stages[stage] += this.nowMs() - fromMs;
    }
  }

  stop(): void {
    this.times = { ...this.stages, totalMs: this.nowMs() - this.startedMs };
  }
}
