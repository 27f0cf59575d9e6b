import { expect, test } from 'vitest';
import { postureAt } from '../../mannequin/posture-script';
import { EXERCISE_IDS } from '../../program/exercises';
import { canDemonstrate, demonstrationOf } from './demonstrated';

test('every exercise that is shown moves, comes back to rest, and begins anew without a jump', () => {
  const shown = EXERCISE_IDS.filter(canDemonstrate);
  expect(shown.length).toBeGreaterThanOrEqual(12);
  for (const id of shown) {
    const { script } = demonstrationOf(id)!;
    const at = (ms: number) => JSON.stringify(postureAt(script, ms));
    expect([id, at(0)]).toEqual([id, at(script.lengthMs)]);
    expect([id, at(script.lengthMs / 2 / script.steps.length)]).not.toEqual([id, at(0)]);
  }
});

test('where nothing may move, the far end of the movement is shown', () => {
  expect(demonstrationOf('neckTurn')?.farthest.headYaw).toBe(48);
  expect(demonstrationOf('walk')).toBeNull();
});
