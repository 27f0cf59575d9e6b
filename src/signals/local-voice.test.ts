import { afterEach, expect, test, vi } from 'vitest';
import { localVoice } from './local-voice';

function withVoices(...voices: [lang: string, localService: boolean][]): void {
  vi.stubGlobal('speechSynthesis', { getVoices: () => voices.map(([lang, localService]) => ({ lang, localService })) });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('words are spoken as in the person’s region where the device can', () => {
  withVoices(['en-US', true], ['es-ES', true], ['es_MX', true]);
  expect(localVoice('es-MX')?.lang).toBe('es_MX');
  expect(localVoice('es-AR')?.lang).toBe('es-ES');
  expect(localVoice('es')?.lang).toBe('es-ES');
});

test('no voice of another language or of a server speaks', () => {
  withVoices(['est-EE', true], ['es-ES', false]);
  expect(localVoice('es-ES')).toBeNull();
});
