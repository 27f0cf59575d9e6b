import { expect, test } from 'vitest';
import { snoozeCoach } from './step-coach';
import { replay, type Stretch } from './test-replay';

const slump = (seconds: number): Stretch => ({ state: 'off', seconds, cause: 'slump' });
const aligned = (seconds: number): Stretch => ({ state: 'aligned', seconds });

test.each([0.5, 1, 5, 30])('the signs come one after the other before anything is said (%d looks a second)', (fps) => {
  expect(replay([aligned(10), slump(15)], { fps }).ambient).toEqual([0]);
  expect(replay([aligned(10), slump(30)], { fps }).ambient).toEqual([0, 1]);
  expect(replay([aligned(10), slump(55)], { fps }).ambient).toEqual([0, 1, 2]);
  // The cue has its own signs.
  expect(replay([aligned(10), slump(90)], { fps }).ambient).toEqual([0, 1, 2, 0]);
});

test('whoever notices and comes back is told nothing, and the signs go', () => {
  const { ambient, cues } = replay([aligned(10), slump(45), aligned(20)], { fps: 1 });
  expect(ambient).toEqual([0, 1, 2, 0]);
  expect(cues).toEqual([]);
});

test('a glance, or a look that reads a little less, does not make them flicker', () => {
  const wavering = Array.from({ length: 4 }, () => [slump(8), { state: 'unknown', seconds: 4 } as Stretch]).flat();
  const drifting = Array.from({ length: 5 }, () => [slump(8), { state: 'drifting', seconds: 4 } as Stretch]).flat();
  expect(replay([aligned(10), ...wavering], { fps: 1 }).ambient).toEqual([0, 1]);
  expect(replay([aligned(10), ...drifting], { fps: 1 }).ambient).toEqual([0, 1, 2]);
});

test('where no cue may come there are no signs of one either', () => {
  const told = replay([slump(70), aligned(20)], { fps: 1 });
  expect(replay([slump(100)], { fps: 1, from: told }).ambient).toEqual([0]);
  const start = replay([aligned(1)], { fps: 1 });
  const inCall = { ...start, state: snoozeCoach(start.state, { kind: 'call', untilMs: 7_200_000 }) };
  expect(replay([slump(100)], { fps: 1, from: inCall }).ambient).toEqual([0]);
  const quietHours = { fromMinute: 0, toMinute: 1439 };
  expect(replay([slump(100)], { fps: 1, config: { quietHours } }).ambient).toEqual([0]);
});
