import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poseWith } from '../../../geometry/test-pose';
import { foreheadCut, foreheadLine, lengthOf } from './start-line';

test('the cut around the forehead lies in the picture, and the line in the cut, as wide as a card about is', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.45, max: 1.6, noNaN: true }), (distanceM) => {
      const pose = poseWith({ distanceM });
      const cut = foreheadCut(pose);
      expect(Math.min(cut.x, cut.y)).toBeGreaterThanOrEqual(0);
      expect(cut.x + cut.width).toBeLessThanOrEqual(pose.frame.width);
      expect(cut.y + cut.height).toBeLessThanOrEqual(pose.frame.height);
      const line = foreheadLine(pose, cut);
      for (const { x, y } of line) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(cut.width);
        expect(y).toBeLessThanOrEqual(cut.height);
      }
      const { leftEye, rightEye } = pose.image;
      expect(lengthOf(line) / Math.hypot(leftEye.x - rightEye.x, leftEye.y - rightEye.y)).toBeCloseTo(1.36, 2);
    }),
  );
});
