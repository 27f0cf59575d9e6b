import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf, placeOfHash } from './route-of-hash';

const KNOWN = ['live', 'settings', 'therapist'];

test('a page is found by its hash', () => {
  expect(placeOfHash('#/settings', KNOWN)).toEqual({ path: 'settings', query: '', rest: '' });
});

test('no hash and unknown hashes lead to the first page', () => {
  for (const hash of ['', '#', '#/', '#/nowhere', '#section']) expect(placeOfHash(hash, KNOWN).path).toBe('live');
});

test('what follows the question mark is kept whole', () => {
  expect(placeOfHash('#/therapist?c=a?b=c', KNOWN)).toEqual({ path: 'therapist', query: 'c=a?b=c', rest: '' });
});

test('what stands below a page goes to that page', () => {
  expect(placeOfHash('#/settings/a/b_c-1', KNOWN)).toEqual({ path: 'settings', query: '', rest: 'a/b_c-1' });
});

test('a slash at the end does no harm', () => {
  expect(placeOfHash('#/settings/', KNOWN).path).toBe('settings');
});

test('every known page can be reached by its own link', () => {
  for (const path of KNOWN) expect(placeOfHash(hashOf(path), KNOWN).path).toBe(path);
});

test('no text after the hash breaks it', () => {
  fc.assert(fc.property(fc.string(), (text) => KNOWN.includes(placeOfHash(`#${text}`, KNOWN).path)));
});
