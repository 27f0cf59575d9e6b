import { expect, test } from 'vitest';
import { brokenDeskFloors, judgeSimulated, UNSEEN } from './evaluate-desks';
import { scoreDesks } from './score-desks';

/** Eight of each kind: of fewer, one unlucky person is a percent. */
const DESKS = 96;

test.each(['lite', 'full'] as const)(
  'simulated desks are told as promised with the %s model',
  (model) => {
    expect(brokenDeskFloors(scoreDesks(judgeSimulated(DESKS, { model, first: UNSEEN })))).toEqual([]);
  },
  120_000,
);
