import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPayload, MOST_TEXT } from './find-payload';
import { toBase64Url } from './base64url';
import { crc32 } from './crc32';
import { shareLink } from './share-link';

/** Letters as they are shared: version 1, plain or sealed, around any bytes. */
const payloads = fc
  .tuple(fc.constantFrom(0, 1), fc.uint8Array({ minLength: 40, maxLength: 900 }))
  .map(([flags, rest]) => {
    const whole = new Uint8Array(7 + rest.length);
    whole.set([0x50, 1, flags]);
    new DataView(whole.buffer).setUint32(3, crc32(rest));
    whole.set(rest, 7);
    return toBase64Url(whole);
  });

const PAGE = 'https://plumbline.example/app/';
const wrapped = (text: string, columns: number, between: string) =>
  text.match(new RegExp(`.{1,${columns}}`, 'gs'))?.join(between) ?? '';

const AROUND: Record<string, (payload: string) => string> = {
  bare: (payload) => payload,
  'a link': (payload) => shareLink(payload, PAGE),
  'a full stop behind it': (payload) => `Here: ${shareLink(payload, PAGE)}.`,
  'angle brackets': (payload) => `<${shareLink(payload, PAGE)}>`,
  'a greeting': (payload) => `Hi Anna,\n\n${shareLink(payload, PAGE)}\nBest wishes\nUlla`,
  'a bare payload among words': (payload) => `UAE code is ${payload} thanks`,
  'wrapped at 76': (payload) => `Hi\n${wrapped(shareLink(payload, PAGE), 76, '\n')}\nBest wishes`,
  'wrapped and quoted twice': (payload) => `> > ${wrapped(shareLink(payload, PAGE), 60, '\r\n> > ')}\r\n> > Bye`,
  'quoted-printable': (payload) => `Content:=20\r\n${wrapped(shareLink(payload, PAGE), 75, '=\r\n')}=20\r\nBye`,
  'a link in a link': (payload) =>
    `https://safe.example/?url=${encodeURIComponent(shareLink(payload, PAGE))}&data=05%7C01`,
  'a link in a link in a link': (payload) =>
    `https://safe.example/?u=${encodeURIComponent(encodeURIComponent(shareLink(payload, PAGE)))}`,
  Markdown: (payload) => `[my week](${shareLink(payload, PAGE)}) and _${shareLink(payload, PAGE)}_`,
  HTML: (payload) => `<p><a href="${shareLink(payload, PAGE)}">my week</a></p>`,
  'soft hyphens': (payload) => wrapped(shareLink(payload, PAGE), 20, '\u00ad'),
  'characters without width': (payload) => `\ufeff${wrapped(shareLink(payload, PAGE), 30, '\u200b')}`,
  'pasted into one line': (payload) => `Hi,${wrapped(shareLink(payload, PAGE), 76, '> ')}Best wishes`,
  'quotation marks': (payload) => `»${shareLink(payload, PAGE)}«`,
};

test('a payload is found in whatever it was pasted with', () => {
  fc.assert(
    fc.property(payloads, fc.constantFrom(...Object.keys(AROUND)), (payload, way) => {
      expect(findPayload(AROUND[way]!(payload)), way).toBe(payload);
    }),
    { numRuns: 400 },
  );
});

test('every way is tried with one payload', () => {
  const [payload = ''] = fc.sample(payloads, { numRuns: 1, seed: 5 });
  for (const [way, around] of Object.entries(AROUND)) expect(findPayload(around(payload)), way).toBe(payload);
});

test('a payload that was cut is still handed on, so that the person hears that it was cut', () => {
  const [payload = ''] = fc.sample(payloads, { numRuns: 1, seed: 7 });
  expect(findPayload(`Hi\n${shareLink(payload.slice(0, -9), PAGE)}`)).toBe(payload.slice(0, -9));
});

test('a text made of nothing but beginnings is answered at once', () => {
  const started = performance.now();
  for (const text of ['UAE ', 'UAEA#/plan/', '%2', '=\n', 'UAE\n> ']) findPayload(text.repeat(MOST_TEXT / text.length));
  expect(performance.now() - started).toBeLessThan(2000);
});
