import { expect, test } from 'vitest';
import { everyLandmark, poseWith } from '../geometry/test-pose';
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
