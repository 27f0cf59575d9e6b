import { expect, test } from 'vitest';
import { keyOfBytes, keyOfPassphrase, newSalt, randomBytes, ROUNDS, seal, unseal } from './passphrase';

const text = new TextEncoder().encode('Shoulder line, 4° lower on the right');

test('what a passphrase sealed, it opens, and no other does', async () => {
  const salt = newSalt();
  const sealed = await seal(await keyOfPassphrase('tall and easy', salt, 1000), text);
  expect(await unseal(await keyOfPassphrase('tall and easy', salt, 1000), sealed)).toEqual(text);
  expect(await unseal(await keyOfPassphrase('tall and Easy', salt, 1000), sealed)).toBeNull();
  expect(await unseal(await keyOfPassphrase('tall and easy', newSalt(), 1000), sealed)).toBeNull();
});

test('an accent opens the lock in whichever way it is typed', async () => {
  const salt = newSalt();
  const sealed = await seal(await keyOfPassphrase('caf\u00e9', salt, 1000), text);
  expect(await unseal(await keyOfPassphrase('cafe\u0301', salt, 1000), sealed)).toEqual(text);
});

test('a changed byte and a changed place are noticed', async () => {
  const key = await keyOfBytes(randomBytes(32));
  const sealed = await seal(key, text, 'client 1');
  expect(await unseal(key, sealed, 'client 1')).toEqual(text);
  expect(await unseal(key, sealed, 'client 2')).toBeNull();
  for (const at of [0, 13, sealed.length - 1]) {
    const changed = sealed.slice();
    changed[at]! ^= 1;
    expect(await unseal(key, changed, 'client 1')).toBeNull();
  }
  expect(await unseal(key, new Uint8Array(3), 'client 1')).toBeNull();
});

test('the same words never look the same twice, and the derivation is slow', async () => {
  const key = await keyOfBytes(randomBytes(32));
  expect(await seal(key, text)).not.toEqual(await seal(key, text));
  expect(ROUNDS).toBeGreaterThanOrEqual(600_000);
});
