import { expect, test } from 'vitest';
import type { Judgement } from './judgement';
import { loosened } from './loosened';

const slump = (severity: number): Judgement => ({
  timestampMs: 0,
  state: severity >= 0.5 ? 'off' : 'drifting',
  cause: 'slump',
  severity,
  deviations: [],
});

test('what the person said was fine needs a larger change before it is said again', () => {
  expect(loosened(slump(0.55), { slump: 1.15 })).toMatchObject({ state: 'drifting', cause: 'slump' });
  expect(loosened(slump(0.7), { slump: 1.15 })).toMatchObject({ state: 'off', cause: 'slump' });
});

test('a small change within the wider limits is aligned, and no cause is named', () => {
  const judgement = loosened(slump(0.28), { slump: 1.3 });
  expect(judgement).toMatchObject({ state: 'aligned', severity: 0 });
  expect(judgement.cause).toBeUndefined();
});

test('other signals are judged as before', () => {
  expect(loosened(slump(0.55), { headTilt: 2 })).toEqual(slump(0.55));
});

test('the farthest slump is told even at the loosest', () => {
  expect(loosened(slump(1), { slump: 2 }).state).toBe('off');
});

test('a neck held behind a lowered head is given the same room', () => {
  const lowered: Judgement = { ...slump(0), state: 'unknown', held: { cause: 'forwardHead', severity: 0.55 } };
  expect(loosened(lowered, {}).held).toMatchObject({ severity: 0.55 });
  expect(loosened(lowered, { forwardHead: 1.15 }).held).toBeUndefined();
});
