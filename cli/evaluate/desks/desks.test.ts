import { expect, test } from 'vitest';
import { brokenDeskFloors, judgeSimulated, UNSEEN } from './evaluate-desks';
import { scoreDesks } from './score-desks';

test.each(['lite', 'full'] as const)('four dozen simulated desks are told as promised with the %s model', (model) => {
  expect(brokenDeskFloors(scoreDesks(judgeSimulated(48, { model, first: UNSEEN })))).toEqual([]);
});
