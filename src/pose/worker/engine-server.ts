import { closeImage, type Frame } from '../../camera/frame';
import { faultOfError } from '../fault-of-error';
import type { LookWish } from '../look-plan';
import { NewestFrame } from './newest-frame';
import { PlannedLooker } from './planned-looker';
import { pumpFrames } from './pump-frames';
import { startWatchLoop, type WatchLoop } from '../watch-loop';
import type { LoadProgress } from '../pose-estimator';
import type { startLitertEngine, LitertEngine } from './litert-engine';
import type { FromWorker, LoadOrder, ToWorker, WatchedFrames } from '../worker-protocol';

/** The worker's side of the protocol: one engine, at most one watch. */
export class EngineServer {
  private engine: LitertEngine | null = null;
  private loop: WatchLoop | null = null;
  private stopPump: () => void = () => undefined;
  private clockShiftMs = 0;
  /** null: every frame is looked at. */
  private planned: PlannedLooker | null = null;
  /** Settles when the look under way has; the engine takes one frame at a time. */
  private lastLook: Promise<void> = Promise.resolve();

  constructor(
    private readonly post: (message: FromWorker) => void,
    private readonly startEngine: typeof startLitertEngine,
  ) {}

  handle(message: ToWorker): void {
    switch (message.type) {
      case 'load':
        return void this.load(message.load).catch(this.fail);
      case 'watch':
        return this.watch(message.watchId, message.frames, message.maxFps);
      case 'look':
        return void this.look(message.watchId, message.frame).catch(this.fail);
      case 'unwatch':
        return this.unwatch();
      case 'maxFps':
        return this.loop?.setMaxFps(message.maxFps);
      case 'plan':
        return this.plan(message.wish);
      case 'careful':
        return this.engine?.lookCarefully(message.isOn);
      case 'reset':
        return this.reset();
      case 'ask':
        return this.post({ type: 'here' });
    }
  }

  readonly fail = (error: unknown): void => {
    this.unwatch();
    this.post({ type: 'fault', fault: faultOfError(error) });
  };

  private async load(order: LoadOrder): Promise<void> {
    this.clockShiftMs = performance.timeOrigin - order.pageTimeOrigin;
    const onFault = (fault: FaultMessage['fault']) => this.post({ type: 'fault', fault });
    const onProgress = (progress: LoadProgress) => this.post({ type: 'loading', progress });
    this.engine = await this.startEngine({ order, nowMs: this.nowMs, onProgress, onFault });
    const readsTracks = typeof MediaStreamTrackProcessor !== 'undefined';
    this.post({ type: 'loaded', info: this.engine.info, readsTracks });
  }

  /** Behind the look under way, which would otherwise leave its person to whoever comes next. */
  private reset(): void {
    this.lastLook = this.lastLook.then(() => {
      this.planned &&= new PlannedLooker(this.planned.wish, this.nowMs);
      this.engine?.reset();
    });
  }

  private watch(watchId: number, frames: WatchedFrames, maxFps: number): void {
    this.unwatch();
    const newest = new NewestFrame();
    this.stopPump = pumpFrames(frames, newest, this.nowMs);
    const parts = {
      take: (freshFromMs: number) => newest.take(freshFromMs),
      look: (frame: Frame) => this.look(watchId, frame),
      onEnd: () => this.post({ type: 'ended', watchId }),
      onError: this.fail,
      now: this.nowMs,
    };
    this.loop = startWatchLoop(parts, maxFps);
  }

  private look(watchId: number, frame: Frame): Promise<void> {
    const look = this.lastLook.then(async () => {
      try {
        if (!this.engine) throw new Error('A frame came before the engine was loaded.');
        const worth = await this.glance(watchId, frame);
        if (!worth) return;
        const result = await this.engine.look(worth);
        this.post({ type: 'result', watchId, result });
      } finally {
        closeImage(frame);
      }
    });
    this.lastLook = look.catch(() => undefined);
    return look;
  }

  private plan(wish: LookWish | null): void {
    if (wish && this.planned) this.planned.wish = wish;
    else this.planned = wish && new PlannedLooker(wish, this.nowMs);
    this.engine?.recheckEvery(wish ? CALM_RECHECK_MS : null);
  }

  /** The frame, if the plan finds it worth looking at. */
  private async glance(watchId: number, frame: Frame): Promise<Frame | null> {
    if (!this.planned) return frame;
    const { glance, frame: worth } = await this.planned.glance(frame);
    this.post({ type: 'glance', watchId, glance, isLooking: worth !== null });
    return worth;
  }

  private unwatch(): void {
    this.loop?.stop();
    this.loop = null;
    this.stopPump();
  }

  /** The page's clock. */
  private readonly nowMs = (): number => performance.now() + this.clockShiftMs;
}

/** All day the same person sits in the same place: whether it is a person at all need not be asked at every look. */
const CALM_RECHECK_MS = 30_000;

type FaultMessage = Extract<FromWorker, { type: 'fault' }>;
