import type { CameraFault } from '../../camera/camera-fault';
import type { FrameSource } from '../../camera/frame-source';
import type { Pose } from '../../geometry/landmarks';
import type { PoseEngine, WatchHandlers } from '../../pose/pose-engine';
import type { EngineInfo } from '../../pose/pose-estimator';
import { Baselines } from './baselines.svelte';
import type { LiveParts } from './live-parts';
import { LiveSession } from './live-session.svelte';
import { openLocalStore } from '../../storage/local-store';
import { Settings } from '../settings.svelte';

export const LITE: EngineInfo = { engine: 'litert', model: 'lite', accelerator: 'wasm', loadMs: 1 };

const LOOKS_A_CAREFUL_ONE = 5;

/** Plays poses to whoever watches, as the engine would. */
export class Replay implements PoseEngine {
  handlers: WatchHandlers | null = null;
  info = LITE;
  loads = 0;
  isDisposed = false;
  nowMs = 0;
  isCareful = false;
  landmarkMs = 20;
  private looks = 0;

  load(): Promise<EngineInfo> {
    this.loads += 1;
    return Promise.resolve(this.info);
  }

  watch(_source: FrameSource, handlers: WatchHandlers): () => void {
    this.handlers = handlers;
    return () => (this.handlers = null);
  }

  setMaxFps(): void {}
  lookCarefully(isOn: boolean): void {
    this.isCareful = isOn;
  }

  reset(): void {}
  dispose(): void {
    this.isDisposed = true;
  }

  /** The same pose for some seconds at some rate. */
  play(poseAt: (timestampMs: number) => Pose | null, seconds: number, fps = 15): void {
    const endMs = this.nowMs + seconds * 1000;
    for (; this.nowMs < endMs; this.nowMs += 1000 / fps) {
      const check = { meanLuma: 110, lumaSpread: 40, change: 3 };
      const times = { pixelsMs: 1, detectMs: 0, landmarkMs: this.landmarkMs, totalMs: this.landmarkMs + 1 };
      const pose = poseAt(this.nowMs);
      const careful = this.isCareful && this.looks++ % LOOKS_A_CAREFUL_ONE === 0 ? pose : null;
      this.handlers?.onResult({ timestampMs: this.nowMs, pose, check, times, ...(careful && { careful }) });
    }
  }
}

/** A camera as far as the session can tell; it remembers that it was switched off. */
export function testSource(kind: FrameSource['kind'] = 'webcam'): FrameSource & { isStopped: boolean } {
  return {
    kind,
    label: 'Test camera',
    width: 640,
    height: 480,
    preview: { kind: 'canvas', canvas: document.createElement('canvas') },
    isStopped: false,
    stream: () => null,
    grab: () => Promise.resolve(null),
    setFrameRate: () => Promise.resolve(),
    stop() {
      this.isStopped = true;
    },
  };
}

export function liveWith(source: FrameSource | CameraFault, parts: Partial<LiveParts> = {}) {
  const replay = new Replay();
  const baselines = new Baselines(openLocalStore('test-baselines'));
  const settings = new Settings(openLocalStore('test-settings'));
  let ids = 0;
  const live = new LiveSession({
    openEngine: () => Promise.resolve(replay),
    openSource: () => Promise.resolve(source),
    settings,
    baselines,
    personal: () => null,
    now: () => 1_700_000_000_000 + ids,
    newId: () => `baseline-${(ids += 1)}`,
    baselineName: () => 'Desk',
    ...parts,
  });
  return { live, replay, baselines, settings };
}
