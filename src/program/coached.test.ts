import { expect, test } from 'vitest';
import { coached, COACHED_IDS, isCoached } from './coached';

test('eleven exercises are counted and coached, chin tucks never from the front', () => {
  expect(COACHED_IDS.filter((id) => coached(id).coaching === 'coaches')).toHaveLength(11);
  expect(coached('chinTuck').views).toEqual(['side']);
});

test('an id from outside is only taken when it is known', () => {
  expect(isCoached('lateralRaise')).toBe(true);
  expect(isCoached('toString')).toBe(false);
});
