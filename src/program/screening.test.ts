import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowedForm, blockingTags, isAllowed } from './allowance';
import { EXERCISE_IDS, exerciseOf } from './exercises';
import { talkDue, type Intake } from './intake';
import { allowanceOf, LEAVE_OUTS, LEAVE_OUT_TAGS, outcomeOf, reasonsFor, type Screening } from './screening';

const CLEAR: Screening = { age: 'adult', isUrgent: false, isAskFirst: false, leaveOut: [] };
const DAY = 86_400_000;

test('the gravest answer decides', () => {
  expect(outcomeOf({ ...CLEAR, isUrgent: true, isAskFirst: true, age: 'under16' })).toBe('emergency');
  expect(outcomeOf({ ...CLEAR, age: 'under16', isAskFirst: true })).toBe('tooYoung');
  expect(outcomeOf({ ...CLEAR, age: 'under18' })).toBe('professional');
  expect(outcomeOf({ ...CLEAR, isAskFirst: true, leaveOut: ['pregnant'] })).toBe('professional');
  expect(outcomeOf({ ...CLEAR, leaveOut: ['pregnant'] })).toBe('leaveSomeOut');
  expect(outcomeOf(CLEAR)).toBe('open');
});

test('whoever needs help now is offered no movement; whoever should ask first, and whoever is young, walks', () => {
  const open = (screening: Screening) => EXERCISE_IDS.filter((id) => isAllowed(exerciseOf(id), allowanceOf(screening)));
  expect(open({ ...CLEAR, isUrgent: true })).toEqual([]);
  expect(open({ ...CLEAR, isAskFirst: true })).toEqual(['walk']);
  expect(open({ ...CLEAR, age: 'under16' })).toEqual(['walk']);
});

test('whatever is left out can be explained with the person’s own answer', () => {
  fc.assert(
    fc.property(fc.subarray(LEAVE_OUTS), (leaveOut) => {
      const allowance = allowanceOf({ ...CLEAR, leaveOut });
      for (const id of EXERCISE_IDS) {
        const blocking = blockingTags(exerciseOf(id), allowance);
        expect(reasonsFor(blocking, leaveOut).length > 0).toBe(blocking.length > 0);
      }
    }),
  );
});

test('advice against bending leaves strength of the back open and makes turning easier instead of hiding it', () => {
  const allowance = allowanceOf({ ...CLEAR, leaveOut: ['adviceBending'] });
  expect(allowedForm(exerciseOf('elbowPress'), allowance)).toBe('usual');
  expect(allowedForm(exerciseOf('thoracicExtension'), allowance)).toBe('usual');
  expect(allowedForm(exerciseOf('seatedTurn'), allowance)).toBe('easier');
});

test('what a plan forbids is left out too, before and after the talk', () => {
  expect(isAllowed(exerciseOf('sitToStand'), allowanceOf(null, ['kneeLoad']))).toBe(false);
  expect(isAllowed(exerciseOf('sitToStand'), allowanceOf(CLEAR, ['kneeLoad']))).toBe(false);
});

test('no exercise of ours holds the breath or hangs the head', () => {
  for (const id of EXERCISE_IDS) {
    expect(exerciseOf(id).tags).not.toContain('breathHold');
    expect(exerciseOf(id).tags).not.toContain('headDown');
  }
});

test('every answer of the third group leaves something out', () => {
  for (const said of LEAVE_OUTS) expect(LEAVE_OUT_TAGS[said].length).toBeGreaterThan(0);
});

test('a skip is asked about once more after a week and never again; answers are asked again after four weeks', () => {
  const none = { intake: null, mustAsk: false };
  expect(talkDue({ ...none, skippedAt: [] }, 0)).toBe('first');
  expect(talkDue({ ...none, skippedAt: [0] }, 6 * DAY)).toBeNull();
  expect(talkDue({ ...none, skippedAt: [0] }, 7 * DAY)).toBe('afterSkip');
  expect(talkDue({ ...none, skippedAt: [0, 7 * DAY] }, 365 * DAY)).toBeNull();
  const intake = { screening: CLEAR, answeredAt: 0 } as Intake;
  expect(talkDue({ intake, skippedAt: [], mustAsk: false }, 27 * DAY)).toBeNull();
  expect(talkDue({ intake, skippedAt: [], mustAsk: false }, 28 * DAY)).toBe('fourWeeks');
  expect(talkDue({ intake, skippedAt: [], mustAsk: true }, DAY)).toBe('steppedBack');
});
