import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poseWith } from '../geometry/test-pose';
import { stepsBack, withSteps } from './step-back';
import { freshWork, withLandmark, type StillWork } from './still-work';
import { change, undo, undoable } from './undoable';

const point = fc.record({ x: fc.integer({ min: 0, max: 640 }), y: fc.integer({ min: 0, max: 480 }) });
type Edit = (work: StillWork) => StillWork;
const edit: fc.Arbitrary<Edit> = fc.oneof(
  point.map(
    (to): Edit =>
      (work) =>
        withLandmark(work, 'leftEar', to),
  ),
  point.map(
    (to): Edit =>
      (work) =>
        withLandmark(work, 'nose', to),
  ),
  point.map((c7): Edit => (work) => ({ ...work, c7 })),
  fc
    .tuple(point, point)
    .map((points): Edit => (work) => ({ ...work, marks: [...work.marks, { kind: 'line', points }] })),
  fc.constant<Edit>((work) => ({ ...work, marks: [], cmPerPixel: 0.1 })),
);

test('a photo that is opened again can be undone step by step as before it was put away', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      let before = undoable(freshWork(poseWith({})));
      for (const each of edits) before = change(before, each(before.present));
      const steps = JSON.parse(JSON.stringify(stepsBack(before))) as ReturnType<typeof stepsBack>;
      let [then, now] = [before, withSteps(before.present, steps)];
      for (let i = 0; i <= edits.length; i += 1) {
        expect(now.present).toEqual(then.present);
        [then, now] = [undo(then), undo(now)];
      }
    }),
  );
});

test('a moved landmark costs one landmark, not all of them', () => {
  const work = freshWork(poseWith({}));
  const moved = change(undoable(work), withLandmark(work, 'leftEar', { x: 1, y: 2 }));
  expect(Object.keys(stepsBack(moved)[0]!.landmarks!)).toEqual(['leftEar']);
});
