import { expect, test } from 'vitest';
import { ANGLE_IDS } from '../geometry/angle';
import type { Deviation, Judgement } from '../posture/judgement';
import { CAUSES, type Cause } from '../geometry/cause';
import { amountText, changeText, numberText } from './amount';
import { ANGLE_WORDS } from './angle-words';
import { CAUSE_ANGLE } from '../posture/cause-angle';
import { foremost } from './foremost';
import { judgementText } from './judgement-words';

function deviation(id: Deviation['id'], delta: number): Deviation {
  return { id, delta, sd: 0.5, driftingFrom: 4, offFrom: 8 };
}

function off(cause: Cause, delta = 9): Judgement {
  const deviations = [deviation(CAUSE_ANGLE[cause], delta)];
  return { timestampMs: 0, state: 'off', cause, severity: 1, deviations };
}

/** Words the product never says; see the word list that binds every text. */
const NEVER = /\b(bad|wrong|incorrect|correct|fix|damage|abnormal|diagnos|pain|hump|poor)\b/i;

test.each(CAUSES)('%s has a reason and a next step that never scold', (cause) => {
  const { word, why, next } = judgementText(off(cause));
  for (const text of [word, why, next]) {
    expect(text).not.toBe('');
    expect(text).not.toMatch(NEVER);
  }
});

test('left and right are the person’s own', () => {
  expect(judgementText(off('unevenShoulders', 9)).why).toContain('right shoulder');
  expect(judgementText(off('unevenShoulders', -9)).why).toContain('left shoulder');
  expect(judgementText(off('sideLean', -9)).why).toContain('your left');
});

test('an event says more than the reason that comes with it', () => {
  const judgement: Judgement = { timestampMs: 0, state: 'unknown', severity: 0, deviations: [], reason: 'headTurned' };
  expect(judgementText({ ...judgement, event: 'lookingAway' }).why).toBe('You are looking to the side.');
  expect(judgementText(judgement).why).toBe('Your head is turned to the side.');
});

test('what names the cause comes first, and the others keep their order however far they are', () => {
  const near = [deviation('headForward', 1), deviation('headTilt', 1), deviation('thoracicFlexion', 5)];
  const far = [deviation('headForward', 12), deviation('headTilt', 1), deviation('thoracicFlexion', 5)];
  for (const deviations of [near, far])
    expect(foremost(deviations, 3, 'slump').map(({ id }) => id)).toEqual([
      'thoracicFlexion',
      'headTilt',
      'headForward',
    ]);
  expect(foremost([deviation('viewingDistance', 0), deviation('headTilt', 0)], 1)[0]?.id).toBe('headTilt');
});

test('a change is said with its direction, and less than half a unit as none', () => {
  expect(changeText('headTilt', 4.2, 'deg')).toBe('4° to your right');
  expect(changeText('headTilt', -4.2, 'deg')).toBe('4° to your left');
  expect(changeText('headTilt', 0.4, 'deg')).toBe('same as your baseline');
});

test('numbers carry their unit and never a negative zero', () => {
  expect(amountText(-0.01, 'deg')).toBe('0.0°');
  expect(amountText(61.84, 'cm')).toBe('61.8 cm');
  expect(amountText(0.123, 'ratio')).toBe('0.12');
  expect(numberText(-0.2, 0)).toBe('0');
});

test('every angle has its words', () => {
  for (const id of ANGLE_IDS) {
    const { name, plus, minus, definition } = ANGLE_WORDS[id];
    for (const text of [name(), plus(), minus(), definition()]) expect(text).not.toMatch(NEVER);
    expect(plus()).not.toBe(minus());
  }
});

test("a plan's own words take the place of ours for its cause alone", () => {
  const own = [{ cause: 'slump' as const, words: 'Think of a string of pearls.' }];
  const slumped: Judgement = { timestampMs: 0, state: 'off', cause: 'slump', severity: 1, deviations: [] };
  expect(judgementText(slumped, own).next).toBe('Think of a string of pearls.');
  expect(judgementText({ ...slumped, cause: 'shrug' }, own).next).toBe(
    judgementText({ ...slumped, cause: 'shrug' }).next,
  );
});
