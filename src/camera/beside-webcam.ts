import { hasTwinCamera } from './devices';
import { faultOfError } from './camera-error';
import { cameraFault, type CameraFault } from './camera-fault';
import { cameraPermission } from './camera-permission';
import type { FrameSource } from './frame-source';
import { videoAttempts, type CameraWishes } from './video-constraints';
import { WebcamSource } from './webcam-source';

/** Opens another camera beside the one that is open, which goes on. Whoever opens it stops it. */
export async function openBesideWebcam(
  wishes: CameraWishes & { readonly deviceId: string },
): Promise<FrameSource | CameraFault> {
  if (!navigator.mediaDevices) return cameraFault(isSecureContext ? 'unsupported' : 'insecure');
  const [video] = videoAttempts(wishes);
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video, audio: false });
    return new WebcamSource(stream, wishes, { hasTwin: await hasTwinCamera(stream) });
  } catch (error) {
    return faultOfError(error, await cameraPermission());
  }
}
