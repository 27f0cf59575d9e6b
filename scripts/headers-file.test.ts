import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFor, parseHeaders } from './headers-file.mjs';

const RULES = parseHeaders(readFileSync('public/_headers', 'utf8'));

test.each(['/', '/index.html', '/assets/worker-1a2b.js', '/engine/pose.tflite'])(
  'the policy of %s lets nothing in or out but this site',
  (path) => {
    const policy = headersFor(RULES, path)['Content-Security-Policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  },
);

test('only files with their hash in the name are kept for good', () => {
  expect(headersFor(RULES, '/assets/index-1a2b.js')['Cache-Control']).toContain('immutable');
  expect(headersFor(RULES, '/index.html')['Cache-Control']).toBeUndefined();
});

test('a later rule replaces an earlier value, other values stay', () => {
  const rules = parseHeaders('/*\n  A: 1\n  B: 1\n/x/*\n  A: 2\n');
  expect(headersFor(rules, '/x/y')).toEqual({ A: '2', B: '1' });
  expect(headersFor(rules, '/y')).toEqual({ A: '1', B: '1' });
});

test('comments, blank lines and Windows line ends change nothing', () => {
  const rules = parseHeaders('# what this is\r\n\r\n/*\r\n  A: x: y\r\n');
  expect(rules).toEqual([{ pattern: '/*', headers: [['A', 'x: y']] }]);
});

test('a line that is no header is refused with the line in the message', () => {
  expect(() => parseHeaders('/*\n  Referrer-Policy no-referrer')).toThrow('Referrer-Policy no-referrer');
});

test('a pattern without a star fits its own path and no other', () => {
  fc.assert(
    fc.property(fc.webPath(), fc.webPath(), (pattern, path) => {
      fc.pre(!pattern.includes('*') && pattern !== '');
      const rules = [{ pattern, headers: [['A', '1'] as [string, string]] }];
      expect(headersFor(rules, path)).toEqual(pattern === path ? { A: '1' } : {});
    }),
  );
});
