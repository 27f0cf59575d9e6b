import { expect, test } from 'vitest';
import { CAMERA_FAULT_KINDS } from '../camera/camera-fault';
import { locales, overwriteGetLocale } from '../paraglide/runtime';
import { cameraFaultMessage } from './fault-message';

const SENTENCE = /^[¿¡«]?[\p{Lu}\p{Lo}].*\.$/u;

test.each(locales)('every camera fault says in %s what failed and what to do', (locale) => {
  overwriteGetLocale(() => locale);
  const texts = CAMERA_FAULT_KINDS.map(cameraFaultMessage);
  for (const { what, next } of texts) {
    expect(what).toMatch(SENTENCE);
    expect(next).toMatch(SENTENCE);
  }
  expect(new Set(texts.map(({ what }) => what)).size).toBe(CAMERA_FAULT_KINDS.length);
});
