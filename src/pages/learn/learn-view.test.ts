import { expect, test } from 'vitest';
import { placeOfHash } from '../../session/navigation/route-of-hash';
import { DRILL_IDS } from '../../feel/lessons';
import { hashOfView, viewOf, type LearnView } from './learn-view';

const below = (hash: string) => placeOfHash(hash, ['live', 'learn']).rest;

test('every lesson has a link of its own that leads back to it', () => {
  const views: LearnView[] = [
    { at: 'home' },
    { at: 'tour' },
    { at: 'difference' },
    { at: 'typing' },
    { at: 'discrimination' },
    { at: 'comfort' },
    { at: 'whenToStop' },
    ...DRILL_IDS.map((id) => ({ at: 'drill', id }) as const),
  ];
  for (const view of views) expect(viewOf(below(hashOfView(view)))).toEqual(view);
  expect(new Set(views.map(hashOfView)).size).toBe(views.length);
});

test('a link to a lesson that is not there leads to all of them', () => {
  expect(viewOf(below('#/learn/juggling'))).toEqual({ at: 'home' });
  expect(viewOf(below('#/learn/toString'))).toEqual({ at: 'home' });
});
