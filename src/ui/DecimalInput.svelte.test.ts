import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import DecimalInput from './DecimalInput.svelte';

let shown: ReturnType<typeof mount>;
let told: (number | null)[];

beforeEach(() => {
  told = [];
  shown = mount(DecimalInput, {
    target: document.body,
    props: { value: 30, min: -20, max: 60, onNumber: (number: number | null) => told.push(number) },
  });
  flushSync();
});
afterEach(() => unmount(shown));

function type(text: string): HTMLInputElement {
  const input = document.querySelector('input')!;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
  return input;
}

test('a comma and a point before the decimals are both read', () => {
  type('-4,5');
  type('7.5');
  expect(told).toEqual([-4.5, 7.5]);
});

test('what is no number, or too large, is told as none and marked, not turned into another number', () => {
  expect(type('4,5 cm').getAttribute('aria-invalid')).toBe('true');
  expect(type('450').getAttribute('aria-invalid')).toBe('true');
  expect(type('').getAttribute('aria-invalid')).toBe('false');
  expect(told).toEqual([null, null, null]);
});
