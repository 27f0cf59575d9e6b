import { wayBack, type CameraFault } from '../../camera/camera-fault';
import { watchCameraPermission } from '../../camera/camera-permission';
import { watchCameras } from '../../camera/devices';

const RETRY_MS = 5000;

/** Calls `tryAgain` when the fault has a chance of being over. Returns how to stop waiting. */
export function waitForWayBack(fault: CameraFault, tryAgain: () => void): () => void {
  switch (wayBack(fault.kind)) {
    case 'retry': {
      const timer = setTimeout(tryAgain, RETRY_MS);
      return () => clearTimeout(timer);
    }
    case 'onDevice':
      return watchCameras((cameras) => cameras.length > 0 && tryAgain());
    case 'onPermission':
      return watchCameraPermission((permission) => permission === 'granted' && tryAgain());
    case 'byItself':
    case 'person':
      return () => undefined;
  }
}

/** The screen says that waiting helps. */
export function comesBackAlone(fault: CameraFault): boolean {
  return wayBack(fault.kind) !== 'person' && wayBack(fault.kind) !== 'onPermission';
}
