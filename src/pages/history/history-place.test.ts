import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RANGES } from '../../history/trends/range';
import { placeOfHash } from '../../session/navigation/route-of-hash';
import { historyLink, historyPlaceOf, VIEWS } from './history-place';

test('every view of every period has a link that leads back to it', () => {
  for (const view of VIEWS)
    for (const kind of RANGES)
      for (const day of [null, '2026-10-25'])
        expect(historyPlaceOf(placeOfHash(historyLink({ view, kind, day }), ['history']))).toEqual({
          view,
          kind,
          day,
          compare: null,
        });
});

test('two periods to compare have a link of their own, and days that no calendar has none', () => {
  const compare = { before: { from: '2026-05-01', to: '2026-05-31' }, now: { from: '2026-06-01', to: '2026-06-26' } };
  const place = { view: 'experiments', kind: 'month', day: '2026-06-26', compare } as const;
  expect(historyPlaceOf(placeOfHash(historyLink(place), ['history']))).toEqual(place);
  for (const text of [
    '2026-05-01',
    '2026-05-31_2026-05-01_2026-06-01_2026-06-26',
    '2026-02-30_2026-03-01_2026-04-01_x',
  ])
    expect(historyPlaceOf({ path: 'history', rest: 'experiments', query: `compare=${text}` }).compare).toBeNull();
});

test('a day that no calendar has, and any other text, opens the newest week', () => {
  for (const day of ['2031-13-45', '2026-02-30', '0', 'x'])
    expect(historyPlaceOf({ path: 'history', rest: '', query: `day=${day}` }).day).toBeNull();
  fc.assert(
    fc.property(fc.string(), fc.string(), (rest, query) => {
      const { view, kind } = historyPlaceOf({ path: 'history', rest, query });
      return VIEWS.includes(view) && RANGES.includes(kind);
    }),
  );
});

test('weekdays against weekends, a cause and a place have links too; a cause that nobody knows is none', () => {
  const span = { from: '2026-05-01', to: '2026-06-26' };
  for (const compare of [
    { before: span, now: span, what: 'weekends' },
    { before: { from: '2026-04-01', to: '2026-04-30' }, now: span, cause: 'slump', place: 'Küche & Büro' },
    { before: span, now: span, what: 'weekends', place: '' },
  ] as const) {
    const place = { view: 'experiments', kind: 'month', day: '2026-06-26', compare } as const;
    const [rest = '', query = ''] = historyLink(place).slice('#/history/'.length).split('?');
    expect(historyPlaceOf({ path: 'history', rest, query })).toEqual(place);
  }
  const query = 'compare=weekends_2026-05-01_2026-06-26&cause=laziness';
  expect(historyPlaceOf({ path: 'history', rest: 'experiments', query }).compare?.cause).toBeUndefined();
});
