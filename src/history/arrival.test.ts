import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { mergeMinutes } from './day-reading';
import { isHistoryFault } from './history-fault';
import { openHistory, type HistoryStore } from './history-store';
import { rollUpHours } from './hour-roll-up';
import type { MinuteRecord } from './minute-record';
import { anyMinute } from './test-minute';

const NAME = 'arrival';
let store: HistoryStore | null = null;

afterEach(async () => {
  store?.close();
  await Dexie.delete(NAME);
});

/** Minutes of a few days, so that several fall into the same hour. */
const near = anyMinute.map((minute) => ({
  ...minute,
  startedAt: Date.UTC(2026, 2, 28) + (minute.startedAt % (4 * 86_400_000)),
}));

/** How minutes reach the database: in handfuls, some twice, packed in between or not. */
const arrivals = fc.array(
  fc.record({ minutes: fc.array(fc.nat(14), { maxLength: 6 }), seals: fc.boolean(), reads: fc.boolean() }),
  { maxLength: 6 },
);

test('what is kept of the hours equals the minutes, however they arrived', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(near, { minLength: 15, maxLength: 15, selector: ({ id }) => id }),
      arrivals,
      async (minutes, handfuls) => {
        await Dexie.delete(NAME);
        const opened = await openHistory(NAME);
        if (isHistoryFault(opened)) throw new Error(opened.detail);
        store = opened;
        const arrived: MinuteRecord[] = [];
        for (const { minutes: places, seals, reads } of handfuls) {
          const handful = mergeMinutes(places.map((at) => minutes[at]!));
          arrived.push(...handful);
          expect(await store.putMinutes(handful)).toBeNull();
          if (seals) expect(await store.seal('2026-03-31')).toBeNull();
          if (reads) await store.content();
        }
        expect(await store.content()).toMatchObject({
          hours: rollUpHours(mergeMinutes(arrived), new Map()),
          damaged: [],
        });
        store.close();
      },
    ),
    { numRuns: 40 },
  );
});
