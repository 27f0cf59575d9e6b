export interface CameraDevice {
  readonly deviceId: string;
  /** Empty until the person has allowed a camera. */
  readonly label: string;
}

/** The cameras there are. Browsers hide ids and labels until one was allowed; then one nameless entry may be all. */
export async function listCameras(): Promise<readonly CameraDevice[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return devices
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ deviceId, label: plainLabel(label) }));
}

/** Whether two cameras bear the name of the one that is open: many are sold in pairs, and none has a number of its own. */
export async function hasTwinCamera(stream: MediaStream): Promise<boolean> {
  const label = plainLabel(stream.getVideoTracks()[0]?.label ?? '');
  const cameras = await listCameras().catch(() => []);
  return cameras.filter((camera) => camera.label === label).length > 1;
}

/** Tells of the new list each time one comes or goes. Returns how to stop. */
export function watchCameras(onChange: (cameras: readonly CameraDevice[]) => void): () => void {
  const stopped = new AbortController();
  navigator.mediaDevices?.addEventListener(
    'devicechange',
    () => void listCameras().then((cameras) => (stopped.signal.aborted ? undefined : onChange(cameras))),
    { signal: stopped.signal },
  );
  return () => stopped.abort();
}

/** Chrome adds the USB numbers, "(046d:0825)": nobody needs them. */
export function plainLabel(label: string): string {
  return label.replace(/\s*\([0-9a-f]{4}:[0-9a-f]{4}\)$/i, '');
}
