import { expect, test } from 'vitest';
import { keyAlongReading } from './reading-direction';

test('the arrow that points the way the words run leads on', () => {
  expect(keyAlongReading('ArrowRight', false)).toBe('ArrowRight');
  expect(keyAlongReading('ArrowLeft', true)).toBe('ArrowRight');
  expect(keyAlongReading('ArrowRight', true)).toBe('ArrowLeft');
});

test('keys that point up, down or nowhere keep their meaning', () => {
  for (const key of ['ArrowUp', 'ArrowDown', 'Home', 'End', 'Escape']) expect(keyAlongReading(key, true)).toBe(key);
});
