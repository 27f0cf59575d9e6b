/** Only Chromium has it, and only after the person agreed. */
interface IdleDetectorLike extends EventTarget {
  readonly userState: 'active' | 'idle' | null;
  readonly screenState: 'locked' | 'unlocked' | null;
  start(options: { threshold: number; signal: AbortSignal }): Promise<void>;
}
type IdleDetectorClass = { new (): IdleDetectorLike; requestPermission(): Promise<PermissionState> };

export interface PresenceHandlers {
  readonly onLocked: (isLocked: boolean) => void;
  /** The person did something, here or anywhere on the device. */
  readonly onBack: () => void;
  /** From now on the system tells of locks and returns. */
  readonly onTold: () => void;
}

/** The least the browsers allow. */
const IDLE_AFTER_MS = 60_000;

export function canDetectIdle(): boolean {
  return detector() !== undefined;
}

/** Call it from a click. true: granted. */
export async function askForIdleDetection(): Promise<boolean> {
  return (await detector()?.requestPermission()) === 'granted';
}

/** Signs that somebody is there besides the camera's. Returns how to stop. */
export function watchPresence({ onLocked, onBack, onTold }: PresenceHandlers): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  for (const event of ['pointermove', 'keydown']) addEventListener(event, onBack, { signal, passive: true });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && onBack(), { signal });
  if (canDetectIdle()) void watchGrant(signal, () => void watchIdle());

  async function watchIdle(): Promise<void> {
    const Detector = detector();
    if (!Detector) return;
    const idle = new Detector();
    idle.addEventListener('change', () => {
      onLocked(idle.screenState === 'locked');
      if (idle.userState === 'active' && idle.screenState !== 'locked') onBack();
    });
    await idle.start({ threshold: IDLE_AFTER_MS, signal }).then(onTold, () => undefined);
  }

  return () => stopped.abort();
}

function detector(): IdleDetectorClass | undefined {
  return (globalThis as { IdleDetector?: IdleDetectorClass }).IdleDetector;
}

/** Calls back once the person has agreed, now or later in the day. */
async function watchGrant(signal: AbortSignal, onGranted: () => void): Promise<void> {
  const status = await idlePermission();
  if (!status || signal.aborted) return;
  if (status.state === 'granted') return onGranted();
  const listen = () => status.state === 'granted' && onGranted();
  status.addEventListener('change', listen, { signal, once: true });
}

/** null: this browser does not know the permission. */
async function idlePermission(): Promise<PermissionStatus | null> {
  return navigator.permissions.query({ name: 'idle-detection' as PermissionName }).catch(() => null);
}

/** The person agreed, now or on an earlier day. */
export async function isIdleAllowed(): Promise<boolean> {
  return (await idlePermission())?.state === 'granted';
}
