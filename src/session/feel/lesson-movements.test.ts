import { expect, test } from 'vitest';
import { UNASKED } from '../../program/allowance';
import { allowanceOf, type Screening } from '../../program/screening';
import { isArmHigh, isLessonOpen, openTasks } from './lesson-movements';
import { todayFor } from '../../history/training/today';

const CLEAR: Screening = { age: 'adult', isUrgent: false, isAskFirst: false, leaveOut: [] };
const NOW = { at: Date.parse('2026-11-30T10:00:00Z'), offsetMin: 0 };

test('before anything was asked the lessons are open: they ask for nothing beyond what is comfortable', () => {
  expect(isLessonOpen('tour', UNASKED)).toBe(true);
  expect(isLessonOpen('neck', UNASKED)).toBe(true);
});

test('whoever was advised not to bend is not led into the slumps of the tour, but into a drill', () => {
  const allowance = allowanceOf({ ...CLEAR, leaveOut: ['adviceBending'] });
  expect(isLessonOpen('tour', allowance)).toBe(false);
  expect(isLessonOpen('back', allowance)).toBe(true);
  expect(todayFor([], NOW, (lesson) => isLessonOpen(lesson, allowance))).toMatchObject({ kind: 'drill', id: 'head' });
  expect(todayFor([], NOW)).toMatchObject({ kind: 'tour' });
});

test('whoever gets dizzy is not asked to turn the head with eyes closed', () => {
  const allowance = allowanceOf({ ...CLEAR, leaveOut: ['dizzyTurning'] });
  expect(isLessonOpen('neck', allowance)).toBe(false);
});

test('whoever should ask a professional first keeps the quiet lessons', () => {
  const allowance = allowanceOf({ ...CLEAR, isAskFirst: true });
  expect(isLessonOpen('head', allowance)).toBe(true);
  expect(isLessonOpen('tour', allowance)).toBe(false);
});

test('whoever is not to turn the head, or has a sore shoulder, still feels the difference in what is left', () => {
  const dizzy = allowanceOf({ ...CLEAR, leaveOut: ['dizzyTurning'] });
  expect(isLessonOpen('difference', dizzy)).toBe(true);
  expect(openTasks(dizzy)).toEqual(['arm', 'breath']);
  expect(isArmHigh(dizzy)).toBe(true);
  expect(isArmHigh(allowanceOf({ ...CLEAR, leaveOut: ['soreShoulder'] }))).toBe(false);
  expect(isArmHigh(UNASKED)).toBe(false);
  expect(isLessonOpen('difference', allowanceOf({ ...CLEAR, leaveOut: ['adviceBending'] }))).toBe(false);
});
