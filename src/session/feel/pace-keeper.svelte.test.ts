import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { TestStores } from '../../history/test-stores';
import { HistoryHold } from '../history/history-hold';
import { PaceKeeper } from './pace-keeper.svelte';

const stores = new TestStores();
const now = { at: Date.UTC(2026, 10, 23, 9), offsetMin: 60 };

afterEach(() => stores.clear());

test('the pace of the lessons is kept up to what is written', async () => {
  const store = await stores.open('pace');
  const keeper = new PaceKeeper(new HistoryHold(() => Promise.resolve(store)), () => now);
  await keeper.follow();
  expect(keeper.pace).toBeNull();
  await store.addEntry({
    ...now,
    id: 'drill',
    kind: 'drill',
    angle: 'headForward',
    baselineId: 'desk',
    target: 0,
    band: 2,
    bandFactor: 2,
    feedback: 'each',
    isRetention: false,
    errors: [0.5],
  });
  await vi.waitFor(() => expect(keeper.pace).toEqual({ week: 0, feelChecksADay: 3 }));
});

test('where nothing can be read the coach counts by itself', async () => {
  const fault = { fault: 'blocked', detail: 'Another tab holds it.' } as const;
  const keeper = new PaceKeeper(new HistoryHold(() => Promise.resolve(fault)), () => now);
  await keeper.follow();
  expect(keeper.pace).toBeNull();
});
