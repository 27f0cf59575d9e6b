import type { Frame } from '../../camera/frame';
import type { FrameSource } from '../../camera/frame-source';
import type { RunningEngine, RunningHandlers } from './running-engine';
import { grabNext } from './grab-frames';
import type { LookWish } from '../look-plan';
import { EngineError, type EngineFault, type EngineInfo, type EngineOptions, type OnProgress } from '../pose-estimator';
import { startWatchLoop, type WatchLoop } from '../watch-loop';
import { startWatchedWorker, type WatchedWorker } from './watched-worker';
import type { FromWorker, WatchedFrames } from '../worker-protocol';

interface Watch {
  readonly id: number;
  readonly handlers: RunningHandlers;
  /** Only where the page itself takes the frames out of the source. */
  loop: WatchLoop | null;
  /** The worker has answered for the frame that the page sent. */
  onAnswer: () => void;
}

interface PendingLoad {
  readonly resolve: (info: EngineInfo) => void;
  readonly reject: (error: EngineError) => void;
  readonly onProgress?: OnProgress;
}

/** BlazePose on LiteRT in a worker. */
export class EngineInWorker implements RunningEngine {
  private readonly link: WatchedWorker;
  private pendingLoad: PendingLoad | null = null;
  private watched: Watch | null = null;
  private watches = 0;
  /** Browsers whose workers can't read a camera's track get frame after frame from the page instead. */
  private readsTracks = false;

  constructor(
    private readonly base: string,
    private readonly onFault: (fault: EngineFault) => void,
  ) {
    this.link = startWatchedWorker({ onMessage: (message) => this.hear(message), onLost: (fault) => this.fail(fault) });
  }

  load(options: EngineOptions, onProgress?: OnProgress): Promise<EngineInfo> {
    return new Promise((resolve, reject) => {
      this.pendingLoad = { resolve, reject, ...(onProgress && { onProgress }) };
      const load = { base: this.base, options, pageTimeOrigin: performance.timeOrigin };
      this.link.send({ type: 'load', load });
    });
  }

  watch(source: FrameSource, handlers: RunningHandlers, maxFps: number): () => void {
    this.unwatch();
    const watch: Watch = { id: (this.watches += 1), handlers, loop: null, onAnswer: () => undefined };
    this.watched = watch;
    this.reset();
    if (!this.handOver(source, watch, maxFps)) watch.loop = this.pump(source, watch, maxFps);
    return () => this.watched === watch && this.unwatch();
  }

  setMaxFps(maxFps: number): void {
    if (this.watched?.loop) this.watched.loop.setMaxFps(maxFps);
    else this.link.send({ type: 'maxFps', maxFps });
  }

  plan(wish: LookWish | null): void {
    this.link.send({ type: 'plan', wish });
  }

  lookCarefully(isOn: boolean): void {
    this.link.send({ type: 'careful', isOn });
  }

  reset(): void {
    this.link.send({ type: 'reset' });
  }

  dispose(): void {
    this.watched?.loop?.stop();
    this.watched = null;
    this.link.close();
    this.endLoad({ kind: 'crashed', detail: 'The engine was closed while it started.' });
  }

  /**
   * Gives the worker the camera's stream itself, so that it sees on while the page is hidden. False: not possible here.
   * Only a camera's: of a stream that the page fills, the browser copies each frame and the original is never closed.
   */
  private handOver(source: FrameSource, { id: watchId }: Watch, maxFps: number): boolean {
    if (source.kind !== 'webcam') return false;
    const frames: WatchedFrames | undefined = source.stream() ?? (this.readsTracks ? source.track?.() : undefined);
    if (!frames) return false;
    try {
      // Tracks are transferable where only workers can read them; TypeScript does not know yet.
      this.link.send({ type: 'watch', watchId, frames, maxFps }, [frames as Transferable]);
      return true;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'DataCloneError') return false;
      throw error;
    }
  }

  private pump(source: FrameSource, watch: Watch, maxFps: number): WatchLoop {
    const parts = {
      take: () => grabNext(source, () => this.watched !== watch),
      look: (frame: Frame) => this.sendFrame(watch, frame),
      onEnd: () => undefined,
      onError: (error: unknown) => this.fail({ kind: 'crashed', detail: String(error) }),
      now: () => performance.now(),
    };
    return startWatchLoop(parts, maxFps);
  }

  private sendFrame(watch: Watch, frame: Frame): Promise<void> {
    return new Promise((resolve) => {
      watch.onAnswer = resolve;
      this.link.send({ type: 'look', watchId: watch.id, frame }, transferOf(frame));
    });
  }

  private hear(message: FromWorker): void {
    const watch = this.watched;
    switch (message.type) {
      case 'loading':
        return this.pendingLoad?.onProgress?.(message.progress);
      case 'loaded':
        this.readsTracks = message.readsTracks;
        this.link.expectQuickAnswers();
        this.pendingLoad?.resolve(message.info);
        this.pendingLoad = null;
        return;
      case 'result':
        if (message.watchId !== watch?.id) return;
        watch.onAnswer();
        return watch.handlers.onResult(message.result);
      case 'glance':
        if (message.watchId !== watch?.id) return;
        if (!message.isLooking) watch.onAnswer();
        return watch.handlers.onGlance?.(message.glance);
      case 'ended':
        return message.watchId === watch?.id ? watch.handlers.onEnd() : undefined;
      case 'fault':
        return this.fail(message.fault);
      case 'here':
    }
  }

  private unwatch(): void {
    this.watched?.loop?.stop();
    this.watched = null;
    this.link.send({ type: 'unwatch' });
  }

  private fail(fault: EngineFault): void {
    const wasLoading = this.endLoad(fault);
    this.dispose();
    if (!wasLoading) this.onFault(fault);
  }

  /** Whoever waits for the engine learns why it will not come. False: nobody waits. */
  private endLoad(fault: EngineFault): boolean {
    const load = this.pendingLoad;
    this.pendingLoad = null;
    load?.reject(new EngineError(fault));
    return load !== null;
  }
}

function transferOf({ image }: Frame): Transferable[] {
  if (!('data' in image)) return [image];
  return image.data.buffer instanceof ArrayBuffer ? [image.data.buffer] : [];
}
