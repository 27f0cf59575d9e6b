import { expect, test } from 'vitest';
import { coached, COACHED_IDS, isCoached } from './coached';
import { exerciseOf, EXERCISE_IDS } from './exercises';
import { currentName } from './former-ids';

test('eleven exercises are counted and coached, chin tucks never from the front', () => {
  expect(COACHED_IDS.filter((id) => coached(id).coaching === 'coaches')).toHaveLength(11);
  expect(coached('chinTuck').views).toEqual(['side']);
});

test('what the library says of the camera is what the camera does', () => {
  for (const id of EXERCISE_IDS) {
    const role = exerciseOf(id).camera;
    expect([id, role]).toEqual([id, isCoached(id) ? coached(id).coaching : 'timer']);
  }
});

test('a former name leads to the same exercise', () => {
  expect(currentName('sideBend')).toBe('trunkSideBend');
  expect(currentName('chinTuck')).toBe('chinTuck');
  expect(currentName('toString')).toBe('toString');
});

test('an id from outside is only taken when it is known', () => {
  expect(isCoached('lateralRaise')).toBe(true);
  expect(isCoached('toString')).toBe(false);
});
