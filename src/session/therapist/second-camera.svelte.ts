import { openBesideWebcam } from '../../camera/beside-webcam';
import type { CameraFault } from '../../camera/camera-fault';
import { listCameras, type CameraDevice } from '../../camera/devices';
import type { FrameSource } from '../../camera/frame-source';
import type { Features, View } from '../../geometry/angle';
import type { Pose } from '../../geometry/landmarks';
import { assess } from '../../posture/assess';
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
  cameras: readonly CameraDevice[] = $state.raw([]);
  /** Timed by the page's clock. Not reactive: it is read with the first camera's readings. */
  latest: Features | null = null;
  readonly #parts: DemonstrationParts;
  readonly #engineHold: EngineHold;
  #stopWatch: () => void = () => undefined;

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
  }

  async open(deviceId: string): Promise<void> {
    this.close();
    this.fault = null;
    const [source, engine] = await Promise.all([
      openBesideWebcam({ ...SIZE, fps: SECOND_FPS, deviceId }),
      this.#engineHold.open(this.#parts.settings()),
    ]);
    if ('detail' in source) return void (this.fault = source);
    if ('detail' in engine) {
      source.stop();
      return void (this.fault = { kind: 'unknown', detail: engine.detail });
    }
    this.source = source;
    this.#stopWatch = this.#engineHold.watch(
      source,
      {
        onResult: ({ pose, timestampMs }) => {
          this.pose = pose;
          this.latest = { ...assess(pose, null, timestampMs).features, timestampMs: performance.now() };
          this.view = this.latest.view;
        },
        onFault: () => undefined,
        onEnd: () => this.close(),
      },
      SECOND_FPS,
    );
  }

  close(): void {
    this.#stopWatch();
    this.#stopWatch = () => undefined;
    this.source?.stop();
    this.source = null;
    this.pose = null;
    this.latest = null;
    this.view = null;
  }

  dispose(): void {
    this.close();
    this.#engineHold.dispose();
  }
}
