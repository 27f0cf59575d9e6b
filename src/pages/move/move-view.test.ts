import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXERCISE_IDS } from '../../program/exercises';
import { RELAX_IDS } from '../../program/relax';
import { hashOfView, viewOf, type MoveView } from './move-view';

test('every view has a link of its own that leads back to it', () => {
  const views: MoveView[] = [
    { at: 'home' },
    { at: 'talk' },
    { at: 'today' },
    { at: 'library' },
    { at: 'relax' },
    { at: 'active' },
    { at: 'sittings' },
    { at: 'own', id: 'towel' },
    ...RELAX_IDS.map((id) => ({ at: 'relaxing', id }) as const),
    ...EXERCISE_IDS.flatMap((id) => (['exercise', 'do', 'break'] as const).map((at) => ({ at, id }) as const)),
  ];
  for (const view of views) expect(viewOf(hashOfView(view).replace(/^#\/move\/?/, ''))).toEqual(view);
});

test('no text below the page breaks it', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof viewOf(text).at === 'string'));
});
