import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poseWith } from '../geometry/test-pose';
import { goniometerDeg, lineLength, lineTiltDeg, markOf, scaleFrom } from './marks';
import { freshWork, measureStill, usualPlace, withLandmark } from './still-work';
import { amend, change, redo, undo, undoable } from './undoable';

const side = poseWith({ turnedLeftDeg: 90 });
const front = poseWith();

test('an angle follows a landmark that is moved by hand', () => {
  const work = freshWork(front);
  const { x, y } = front.image.rightShoulder;
  const lowered = withLandmark(work, 'rightShoulder', { x, y: y + 20 });
  const tilt = (w: typeof work) => measureStill(front, w, 'front').angles.shoulderTilt!.value;
  expect(tilt(lowered)).toBeGreaterThan(tilt(work) + 3);
  expect(lowered.moved).toEqual(['rightShoulder']);
});

test('taking a step back gives the old angle again', () => {
  const start = undoable(freshWork(front));
  const moved = change(start, withLandmark(start.present, 'leftEar', { x: 1, y: 2 }));
  const dragged = amend(moved, withLandmark(moved.present, 'leftEar', { x: 3, y: 4 }));
  expect(undo(dragged).present).toBe(start.present);
  expect(redo(undo(dragged)).present).toBe(dragged.present);
  expect(undo(start)).toBe(start);
});

test('the tapped neck angle needs both points and a side view', () => {
  const work = freshWork(side);
  const c7 = { x: 200, y: 300 };
  const tragus = { x: 240, y: 252.33 };
  expect(measureStill(side, work, 'right-side').unmeasured.craniovertebralAngle).toBe('needsTap');
  const tapped = { ...work, c7, tragus };
  expect(measureStill(side, tapped, 'right-side').angles.craniovertebralAngle!.value).toBeCloseTo(50, 0);
  expect(measureStill(side, tapped, 'right-side').unmeasured.craniovertebralAngle).toBeUndefined();
  expect(measureStill(front, tapped, 'front').angles.craniovertebralAngle).toBeUndefined();
});

test('a picture in which nobody was found can still be tapped', () => {
  const tapped = { ...freshWork(null), c7: { x: 100, y: 100 }, tragus: { x: 60, y: 60 } };
  expect(measureStill(null, tapped, 'left-side').angles.craniovertebralAngle!.value).toBeCloseTo(45);
});

const point = fc.record({ x: fc.integer({ min: 0, max: 2000 }), y: fc.integer({ min: 0, max: 2000 }) });

test('a goniometer reads 0 to 180, from whichever arm it is drawn', () => {
  fc.assert(
    fc.property(point, point, point, (a, vertex, b) => {
      const [there, back] = [goniometerDeg([a, vertex, b]), goniometerDeg([b, vertex, a])];
      if (there === null || back === null) return;
      expect(there).toBeGreaterThanOrEqual(0);
      expect(there).toBeLessThanOrEqual(180);
      expect(there).toBeCloseTo(back, 9);
    }),
  );
  expect(
    goniometerDeg([
      { x: 1, y: 0 },
      { x: 0, y: 0 },
      { x: 0, y: 1 },
    ]),
  ).toBeCloseTo(90);
  expect(
    goniometerDeg([
      { x: 0, y: 0 },
      { x: 0, y: 0 },
      { x: 0, y: 1 },
    ]),
  ).toBeNull();
});

test('a line of known length measures itself', () => {
  fc.assert(
    fc.property(point, point, fc.double({ min: 0.1, max: 300, noNaN: true }), (from, to, cm) => {
      const scale = scaleFrom([from, to], cm);
      if (scale !== null) expect(lineLength([from, to], scale)).toBeCloseTo(cm, 6);
    }),
  );
  expect(
    scaleFrom(
      [
        { x: 0, y: 0 },
        { x: 9, y: 0 },
      ],
      -1,
    ),
  ).toBeNull();
  expect(
    lineTiltDeg([
      { x: 0, y: 0 },
      { x: -10, y: 10 },
    ]),
  ).toBeCloseTo(45);
});

test('a mark is there once it has all its points', () => {
  const [a, b, c] = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
  ];
  expect(markOf('line', [a])).toBeNull();
  expect(markOf('line', [a, b])?.points).toHaveLength(2);
  expect(markOf('goniometer', [a, b])).toBeNull();
  expect(markOf('goniometer', [a, b, c])?.points).toHaveLength(3);
});

test('who can’t point begins with the neck between shoulder and ear, or in the middle of the picture', () => {
  const { image, frame } = poseWith({ turnedLeftDeg: 90 });
  const [c7, tragus] = [usualPlace('c7', image, frame), usualPlace('tragus', image, frame)];
  expect(c7.y).toBeGreaterThan(tragus.y);
  expect(c7.y).toBeLessThan(image.leftShoulder.y);
  expect(usualPlace('c7', null, frame)).toEqual({ x: frame.width / 2, y: frame.height / 2 });
});
