import { expect, test } from 'vitest';
import { DRILL_IDS, DRILL_LESSONS, readsWithin } from '../../feel/lessons';
import { m } from '../../paraglide/messages';
import { sizeText } from './place-words';
import { readingNotes, wantsNewBaseline } from './reading-notes';

const planOf = (id: (typeof DRILL_IDS)[number], isCareful: boolean) => ({
  angle: DRILL_LESSONS[id].angle,
  isCareful,
  readsWithin: readsWithin(id, isCareful),
});
const within = (id: (typeof DRILL_IDS)[number], isCareful: boolean) =>
  sizeText(DRILL_LESSONS[id].angle, readsWithin(id, isCareful));

test('every drill says how near the truth it reads, and that it is less exact far away', () => {
  for (const id of DRILL_IDS) {
    const [note, ...more] = readingNotes({ id, plan: planOf(id, true), view: 'left-side', engine: 'litert' });
    expect(note).toBe(m.feel_within({ amount: within(id, true) }));
    expect(more).toEqual([]);
  }
});

test('with single looks the wider claim stands there, and what would make it closer', () => {
  const old = { id: 'head', plan: planOf('head', false), view: 'front' } as const;
  expect(readingNotes({ ...old, engine: 'litert' })).toEqual([
    m.feel_within({ amount: within('head', false) }),
    m.feel_single_baseline({ amount: within('head', true) }),
  ]);
  expect(wantsNewBaseline({ ...old, engine: 'litert' })).toBe(true);
  expect(readingNotes({ ...old, engine: 'mediapipe' })[1]).toBe(m.feel_single_engine({ amount: within('head', true) }));
  expect(wantsNewBaseline({ ...old, engine: 'mediapipe' }), 'no baseline helps there').toBe(false);
});

test('from the front the back says that very tall reads as on the target; from the side it does not', () => {
  const back = { id: 'back', plan: planOf('back', true), engine: 'litert' } as const;
  expect(readingNotes({ ...back, view: 'front' })).toContain(m.feel_back_front());
  expect(readingNotes({ ...back, view: 'right-side' })).not.toContain(m.feel_back_front());
});
