/** How a phone or tablet that also holds the camera is tilted against gravity. */
export interface CameraOrientation {
  /**
   * Degrees; positive: the device's top leans to the right of the person looking at it. A level line then falls toward
   * the person's left in the picture, so tilts measured there need this much added. -180..180.
   */
  readonly rollDeg: number;
  /** Degrees the front camera looks up (+) or down (−) from the horizontal; -90..90. */
  readonly pitchDeg: number;
}

/** `needsTap`: ask again from a press of a button (iOS). `absent`: no such sensor here, or it is silent. */
export type OrientationFault = 'denied' | 'needsTap' | 'absent';

export interface OrientationHandlers {
  readonly onOrientation: (orientation: CameraOrientation) => void;
  /** At most once, and nothing follows it. */
  readonly onFault: (fault: OrientationFault) => void;
}

/** Desktop browsers have the event but never, or only once and empty, send it. */
const SILENCE_MS = 2000;
/** Held flat, gravity lies along the line of sight and roll can't be told: within about 15° of it nothing is reported. */
const FLATTEST = Math.sin((15 * Math.PI) / 180);

/** Follows the tilt until stopped. Call it from a press of a button: iOS asks the person then. */
export function watchOrientation(handlers: OrientationHandlers): () => void {
  const stopped = new AbortController();
  void start(handlers, stopped);
  return () => stopped.abort();
}

async function start(handlers: OrientationHandlers, stopped: AbortController): Promise<void> {
  const fault = await permissionFault();
  if (stopped.signal.aborted) return;
  if (fault) {
    handlers.onFault(fault);
    return;
  }
  const silence = setTimeout(() => {
    stopped.abort();
    handlers.onFault('absent');
  }, SILENCE_MS);
  stopped.signal.addEventListener('abort', () => clearTimeout(silence));
  const onEvent = ({ beta, gamma }: DeviceOrientationEvent) => {
    if (beta === null || gamma === null) return;
    clearTimeout(silence);
    const orientation = orientationOf(beta, gamma, screen.orientation?.angle ?? 0);
    if (orientation) handlers.onOrientation(orientation);
  };
  addEventListener('deviceorientation', onEvent, { signal: stopped.signal });
}

/** iOS only: elsewhere there is nothing to ask. */
interface AskingEvent {
  readonly prototype: DeviceOrientationEvent;
  requestPermission?(): Promise<PermissionState>;
}

async function permissionFault(): Promise<OrientationFault | null> {
  if (typeof DeviceOrientationEvent === 'undefined') return 'absent';
  const asking: AskingEvent = DeviceOrientationEvent;
  if (!asking.requestPermission) return null;
  try {
    return (await asking.requestPermission()) === 'granted' ? null : 'denied';
  } catch {
    return 'needsTap';
  }
}

/**
 * From the event's angles (W3C Device Orientation, degrees): `beta` about the device's x axis, `gamma` about its y axis,
 * and the screen's turn. Works through the direction of gravity, for the angles themselves flip when held upright.
 * null: held too flat to tell.
 */
export function orientationOf(betaDeg: number, gammaDeg: number, screenAngleDeg: number): CameraOrientation | null {
  const up = upInDevice(radiansOf(betaDeg), radiansOf(gammaDeg));
  if (Math.hypot(up.x, up.y) < FLATTEST) return null;
  const turn = radiansOf(screenAngleDeg);
  const x = up.x * Math.cos(turn) - up.y * Math.sin(turn);
  const y = up.x * Math.sin(turn) + up.y * Math.cos(turn);
  return { rollDeg: degreesOf(Math.atan2(-x, y)), pitchDeg: degreesOf(Math.asin(Math.max(-1, Math.min(1, up.z)))) };
}

/** The world's up in the device's axes: x right, y to its top, z out of its screen. */
function upInDevice(beta: number, gamma: number): { x: number; y: number; z: number } {
  return { x: -Math.cos(beta) * Math.sin(gamma), y: Math.sin(beta), z: Math.cos(beta) * Math.cos(gamma) };
}

function radiansOf(angleDeg: number): number {
  return (angleDeg * Math.PI) / 180;
}

function degreesOf(angleRad: number): number {
  return (angleRad * 180) / Math.PI;
}
