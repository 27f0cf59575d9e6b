import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANGLES } from '../geometry/angle-catalogue';
import { CHIME_NOTES_HZ, chimeOf } from './chime';
import { startDrill, type DrillState } from './drill-state';
import { stepDrill } from './drill';
import { drillEvent, type DrillEvent } from './drill-event';
import { bandOf, NARROWEST } from './drill-plan';
import { DRILL_IDS, DRILL_LESSONS, drillOf, holdingSdOf, measuringSdOf, ownSdOf, readsWithin } from './lessons';
import { runDrill, planWith } from './test-learner';
import { toneOf } from './tone';
import type { TrialFeedback } from './trial';

describe('the tone', () => {
  test('is silent inside the band and only there', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (deviation) => {
        const { gain } = toneOf('headForward', deviation, 1);
        expect(gain > 0).toBe(Math.abs(deviation) > 1);
      }),
    );
  });

  test('sinks further the further forward, rises the further back, and never leaves two octaves', () => {
    const heights = [-20, -4, -2, 0, 2, 4, 20].map((deviation) => toneOf('headForward', deviation, 1).frequencyHz);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect(Math.max(...heights) / Math.min(...heights)).toBeCloseTo(4);
  });

  test('comes from the side the person is on; what has no side stays in the middle', () => {
    expect(toneOf('trunkLateralLean', 5, 1).pan).toBeGreaterThan(0);
    expect(toneOf('shoulderTilt', -5, 1).pan).toBeLessThan(0);
    expect(toneOf('headYaw', 8, 2).pan).toBeLessThan(0);
    expect(Math.abs(toneOf('headForward', 8, 1).pan)).toBe(0);
  });
});

describe('the events of a drill', () => {
  test('are told once each, in order', () => {
    const told: string[] = [];
    let before: DrillState | null = null;
    const note = (state: DrillState) => {
      const event = drillEvent(before, state);
      if (event) told.push(event.kind);
      before = state;
    };
    note(startDrill(0));
    runDrill({ hold: () => 6, searchMs: 1000 }, planWith({ trials: 2 }), { fps: 5, onState: note });
    expect(told).toEqual(['relax', 'find', 'hold', 'result', 'relax', 'find', 'hold', 'result', 'done']);
  });

  test('a hold that was none asks to find it again, in other words', () => {
    const holding: DrillState = {
      ...startDrill(0),
      at: { phase: 'holding', trial: 0, sinceMs: 0, values: [1, 9, 1, 9, 1, 9], careful: [] },
    };
    const after = stepDrill(holding, { kind: 'look', value: 1 }, planWith({ steadyWithin: 2 }), 5_000);
    expect(drillEvent(holding, after)).toEqual({ kind: 'find', isAgain: true });
  });

  test('coming back after being lost or paused says again what to do', () => {
    const start = startDrill(0);
    const lost: DrillState = { ...start, lost: { reason: 'nobody', seenSinceMs: null } };
    expect(drillEvent(start, lost)).toEqual({ kind: 'lost', reason: 'nobody' });
    expect(drillEvent(lost, lost)).toBeNull();
    expect(drillEvent(lost, start)).toEqual({ kind: 'relax', trial: 0 });
    expect(drillEvent({ ...start, isPaused: true }, start)).toEqual({ kind: 'relax', trial: 0 });
  });
});

describe('the notes for who hears no words', () => {
  const result = (feedback: TrialFeedback, guess?: number): DrillEvent => ({
    kind: 'result',
    feedback,
    result: { kind: 'measured', trial: 0, error: 2, isInside: false, ...(guess !== undefined && { guess }) },
  });

  test('open the eyes once, and only where there is something to see', () => {
    expect(chimeOf({ kind: 'guess' })).toBe('look');
    expect(chimeOf(result('error', 1)), 'they are open already').toBeNull();
    expect(chimeOf(result('error'))).toBe('look');
    expect(chimeOf(result('held back'))).toBeNull();
  });

  test('differ in their shape: up, one, down', () => {
    const shapes = Object.values(CHIME_NOTES_HZ).map((notes) => Math.sign(notes.at(-1)! - notes[0]!));
    expect(shapes.sort()).toEqual([-1, 0, 1]);
    expect(chimeOf({ kind: 'find', isAgain: false })).not.toBe(chimeOf({ kind: 'hold' }));
  });
});

test('every drill has an angle of its own, and no band below what can be felt or told', () => {
  for (const id of DRILL_IDS) {
    const { angle, feltSd } = DRILL_LESSONS[id];
    expect(drillOf(angle)).toBe(id);
    for (const isCareful of [true, false]) {
      const narrowest = bandOf({ ownSd: ownSdOf(id, { spread: 0.01, isCareful }), bandFactor: NARROWEST });
      expect(narrowest, id).toBeGreaterThanOrEqual(Math.max(feltSd, readsWithin(id, isCareful)));
      expect(ownSdOf(id, { spread: 90, isCareful }), 'a restless person').toBe(90);
    }
    const live = bandOf({ ownSd: ownSdOf(id, { spread: 0.01, isCareful: false }), bandFactor: NARROWEST });
    expect(live, 'of single looks').toBeGreaterThanOrEqual(ANGLES[angle].minimalDetectableChange);
    expect(readsWithin(id, true)).toBeLessThanOrEqual(readsWithin(id, false));
    expect(holdingSdOf(id, undefined)).toBeGreaterThanOrEqual(measuringSdOf(id, undefined));
  }
});
