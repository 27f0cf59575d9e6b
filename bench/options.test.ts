import { expect, test } from 'vitest';
import type { BenchGroup } from './group';
import { chosenGroups } from './options';

const GROUPS: BenchGroup[] = ['bundle', 'live'].map((name) => ({ name, run: () => Promise.resolve({}) }));

test('without a wish every group runs', () => {
  expect(chosenGroups([], GROUPS)).toEqual({ groups: GROUPS, wishes: {} });
});

test('one or several groups can be picked', () => {
  expect(chosenGroups(['--only', 'live'], GROUPS)).toEqual({ groups: [GROUPS[1]], wishes: {} });
  expect(chosenGroups(['--only', 'live,bundle'], GROUPS)).toEqual({ groups: GROUPS, wishes: {} });
});

test('minutes and a folder to compare with reach the groups', () => {
  expect(chosenGroups(['--minutes', '3', '--compare', 'other'], GROUPS)).toMatchObject({
    wishes: { minutes: 3, compare: 'other' },
  });
});

test('help is given when asked for, and when the wish is not understood', () => {
  expect(chosenGroups(['--help'], GROUPS)).toMatchObject({ status: 0 });
  expect(chosenGroups(['--only', 'lives'], GROUPS)).toMatchObject({
    status: 2,
    help: expect.stringContaining('no group "lives"'),
  });
  expect(chosenGroups(['--fast'], GROUPS)).toMatchObject({ status: 2 });
  expect(chosenGroups(['--minutes', 'few'], GROUPS)).toMatchObject({ status: 2 });
});
