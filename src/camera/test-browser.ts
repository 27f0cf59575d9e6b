import { vi } from 'vitest';

/** A browser with cameras, as far as the camera room sees one: for tests in Node. */
export class FakeTrack extends EventTarget {
  readyState: 'live' | 'ended' = 'live';
  muted = false;
  readonly applied: MediaTrackConstraints[] = [];
  readonly copies: FakeTrack[] = [];
  refusal: Error | null = null;

  constructor(
    readonly label = 'Desk camera (046d:0825)',
    readonly deviceId = 'desk',
  ) {
    super();
  }

  getSettings(): MediaTrackSettings {
    return { width: 640, height: 480, deviceId: this.deviceId };
  }

  clone(): FakeTrack {
    const copy = new FakeTrack(this.label, this.deviceId);
    this.copies.push(copy);
    return copy;
  }

  /** As in browsers: no event for a stop of one's own. */
  stop(): void {
    this.readyState = 'ended';
  }

  end(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }

  setMuted(muted: boolean): void {
    this.muted = muted;
    this.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
  }

  applyConstraints(constraints: MediaTrackConstraints): Promise<void> {
    this.applied.push(constraints);
    return this.refusal ? Promise.reject(this.refusal) : Promise.resolve();
  }
}

export class FakeStream {
  constructor(readonly track = new FakeTrack()) {}
  getTracks(): FakeTrack[] {
    return [this.track];
  }
  getVideoTracks(): FakeTrack[] {
    return [this.track];
  }
}

type Answer = (constraints: MediaStreamConstraints) => Promise<FakeStream>;

export class FakeBrowser {
  readonly asked: MediaStreamConstraints[] = [];
  devices = [{ kind: 'videoinput', deviceId: 'desk', label: 'Desk camera (046d:0825)' }];
  answer: Answer = () => Promise.resolve(new FakeStream());
  readonly #permission = Object.assign(new EventTarget(), { state: 'granted' });
  readonly #mediaDevices = Object.assign(new EventTarget(), {
    getUserMedia: (constraints: MediaStreamConstraints) => {
      this.asked.push(constraints);
      return this.answer(constraints);
    },
    enumerateDevices: () => Promise.resolve(this.devices),
  });

  /** Puts this browser in the place of the globals until `vi.unstubAllGlobals`. */
  install({ hasMediaDevices = true, isSecure = true, knowsPermission = true } = {}): void {
    const query = () => (knowsPermission ? Promise.resolve(this.#permission) : Promise.reject(new TypeError('camera')));
    const mediaDevices = hasMediaDevices ? this.#mediaDevices : undefined;
    vi.stubGlobal('navigator', { mediaDevices, permissions: { query } });
    vi.stubGlobal('isSecureContext', isSecure);
    vi.stubGlobal('MediaStream', FakeStream);
  }

  setPermission(state: PermissionState): void {
    this.#permission.state = state;
    this.#permission.dispatchEvent(new Event('change'));
  }

  changeDevices(devices: typeof this.devices): void {
    this.devices = devices;
    this.#mediaDevices.dispatchEvent(new Event('devicechange'));
  }
}

export function overconstrained(constraint: string): Error {
  return Object.assign(new Error(''), { name: 'OverconstrainedError', constraint });
}
