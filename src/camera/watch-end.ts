import { cameraFault, type CameraFault } from './camera-fault';
import { cameraPermission, watchCameraPermission, type CameraPermission } from './camera-permission';

/**
 * Tells once, with the reason, when the track has ended for good: unplugged, the permission taken back, or stopped by
 * itself. `track.stop()` of our own fires no event. Returns how to stop.
 */
export function watchEnd(track: MediaStreamTrack, onEnd: (fault: CameraFault) => void): () => void {
  const stopped = new AbortController();
  const { deviceId } = track.getSettings();
  const permissionAtStart = cameraPermission();
  const tellOnce = (fault: CameraFault) => {
    if (stopped.signal.aborted) return;
    stopWatching();
    onEnd(fault);
  };
  const onEnded = async () => tellOnce(await reasonOfEnd(deviceId, await permissionAtStart));
  // A revoked permission ends the track too, within milliseconds; browsers differ in which comes first.
  const stopPermission = watchCameraPermission((permission) => {
    if (permission !== 'granted') tellOnce(cameraFault('revoked'));
  });
  const stopWatching = () => {
    stopped.abort();
    stopPermission();
  };

  track.addEventListener('ended', onEnded, { signal: stopped.signal });
  if (track.readyState === 'ended') void onEnded();
  return stopWatching;
}

/** Some browsers say `prompt` all along for a grant that isn't kept: only a permission that was there can be taken. */
async function reasonOfEnd(deviceId: string | undefined, atStart: CameraPermission): Promise<CameraFault> {
  const permission = await cameraPermission();
  if (permission === 'denied') return cameraFault('revoked');
  if (permission === 'prompt' && atStart === 'granted') return cameraFault('revoked');
  const devices = await navigator.mediaDevices.enumerateDevices();
  const isThere = devices.some((device) => device.kind === 'videoinput' && device.deviceId === deviceId);
  return cameraFault(isThere ? 'stopped' : 'unplugged');
}
