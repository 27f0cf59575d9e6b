import type { Frame } from '../../camera/frame';
import type { FrameSource } from '../../camera/frame-source';
import type { RunningEngine, RunningHandlers } from './running-engine';
import { faultOfError } from '../fault-of-error';
import { FrameLooker, type TimedEstimator } from '../frame-looker';
import { grabNext } from './grab-frames';
import type { LookWish } from '../look-plan';
import type { EngineFault, EngineInfo, EngineOptions } from '../pose-estimator';
import { startWatchLoop, type WatchLoop } from '../watch-loop';

/** The second engine, on the page itself. Its code is fetched only when it is needed. */
export class EngineOnPage implements RunningEngine {
  private readonly looker = new FrameLooker();
  private estimator: TimedEstimator | null = null;
  private loop: WatchLoop | null = null;
  private watches = 0;
  private lastLook: Promise<void> = Promise.resolve();

  constructor(
    private readonly base: string,
    private readonly onFault: (fault: EngineFault) => void,
  ) {}

  async load(options: EngineOptions): Promise<EngineInfo> {
    const { MediapipeEngine } = await import('./mediapipe-engine');
    this.estimator = new MediapipeEngine({ base: this.base, readPixels: this.looker.readPixels });
    return this.estimator.load(options);
  }

  watch(source: FrameSource, { onResult }: RunningHandlers, maxFps: number): () => void {
    const { estimator } = this;
    if (!estimator) throw new Error('watch() was called before load() had ended.');
    this.unwatch();
    // The look of the watch before may still be under way; nothing of its person may reach this source.
    const isFresh = this.lastLook.then(() => this.reset());
    const watch = (this.watches += 1);
    const isOver = () => this.watches !== watch;
    const look = async (frame: Frame) => {
      const startedMs = performance.now();
      const looking = this.looker.look(estimator, frame);
      this.lastLook = looking.then(noted, noted);
      const result = await looking;
      if (!isOver()) onResult(result);
      await restMs((performance.now() - startedMs) * REST_SHARE);
    };
    const onError = (error: unknown) => this.onFault(faultOfError(error));
    const take = () => isFresh.then(() => grabNext(source, isOver));
    this.loop = startWatchLoop({ take, look, onEnd: () => undefined, onError, now: () => performance.now() }, maxFps);
    return () => isOver() || this.unwatch();
  }

  setMaxFps(maxFps: number): void {
    this.loop?.setMaxFps(maxFps);
  }

  /** This engine can't glance: it looks at an even, slow pace. */
  plan(wish: LookWish | null): void {
    if (wish) this.setMaxFps(wish.need === 'steady' || wish.need === 'away' ? CALM_FPS : UNSURE_FPS);
  }

  /** MediaPipe's runtime cuts the picture itself: it has one way to look. */
  lookCarefully(): void {}

  reset(): void {
    this.looker.reset();
    this.estimator?.reset();
  }

  dispose(): void {
    this.unwatch();
    this.estimator?.dispose();
  }

  private unwatch(): void {
    this.watches += 1;
    this.loop?.stop();
    this.loop = null;
  }
}

function noted(): void {}

/** One look in five seconds while nothing is new, one in one when something may be. */
const CALM_FPS = 0.2;
const UNSURE_FPS = 1;

/**
 * The engine works on the page's own thread: where it is slower than the camera, the page would never get to anything
 * else. A quarter of what a look took leaves it room to answer.
 */
const REST_SHARE = 0.25;

function restMs(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
