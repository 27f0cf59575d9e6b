import { expect, test } from 'vitest';
import { CAMERA_FAULT_KINDS } from '../camera/camera-fault';
import { overwriteGetLocale } from '../paraglide/runtime';
import { cameraFaultMessage } from './fault-message';

test.each(['en', 'de'] as const)('every camera fault says in %s what failed and what to do', (locale) => {
  overwriteGetLocale(() => locale);
  const texts = CAMERA_FAULT_KINDS.map(cameraFaultMessage);
  for (const { what, next } of texts) {
    expect(what).toMatch(/^[A-ZÄÖÜ].*\.$/);
    expect(next).toMatch(/^[A-ZÄÖÜ].*\.$/);
  }
  expect(new Set(texts.map(({ what }) => what)).size).toBe(CAMERA_FAULT_KINDS.length);
});
