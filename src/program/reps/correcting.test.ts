import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CORRECTIONS, type Correction } from './correction';
import { NOT_CORRECTING, stepCorrecting } from './correcting';

function saidIn(reps: readonly (readonly Correction[])[]): (Correction | null)[] {
  let correcting = NOT_CORRECTING;
  return reps.map((corrections) => {
    const step = stepCorrecting(correcting, { corrections, isSeen: true });
    correcting = step.correcting;
    return step.say;
  });
}

test('one slip is let pass, a habit is answered once', () => {
  expect(saidIn([['takeYourTime'], [], [], []])).toEqual([null, null, null, null]);
  expect(saidIn(Array(8).fill(['takeYourTime']))).toEqual([null, 'takeYourTime', ...Array(6).fill(null)]);
});

test('whatever goes wrong, at most one correction in three repetitions and never the same twice running', () => {
  fc.assert(
    fc.property(fc.array(fc.subarray([...CORRECTIONS].slice(0, 4)), { maxLength: 40 }), (reps) => {
      const said = saidIn(reps).flatMap((one, at) => (one ? [{ one, at }] : []));
      for (const [i, { one, at }] of said.entries()) {
        if (i === 0) continue;
        expect(at - said[i - 1]!.at).toBeGreaterThanOrEqual(3);
        expect(one).not.toBe(said[i - 1]!.one);
      }
    }),
  );
});
