import type { CameraOrientation, OrientationFault } from '../../camera/orientation';
import { levelPose } from '../../geometry/camera-roll';
import type { PoseResult } from '../../pose/pose-engine';

/** A phone's or tablet's own sense of up, where the person has allowed it. */
export class DeviceTilt {
  orientation: CameraOrientation | null = $state.raw(null);
  fault: OrientationFault | null = $state.raw(null);
  #stop: (() => void) | null = null;

  /** From a press of a button: some browsers ask only then. */
  async start(): Promise<void> {
    this.stop();
    const { watchOrientation } = await import('../../camera/orientation');
    this.#stop = watchOrientation({
      onOrientation: (orientation) => (this.orientation = orientation),
      onFault: (fault) => (this.fault = fault),
    });
  }

  stop(): void {
    this.#stop?.();
    this.#stop = null;
    this.orientation = null;
    this.fault = null;
  }

  /** What a camera that is not tilted would have seen; only the camera inside the device itself is tilted with it. */
  level(result: PoseResult): PoseResult {
    if (!this.orientation || !result.pose) return result;
    const { rollDeg } = this.orientation;
    const careful = result.careful && levelPose(result.careful, -rollDeg);
    return { ...result, pose: levelPose(result.pose, -rollDeg), ...(careful && { careful }) };
  }
}
