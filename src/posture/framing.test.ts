import { expect, test } from 'vitest';
import { everyLandmark, poseWith } from '../geometry/test-pose';
import type { Pose } from '../geometry/landmarks';
import { buildBaseline } from './baseline';
import { framingHelp } from './framing';

const shifted = (dx: number) => everyLandmark((name) => ({ x: poseWith().image[name].x + dx }));

test('a person well in the picture needs no help', () => {
  expect(framingHelp(poseWith())).toBeNull();
});

test('in an empty picture nobody is there; in a black one it is too dark to know', () => {
  expect(framingHelp(null)).toBe('nobody');
  expect(framingHelp(null, { meanLuma: 6 })).toBe('tooDark');
});

test('too close: the shoulders leave the picture on both sides', () => {
  expect(framingHelp(poseWith({ distanceM: 0.3 }))).toBe('moveBack');
});

test('too far: come closer', () => {
  expect(framingHelp(poseWith({ distanceM: 3.2 }))).toBe('comeCloser');
});

test('at the left edge of the un-mirrored picture the person moves to their own left', () => {
  expect(framingHelp(poseWith({ image: shifted(-200) }))).toBe('moveLeft');
  expect(framingHelp(poseWith({ image: shifted(200) }))).toBe('moveRight');
});

test('hidden face, hidden shoulders and a turned body each have their word', () => {
  expect(framingHelp(poseWith({ image: { nose: { visibility: 0.1 } } }))).toBe('faceNotVisible');
  expect(framingHelp(poseWith({ image: { leftShoulder: { visibility: 0.2 } } }))).toBe('shouldersNotVisible');
  expect(framingHelp(poseWith({ turnedLeftDeg: 45 }))).toBe('turnToScreen');
});

/** The whole picture turned about its middle, clockwise. */
function turnedPicture(deg: number, pose = poseWith()): Pose {
  const [cos, sin] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
  const { width, height } = pose.frame;
  const turned = Object.entries(pose.image).map(([name, { x, y, visibility }]) => {
    const [dx, dy] = [x - width / 2, y - height / 2];
    return [name, { x: width / 2 + dx * cos - dy * sin, y: height / 2 + dx * sin + dy * cos, visibility }];
  });
  return { ...pose, image: Object.fromEntries(turned) as Pose['image'] };
}

test.each([90, 180, 270])('a picture turned by %i degrees is told as that, and makes no baseline', (deg) => {
  const turned = turnedPicture(deg);
  expect(framingHelp(turned)).toBe('pictureTurned');
  expect(framingHelp(turned, { meanLuma: 120 })).toBe('pictureTurned');
  const poses = Array.from({ length: 6 }, () => turned);
  const details = { id: 'b', name: 'Desk', engineModel: 'litert-lite', capturedAtMs: 0 };
  expect(buildBaseline(poses, details)).toEqual({ refused: 'pictureTurned' });
});

test.each([-25, -10, 10, 25])(
  'a head or a camera that leans by %i degrees is not taken for a turned picture',
  (deg) => {
    expect(framingHelp(turnedPicture(deg))).not.toBe('pictureTurned');
  },
);

test('a second person is asked to leave before anything else', () => {
  expect(framingHelp(poseWith(), { people: 2 })).toBe('onePersonOnly');
  expect(framingHelp({ ...poseWith(), people: 2 })).toBe('onePersonOnly');
});

test('for a side baseline a profile with hips is well in the picture and a front is not', () => {
  const side = { view: 'side' } as const;
  expect(framingHelp(poseWith({ turnedLeftDeg: 90, distanceM: 1.8 }), side)).toBeNull();
  expect(framingHelp(poseWith(), side)).toBe('turnSideways');
  expect(framingHelp(poseWith({ turnedLeftDeg: 90, distanceM: 0.9 }), side)).toBe('moveBack');
});
