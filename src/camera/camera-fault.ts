/** Every way in which pictures can fail to come. Screens turn the kind into a sentence that says what to do. */
export const CAMERA_FAULT_KINDS = [
  /** The person, or a rule they set earlier, said no. */
  'denied',
  /** The question was closed without an answer. */
  'dismissed',
  /** The question still stands and nobody waits for the answer any more: given up, or asked again elsewhere. */
  'unanswered',
  /** The system or an administrator keeps the browser from cameras. */
  'blockedBySystem',
  'missing',
  /** Another program holds it, or the driver can't start it. */
  'busy',
  'overconstrained',
  /** The page came over plain http: browsers hide cameras from it. */
  'insecure',
  'unsupported',
  'unplugged',
  /** The permission was taken back, or was for one time only. */
  'revoked',
  /** It ended by itself although it is still plugged in and allowed. */
  'stopped',
  /** A switch, the system or another tab holds the pictures back for now. */
  'muted',
  'covered',
  'tooDark',
  /** The same picture over and over, or none. */
  'frozen',
  'fileUnsupported',
  'fileUnreadable',
  /** It would unpack to more than 100 megapixels. */
  'fileTooLarge',
  /** The part of the app that opens this source did not arrive. */
  'notLoaded',
  /** The browser gives no WebGL, and the mannequin is drawn with it. */
  'undrawable',
  'unknown',
] as const;

export type CameraFaultKind = (typeof CAMERA_FAULT_KINDS)[number];

/** `detail` is what the browser said, for the details panel; it may be empty and is never the sentence shown. */
export interface CameraFault {
  readonly kind: CameraFaultKind;
  readonly detail: string;
}

export function cameraFault(kind: CameraFaultKind, detail = ''): CameraFault {
  return { kind, detail };
}

export function isCameraFault(value: { readonly kind: string }): value is CameraFault {
  return CAMERA_FAULT_KINDS.some((kind) => kind === value.kind);
}

/**
 * How pictures can come again. `byItself`: the source still runs, wait. `onDevice`: try when a camera appears.
 * `retry`: try again every few seconds. `onPermission`: try when the permission changes. `person`: only they can help.
 */
export type WayBack = 'byItself' | 'onDevice' | 'retry' | 'onPermission' | 'person';

export function wayBack(kind: CameraFaultKind): WayBack {
  switch (kind) {
    case 'muted':
    case 'covered':
    case 'tooDark':
      return 'byItself';
    case 'missing':
    case 'unplugged':
      return 'onDevice';
    case 'busy':
    case 'stopped':
    case 'frozen':
    case 'notLoaded':
      return 'retry';
    case 'denied':
    case 'revoked':
      return 'onPermission';
    case 'dismissed':
    case 'unanswered':
    case 'blockedBySystem':
    case 'overconstrained':
    case 'insecure':
    case 'unsupported':
    case 'fileUnsupported':
    case 'fileUnreadable':
    case 'fileTooLarge':
    case 'undrawable':
    case 'unknown':
      return 'person';
  }
}
