import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileText, textPieces } from './file-text';

const encoders: Record<string, (text: string) => Uint8Array<ArrayBuffer>> = {
  'UTF-8': (text) => new TextEncoder().encode(text),
  'UTF-8 with a mark': (text) => new TextEncoder().encode(`\ufeff${text}`),
  'UTF-16 little-endian with a mark': (text) => utf16(`\ufeff${text}`, true),
  'UTF-16 big-endian with a mark': (text) => utf16(`\ufeff${text}`, false),
  'UTF-16 little-endian': (text) => utf16(text, true),
  'UTF-16 big-endian': (text) => utf16(text, false),
};

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const data = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) data.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(data.buffer);
}

test('a text is the same in whatever encoding a program saved it', async () => {
  const letters = fc.string({ unit: 'binary', maxLength: 300 }).map((text) => text.replace(/\0/g, ''));
  await fc.assert(
    fc.asyncProperty(letters, fc.constantFrom(...Object.keys(encoders)), async (text, encoding) => {
      const whole = `[{"note":${text.replace(/^\ufeff/, '')}`;
      expect(await fileText(new Blob([encoders[encoding]!(whole)]))).toBe(whole);
    }),
  );
});

test('letters that stand across the pieces of a stream stay whole', async () => {
  const whole = `[${'aü€😀'.repeat(40_000)}`;
  expect(await fileText(new Blob([whole]))).toBe(whole);
});

test('what Windows saved in its own letters is read, also when the first such letter comes late', async () => {
  const bytes = Uint8Array.from(`[${'x'.repeat(200_000)}gr\u00fc\u00dfe`, (letter) => letter.charCodeAt(0));
  expect((await fileText(new Blob([bytes]))).slice(-5)).toBe('grüße');
});

test('UTF-8 that breaks off is told, after all that stands before', async () => {
  const good = new TextEncoder().encode('[{"note":"schön"},');
  const pieces: string[] = [];
  await expect(async () => {
    for await (const piece of textPieces(new Blob([good, new Uint8Array([0xff, 0x41])]))) pieces.push(piece);
  }).rejects.toThrow(SyntaxError);
  expect(pieces.join('')).toBe('[{"note":"schön"},');
});
