import { expect, test } from 'vitest';
import { faultOfError } from './camera-error';
import { overconstrained } from './test-browser';

test.each([
  ['NotAllowedError', 'Permission denied', 'denied', 'denied'],
  ['NotAllowedError', 'The request is not allowed by the user agent', 'unknown', 'denied'],
  ['NotAllowedError', 'Permission dismissed', 'prompt', 'dismissed'],
  ['NotAllowedError', 'The request is not allowed by the user agent', 'prompt', 'dismissed'],
  ['NotAllowedError', 'Permission denied by system', 'granted', 'blockedBySystem'],
  ['SecurityError', 'Media is disabled', 'unknown', 'blockedBySystem'],
  ['NotFoundError', 'Requested device not found', 'granted', 'missing'],
  ['NotReadableError', 'Could not start video source', 'granted', 'busy'],
  ['AbortError', 'Starting videoinput failed', 'granted', 'busy'],
  ['TypeError', 'At least one of audio and video must be requested', 'granted', 'unsupported'],
  ['NotSupportedError', '', 'granted', 'unsupported'],
  ['InvalidStateError', 'The document is not active', 'granted', 'unknown'],
  ['DataError', 'of a browser to come', 'granted', 'unknown'],
] as const)('%s "%s" with permission %s means %s', (name, message, permission, kind) => {
  const fault = faultOfError(new DOMException(message, name), permission);
  expect(fault.kind).toBe(kind);
  expect(fault.detail).toContain(name);
  expect(fault.detail).toContain(message);
});

test('an impossible wish names the wish for the details panel', () => {
  expect(faultOfError(overconstrained('width'), 'granted')).toEqual({
    kind: 'overconstrained',
    detail: 'OverconstrainedError width',
  });
});

test('a rejection that is no error is still a fault with its words', () => {
  expect(faultOfError('gone', 'granted')).toEqual({ kind: 'unknown', detail: 'gone' });
});
