export type CameraPermission = 'granted' | 'denied' | 'prompt' | 'unknown';

/** What the browser would answer now, without asking the person. `unknown` where it doesn't tell. */
export async function cameraPermission(): Promise<CameraPermission> {
  return (await permissionStatus())?.state ?? 'unknown';
}

/** Tells of each change, a revoked permission included. Returns how to stop. */
export function watchCameraPermission(onChange: (permission: CameraPermission) => void): () => void {
  const stopped = new AbortController();
  void permissionStatus().then((status) =>
    status?.addEventListener('change', () => onChange(status.state), { signal: stopped.signal }),
  );
  return () => stopped.abort();
}

/** null: this browser does not know the permission by name (it throws a TypeError then). */
async function permissionStatus(): Promise<PermissionStatus | null> {
  try {
    return (await navigator.permissions?.query({ name: 'camera' })) ?? null;
  } catch {
    return null;
  }
}
