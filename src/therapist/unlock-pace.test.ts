import { expect, test } from 'vitest';
import { waitAfterMs } from './unlock-pace';

test('two typing errors cost nothing, then each wrong passphrase doubles the wait up to five minutes', () => {
  expect([1, 2, 3, 4, 5].map(waitAfterMs)).toEqual([0, 0, 5000, 10_000, 20_000]);
  expect(waitAfterMs(1000)).toBe(5 * 60_000);
});
