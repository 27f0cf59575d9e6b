import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { TestStores } from '../../history/test-stores';
import { tourEntry } from '../../history/training/exercise-entries';
import { HistoryHold } from '../history/history-hold';
import type { LocalStore } from '../../storage/local-store';
import { LearnInvitation } from './learn-invitation.svelte';

const stores = new TestStores();
const now = { at: Date.UTC(2026, 10, 23, 9), offsetMin: 60 };

afterEach(() => stores.clear());

function answers(): LocalStore {
  let kept: unknown;
  return { read: () => kept, write: (value) => ((kept = value), true), onWrittenElsewhere: () => undefined };
}

async function invited(hold: HistoryHold, answer: LocalStore): Promise<LearnInvitation> {
  const invitation = new LearnInvitation(hold, answer, () => now);
  await invitation.look();
  return invitation;
}

test('a newcomer is asked into the first lesson until they have been there', async () => {
  const store = await stores.open('invitation');
  const hold = new HistoryHold(() => Promise.resolve(store));
  expect((await invited(hold, answers())).isOpen).toBe(true);
  await store.addEntry(tourEntry(null, { ...now, id: 'tour' }));
  expect((await invited(hold, answers())).isOpen).toBe(false);
});

test('who says no is not asked again', async () => {
  const store = await stores.open('declined');
  const [hold, answer] = [new HistoryHold(() => Promise.resolve(store)), answers()];
  const invitation = await invited(hold, answer);
  invitation.decline();
  expect(invitation.isOpen).toBe(false);
  expect((await invited(hold, answer)).isOpen).toBe(false);
});

test('where nothing can be read nobody is taken for a newcomer', async () => {
  const fault = { fault: 'blocked', detail: 'Another tab holds it.' } as const;
  expect((await invited(new HistoryHold(() => Promise.resolve(fault)), answers())).isOpen).toBe(false);
});
