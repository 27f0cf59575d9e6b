import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import type { EntryKind, EntryOf } from '../entry-record';
import { isHistoryFault } from '../history-fault';
import { openHistory } from '../history-store';
import { exportHistory } from './export-history';
import { readHistory } from './import-history';

const NAME = 'entries-out-and-in';
const start = (n: number) => ({
  id: `01900000-0000-7000-8000-00000000000${n}`,
  at: 1_764_000_000_000,
  offsetMin: -210,
});

/** One of each kind with every field it can have: a field or a kind that is new has to be added here. */
const EVERY: { readonly [K in EntryKind]: Required<EntryOf<K>> } = {
  gap: { ...start(0), kind: 'gap', forMs: 7_200_000, reason: 'slept' },
  feelTrial: {
    ...start(1),
    kind: 'feelTrial',
    angle: 'headForward',
    trial: 'repositioning',
    guessed: 1.5,
    measured: 3,
    mdc: 1.1,
  },
  exercise: {
    ...start(2),
    kind: 'exercise',
    exercise: 'chinTuck',
    sets: 2,
    repetitions: 8,
    holdSec: 3,
    effort: null,
    rangeDeg: 41.5,
    rangeModel: 'lite',
  },
  comfort: { ...start(3), kind: 'comfort', comfort: 7, versusBefore: 'better' },
  drill: {
    ...start(4),
    kind: 'drill',
    angle: 'thoracicFlexion',
    baselineId: 'b',
    target: 1.25,
    band: 2,
    bandFactor: 1.5,
    feedback: 'everySecond',
    isRetention: false,
    errors: [-1.5, 0.25, 3],
  },
  target: { ...start(5), kind: 'target', angle: 'thoracicFlexion', baselineId: 'b', target: 2, place: 0.3 },
  discrimination: { ...start(6), kind: 'discrimination', angle: 'headTilt', answered: 8, right: 6, threshold: null },
  note: { ...start(7), kind: 'note', text: 'Eight hours, "on a train"\n' },
  experiment: { ...start(8), kind: 'experiment', text: 'new chair' },
  baseline: {
    ...start(9),
    kind: 'baseline',
    baselineId: 'b',
    name: 'My desk',
    view: 'front',
    engineModel: 'litert-lite',
    angles: { headTilt: 0.5 },
  },
  difference: {
    ...start(6),
    id: '01900000-0000-7000-8000-000000000016',
    kind: 'difference',
    first: 'upright',
    felt: { turn: 'upright', arm: 'same', breath: 'slumped' },
    slumpedDeg: 88,
    uprightDeg: null,
  },
};

afterEach(() => Dexie.delete(NAME));

test('every kind of entry survives the way out and in, with every field it can have', async () => {
  const store = await openHistory(NAME);
  if (isHistoryFault(store)) throw new Error(store.detail);
  for (const entry of Object.values(EVERY)) expect(await store.addEntry(entry)).toBeNull();
  const copy = await exportHistory(store.database, { exportedAt: 1_764_000_000_000, deviceId: 'd' });
  store.close();
  expect(await readHistory(copy)).toMatchObject({ entries: Object.values(EVERY) });
});
