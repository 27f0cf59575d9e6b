import { expect, test } from 'vitest';
import type { LocalStore } from '../storage/local-store';
import { InstallOffer } from './install-offer.svelte';

test('nothing is offered before the browser says that it can, and nothing after it was done', async () => {
  const target = new EventTarget();
  const offer = new InstallOffer(memory(), target);
  expect(offer.isPossible).toBe(false);
  const asked = sayPossible(target);
  expect(offer.isWelcome).toBe(true);
  await offer.install();
  expect(asked).toEqual({ times: 1, isHeldBack: true });
  expect(offer.isPossible).toBe(false);
});

test('who said no is not invited again, and may still install from the settings', () => {
  const [target, store] = [new EventTarget(), memory()];
  const offer = new InstallOffer(store, target);
  sayPossible(target);
  offer.decline();
  expect(offer.isWelcome).toBe(false);
  expect(offer.isPossible).toBe(true);
  const nextVisit = new InstallOffer(store, target);
  sayPossible(target);
  expect(nextVisit.isWelcome).toBe(false);
});

function sayPossible(target: EventTarget) {
  const asked = { times: 0, isHeldBack: false };
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
    prompt: () => Promise.resolve((asked.times += 1)),
  });
  asked.isHeldBack = !target.dispatchEvent(event);
  return asked;
}

function memory(): LocalStore {
  let kept: unknown = null;
  return { read: () => kept, write: (value) => ((kept = value), true), onWrittenElsewhere: () => undefined };
}
