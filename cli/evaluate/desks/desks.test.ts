import { expect, test } from 'vitest';
import { brokenDeskFloors, judgeSimulated } from './evaluate-desks';
import { scoreDesks } from './score-desks';

test('four dozen simulated desks are told as promised', () => {
  expect(brokenDeskFloors(scoreDesks(judgeSimulated(48)))).toEqual([]);
});
