import { expect, test } from 'vitest';
import { passphraseWeakness } from './passphrase-weakness';

test.each([
  ['short', 'short'],
  ['password123', 'common'],
  ['1234567890', 'common'],
  ['aaaaaaaaaaaa', 'repeated'],
  ['abcabcabcabc', 'repeated'],
  ['19850312198', 'date'],
  ['Sommer2026!!', 'guessable'],
  ['plumbline123', 'guessable'],
])('"%s" is refused, and the reason is %s', async (passphrase, weakness) => {
  expect(await passphraseWeakness(passphrase)).toBe(weakness);
});

test.each(['tall and easy words', 'mein hund heisst bello', 'window over the garden'])(
  '"%s" will do',
  async (passphrase) => {
    expect(await passphraseWeakness(passphrase)).toBeNull();
  },
);
