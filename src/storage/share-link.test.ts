import { expect, test } from 'vitest';
import { isOnlyHere, pageAddress } from './share-link';

test('a page of this device is told apart from one that others can open', () => {
  for (const page of ['http://localhost:4173/', 'http://127.0.0.1:80/x', 'http://[::1]/', 'file:///tmp/index.html'])
    expect(isOnlyHere(page)).toBe(true);
  expect(isOnlyHere('https://plumbline.example/app/')).toBe(false);
  expect(isOnlyHere('http://192.168.1.7:4173/')).toBe(false);
});

test('an address is taken as a therapist types it, and nothing that opens nowhere or runs code', () => {
  expect(pageAddress(' plumbline.example/app/#/plan ')).toBe('https://plumbline.example/app/');
  for (const typed of [
    '',
    'javascript:alert(1)',
    'http://localhost/',
    'https://me:secret@x.example/',
    'data:text/html,x',
  ])
    expect(pageAddress(typed)).toBeNull();
});
