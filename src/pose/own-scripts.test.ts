import { afterEach, expect, test, vi } from 'vitest';
import { allowOwnScripts, ownAddress } from './own-scripts';

afterEach(() => vi.unstubAllGlobals());

test('scripts of this site are run, and no others', () => {
  vi.stubGlobal('location', new URL('https://plumbline.example/app/'));
  for (const own of ['engine/x.js', '/app/a.js', 'https://plumbline.example/b.js']) expect(ownAddress(own)).toBe(own);
  for (const foreign of ['https://cdn.example/x.js', '//cdn.example/x.js', 'data:text/javascript,1', 'blob:null/1'])
    expect(() => ownAddress(foreign)).toThrow(TypeError);
});

test('browsers without trusted types go on as before', () => {
  expect(() => allowOwnScripts({})).not.toThrow();
});
