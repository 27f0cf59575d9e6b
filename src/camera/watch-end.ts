import { cameraFault, type CameraFault } from './camera-fault';
import { cameraPermission, watchCameraPermission } from './camera-permission';

/**
 * Tells once, with the reason, when the track has ended for good: unplugged, the permission taken back, or stopped by
 * itself. `track.stop()` of our own fires no event. Returns how to stop.
 */
export function watchEnd(track: MediaStreamTrack, onEnd: (fault: CameraFault) => void): () => void {
  const stopped = new AbortController();
  const { deviceId } = track.getSettings();
  const tellOnce = (fault: CameraFault) => {
    if (stopped.signal.aborted) return;
    stopWatching();
    onEnd(fault);
  };
  const onEnded = () => void reasonOfEnd(deviceId).then(tellOnce);
  // A revoked permission ends the track too, within milliseconds; browsers differ in which comes first.
  const stopPermission = watchCameraPermission((permission) => {
    if (permission !== 'granted') tellOnce(cameraFault('revoked'));
  });
  const stopWatching = () => {
    stopped.abort();
    stopPermission();
  };

  track.addEventListener('ended', onEnded, { signal: stopped.signal });
  if (track.readyState === 'ended') onEnded();
  return stopWatching;
}

async function reasonOfEnd(deviceId: string | undefined): Promise<CameraFault> {
  const permission = await cameraPermission();
  if (permission === 'denied' || permission === 'prompt') return cameraFault('revoked');
  const devices = await navigator.mediaDevices.enumerateDevices();
  const isThere = devices.some((device) => device.kind === 'videoinput' && device.deviceId === deviceId);
  return cameraFault(isThere ? 'stopped' : 'unplugged');
}
