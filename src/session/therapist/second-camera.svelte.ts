import { openBesideWebcam } from '../../camera/beside-webcam';
import type { CameraFault } from '../../camera/camera-fault';
import { listCameras, type CameraDevice } from '../../camera/devices';
import type { FrameSource } from '../../camera/frame-source';
import type { Features, View } from '../../geometry/angle';
import type { Pose } from '../../geometry/landmarks';
import type { EngineFault } from '../../pose/pose-estimator';
import { assess } from '../../posture/assess';
import { pageTimeMs, withLook, type Look } from '../../therapist/capture-clock';
import { EngineHold } from '../engine-hold';
import type { DemonstrationParts } from './demonstration.svelte';

const SECOND_FPS = 10;
const SIZE = { width: 640, height: 480 };

/** Another camera, from the side for instance, with an engine of its own. */
export class SecondCamera {
  source: FrameSource | null = $state.raw(null);
  pose: Pose | null = $state.raw(null);
  view: View | null = $state(null);
  fault: CameraFault | null = $state.raw(null);
  /** Its engine failed and is being started again. */
  restarting: EngineFault | null = $state.raw(null);
  cameras: readonly CameraDevice[] = $state.raw([]);
  /** There was a look for others, and there is none. */
  isAlone = $state(false);
  /** Timed by the page's clock. Not reactive: it is read with the first camera's readings. */
  latest: Features | null = null;
  readonly #parts: DemonstrationParts;
  readonly #engineHold: EngineHold;
  #run = new AbortController();

  constructor(parts: DemonstrationParts) {
    this.#parts = parts;
    this.#engineHold = new EngineHold(parts.openClient);
  }

  get isOpen(): boolean {
    return this.source !== null;
  }

  /** The cameras besides the one in use. */
  async find(used: FrameSource | null): Promise<void> {
    const usedId = used && 'deviceId' in used ? used.deviceId : null;
    this.cameras = (await listCameras()).filter(({ deviceId }) => deviceId !== usedId);
    this.isAlone = this.cameras.length === 0;
  }

  async open(deviceId: string): Promise<void> {
    this.close();
    this.fault = null;
    const { signal } = this.#run;
    const [source, engine] = await Promise.all([
      openBesideWebcam({ ...SIZE, fps: SECOND_FPS, deviceId }),
      this.#engineHold.open(this.#parts.settings()),
    ]);
    if (signal.aborted) return void ('stop' in source && source.stop());
    if ('detail' in source) return void (this.fault = source);
    if ('detail' in engine) {
      source.stop();
      return void (this.fault = { kind: 'unknown', detail: engine.detail });
    }
    this.#watch(source, signal);
  }

  close(): void {
    this.#run.abort();
    this.#run = new AbortController();
    this.source = null;
    this.restarting = null;
    this.#forget();
  }

  dispose(): void {
    this.close();
    this.#engineHold.dispose();
  }

  #watch(source: FrameSource, signal: AbortSignal): void {
    this.source = source;
    let looks: readonly Look[] = [];
    const stop = this.#engineHold.watch(
      source,
      {
        onResult: ({ pose, timestampMs }) => {
          looks = withLook(looks, { timestampMs, arrivedMs: performance.now() });
          this.pose = pose;
          const { features } = assess(pose, null, timestampMs);
          this.latest = { ...features, timestampMs: pageTimeMs(looks, timestampMs) };
          this.view = features.view;
        },
        onFault: (fault, next) => this.#failEngine(fault, next),
        onEngine: () => (this.restarting = null),
        onEnd: () => this.#fail({ kind: 'stopped', detail: source.label }),
      },
      SECOND_FPS,
    );
    signal.addEventListener('abort', () => {
      stop();
      source.stop();
    });
  }

  /** What was seen last says nothing of now. */
  #failEngine(fault: EngineFault, next: 'restarting' | 'stopped'): void {
    if (next === 'stopped') return this.#fail({ kind: 'unknown', detail: fault.detail });
    this.restarting = fault;
    this.#forget();
  }

  #forget(): void {
    this.pose = null;
    this.latest = null;
    this.view = null;
  }

  #fail(fault: CameraFault): void {
    this.close();
    this.fault = fault;
  }
}
