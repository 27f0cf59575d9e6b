import { expect, test } from 'vitest';
import { poseWith } from '../../geometry/test-pose';
import { setGoal } from './set-goal';
import { beginGuidedSet, startGuidedSet, stepGuidedSet } from './guided-set';
import { rangeChange, rangedBy, rangeOf } from './reach';

const GOAL = setGoal('neckTurn', { repetitions: 3, holdMs: 0, perSide: true });

/** A head that turns about its middle, metres; the shoulders stay. */
function turnedHead(timestampMs: number, deg: number) {
  const [sin, cos] = [Math.sin((deg * Math.PI) / 180), Math.cos((deg * Math.PI) / 180)];
  const at = (x: number, y: number, z: number) => ({ x: x * cos + z * -sin, y, z: x * sin + z * cos });
  const body = { nose: at(0, -0.62, -0.107), leftEar: at(0.075, -0.635, 0), rightEar: at(-0.075, -0.635, 0) };
  return poseWith({ timestampMs, body });
}

function rangeTurned(leftDeg: number, rightDeg: number, fps: number) {
  let { set } = beginGuidedSet(startGuidedSet('neckTurn', GOAL), 0);
  for (let i = 0; i < 26 * fps; i++) {
    const into = i / fps - 1;
    const far = into < 0 || into >= 24 ? 0 : (1 - Math.cos((2 * Math.PI * into) / 4)) / 2;
    const deg = Math.floor(into / 4) % 2 ? -rightDeg * far : leftDeg * far;
    set = stepGuidedSet(set, turnedHead((i * 1000) / fps, deg)).set;
  }
  return rangeOf(set.reach);
}

test.each([8, 15, 30])('how far a head turns to either side is told within its error, at %d looks a second', (fps) => {
  const range = rangeTurned(52, 38, fps);
  const { errorDeg } = rangedBy('neckTurn')!;
  expect(Math.abs(range!.leftDeg - 52)).toBeLessThan(errorDeg);
  expect(Math.abs(range!.rightDeg - 38)).toBeLessThan(errorDeg);
});

test('one turn to a side is no range, and a trunk that turns never has one', () => {
  expect(rangeOf({ looks: [], left: [50], right: [50, 48] })).toBeNull();
  expect(rangedBy('seatedTurn')).toBeNull();
});

test('a change within what a day does is none', () => {
  expect(rangeChange(100, 110, 14)).toBe('none');
  expect(rangeChange(100, 80, 14)).toBe('farther');
  expect(rangeChange(80, 100, 14)).toBe('lessFar');
});
