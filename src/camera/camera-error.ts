import { cameraFault, type CameraFault } from './camera-fault';
import type { CameraPermission } from './camera-permission';

/**
 * What a rejected getUserMedia means. Names are those of the Media Capture specification; `permission` is what the
 * browser says after the failure: it tells a closed question (still `prompt`) from a no.
 */
export function faultOfError(error: unknown, permission: CameraPermission): CameraFault {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  const detail = [name, message].filter(Boolean).join(': ');
  switch (name) {
    case 'NotAllowedError':
      return cameraFault(refusal(message, permission), detail);
    case 'NotFoundError':
      return cameraFault('missing', detail);
    // Firefox says AbortError ("Starting videoinput failed") where Chrome says NotReadableError; Chrome says AbortError
    // when the device does not start in time. For the person all are: something else has it, or it hangs.
    case 'NotReadableError':
    case 'AbortError':
      return cameraFault('busy', detail);
    case 'OverconstrainedError':
      return cameraFault('overconstrained', [detail, constraintOf(error)].filter(Boolean).join(' '));
    case 'SecurityError':
      return cameraFault('blockedBySystem', detail);
    case 'TypeError':
    case 'NotSupportedError':
      return cameraFault('unsupported', detail);
    default:
      return cameraFault('unknown', detail);
  }
}

/** Chrome tells the system's refusal and a closed question apart only in the message; both are checked loosely. */
function refusal(message: string, permission: CameraPermission): 'denied' | 'dismissed' | 'blockedBySystem' {
  if (/system/i.test(message)) return 'blockedBySystem';
  if (/dismissed/i.test(message) || permission === 'prompt') return 'dismissed';
  return 'denied';
}

function constraintOf(error: unknown): string {
  return error instanceof Error && 'constraint' in error ? String(error.constraint) : '';
}
