import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOfFile, openFile } from './file-source';
import { fittedSize } from './picture-source';
import { faultOfMedia } from './video-source';

test.each([
  ['me.jpg', 'image/jpeg', 'picture'],
  ['me.JPG', '', 'picture'],
  ['desk.webm', 'video/webm', 'video'],
  ['desk.MOV', '', 'video'],
  ['notes.txt', 'text/plain', 'unknown'],
  ['odd', '', 'unknown'],
  ['song.mp4', 'audio/mp4', 'unknown'],
] as const)('%s of type "%s" is taken as %s', (name, type, kind) => {
  expect(kindOfFile({ name, type })).toBe(kind);
});

test('a file of another kind is unsupported and named', async () => {
  const fault = await openFile(new File(['hello'], 'notes.txt', { type: 'text/plain' }));
  expect(fault).toMatchObject({ kind: 'fileUnsupported', detail: 'notes.txt: text/plain' });
});

test('an empty file is unreadable', async () => {
  expect(await openFile(new File([], 'me.jpg', { type: 'image/jpeg' }))).toMatchObject({ kind: 'fileUnreadable' });
});

test('a file that has vanished since it was chosen is unreadable', async () => {
  const vanished = new File(['x'], 'me.jpg', { type: 'image/jpeg' });
  vanished.slice = () => {
    const part = new Blob(['x']);
    part.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    return part;
  };
  expect(await openFile(vanished)).toMatchObject({ kind: 'fileUnreadable', detail: expect.stringContaining('gone') });
});

test.each([
  [2, 'fileUnreadable'],
  [3, 'fileUnsupported'],
  [4, 'fileUnsupported'],
] as const)('media error %i is %s', (code, kind) => {
  expect(faultOfMedia({ code, message: '' }).kind).toBe(kind);
});

test('a fitted picture keeps its shape, is never enlarged and never empty', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), (width, height) => {
      const fitted = fittedSize(width, height);
      expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(Math.min(1280, Math.max(width, height)));
      expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(1);
      const share = fitted.width / width;
      expect(Math.abs(fitted.height - height * share)).toBeLessThanOrEqual(1 + height / width);
    }),
  );
});
