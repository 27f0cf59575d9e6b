import { openBesideWebcam } from '../../camera/beside-webcam';
import { listCameras, type CameraDevice } from '../../camera/devices';
import type { FrameSource } from '../../camera/frame-source';
import type { Features, View } from '../../geometry/angle';
import type { Pose } from '../../geometry/landmarks';
import type { PoseResult } from '../../pose/pose-engine';
import type { EngineFault } from '../../pose/pose-estimator';
import { assess } from '../../posture/assess';
import { pageTimeMs, withLook, type Look as TimedLook } from '../../therapist/capture-clock';
import type { LiveFault } from '../live/live-phase';
import { CameraRun } from '../run/camera-run.svelte';
import { engineWishOf } from '../run/engine-wish';
import type { Look } from '../run/look';
import type { DemonstrationParts } from './demonstration.svelte';

const SECOND_FPS = 10;
const SIZE = { width: 640, height: 480 };

/** Another camera, from the side for instance, with an engine of its own. */
export class SecondCamera {
  pose: Pose | null = $state.raw(null);
  view: View | null = $state(null);
  cameras: readonly CameraDevice[] = $state.raw([]);
  /** There was a look for others, and there is none. */
  isAlone = $state(false);
  /** Timed by the page's clock. Not reactive: it is read with the first camera's readings. */
  latest: Features | null = null;
  readonly #run: CameraRun;
  readonly #leave: () => void;
  #deviceId = '';
  #looks: readonly TimedLook[] = [];

  constructor(parts: DemonstrationParts) {
    this.#run = new CameraRun({
      openEngine: parts.openEngine,
      openSource: () => openBesideWebcam({ ...SIZE, fps: SECOND_FPS, deviceId: this.#deviceId }),
      cameraId: () => this.#deviceId,
      engine: () => engineWishOf(parts.settings()),
      fps: SECOND_FPS,
      lookAt,
    });
    this.#leave = this.#run.subscribe({
      onLook: (look) => this.#follow(look),
      onInterrupted: () => this.#forgetSeen(),
      onState: ({ phase }) => (phase === 'running' ? undefined : this.#forgetSeen()),
    });
  }

  get source(): FrameSource | null {
    return this.#run.source;
  }

  get isOpen(): boolean {
    return this.source !== null;
  }

  /** Its engine failed and is being started again. */
  get restarting(): EngineFault | null {
    return this.#run.restarting;
  }

  /** No new picture has come for some seconds. */
  get isSilent(): boolean {
    return this.#run.isSilent;
  }

  get fault(): LiveFault | null {
    return this.#run.state.phase === 'fault' ? this.#run.state.fault : null;
  }

  /** The cameras besides the one in use. */
  async find(used: FrameSource | null): Promise<void> {
    const usedId = used && 'deviceId' in used ? used.deviceId : null;
    this.cameras = (await listCameras()).filter(({ deviceId }) => deviceId !== usedId);
    this.isAlone = this.cameras.length === 0;
  }

  open(deviceId: string): Promise<void> {
    this.#deviceId = deviceId;
    return this.#run.start({ kind: 'webcam' });
  }

  close(): void {
    this.#run.stop();
  }

  dispose(): void {
    this.close();
    this.#leave();
  }

  #follow({ result: { pose, timestampMs }, features }: Look): void {
    if (this.fault) return;
    this.#looks = withLook(this.#looks, { timestampMs, arrivedMs: performance.now() });
    this.pose = pose;
    this.latest = { ...features, timestampMs: pageTimeMs(this.#looks, timestampMs) };
    this.view = features.view;
  }

  /** What was seen last says nothing of now. */
  #forgetSeen(): void {
    this.#looks = [];
    this.pose = null;
    this.latest = null;
    this.view = null;
  }
}

/** From beside, nothing is judged: its angles join those of the first camera. */
function lookAt(result: PoseResult): Look {
  const { features } = assess(result.pose, null, result.timestampMs);
  return { result, features, compared: features, judgement: null, baseline: null };
}
