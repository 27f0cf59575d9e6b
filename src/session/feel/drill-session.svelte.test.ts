import { describe, expect, test } from 'vitest';
import { DRILL_TIMING, type DrillPlan } from '../../feel/drill-plan';
import type { AngleId, Reason } from '../../geometry/angle';
import { DrillSession } from './drill-session.svelte';
import type { FeelLook } from '../../feel/look-reading';
import { drillEntries } from '../../history/training/feel-entries';

const PLAN: DrillPlan = {
  angle: 'headForward',
  target: 1,
  ownSd: 0.6,
  bandFactor: 2,
  trials: 2,
  feedback: 'each',
  isCareful: false,
  readsWithin: 0.5,
  asksGuess: true,
  timing: DRILL_TIMING,
};

interface LookOptions {
  readonly pitch?: number;
  readonly reason?: Reason;
  readonly careful?: number;
  readonly across?: number;
}

function lookAt(value: number | null, options: LookOptions = {}): FeelLook {
  const { pitch = 0, reason = 'nobody', careful = null, across = 0 } = options;
  const headPitch = { id: 'headPitch', value: pitch, unit: 'deg', sd: 1, view: 'front', quality: 1 } as const;
  return {
    features: { timestampMs: 0, view: 'front', presence: 1, angles: { headPitch }, unmeasured: {} },
    deviationOf: (angle: AngleId) => (angle === 'headForward' || angle === 'headYaw' ? value : null),
    trunk: { across, down: 0.6, size: -1 },
    carefulDeviationOf: () => careful,
    reasonFor: () => reason,
  };
}

/** A person in front of a camera: their place over time, looked at fifteen times a second. */
function runWith(plan: DrillPlan = PLAN, isTurning = false) {
  let nowMs = 0;
  const told: string[] = [];
  const session = new DrillSession({
    plan,
    measuringSd: 0.4,
    isTurning,
    now: () => nowMs,
    onEvent: ({ kind }) => told.push(kind),
  });
  session.begin();
  const sit = (look: (tMs: number) => FeelLook, seconds: number) => {
    for (const endMs = nowMs + seconds * 1000; nowMs < endMs; nowMs += 1000 / 15) session.look(look(nowMs));
  };
  return { session, told, sit, wait: (ms: number) => (nowMs += ms) };
}

const swaying = (tMs: number) => lookAt(6 + 3 * Math.sin(tMs / 300));
const still = (value: number) => () => lookAt(value);

describe('a drill on looks', () => {
  test('going there and staying still is ready; the guess comes before the truth', () => {
    const { session, told, sit } = runWith();
    sit(swaying, 5);
    expect(session.state.at.phase).toBe('finding');
    sit(still(3), 8);
    expect(session.state.at.phase).toBe('guessing');
    session.guessed = -0.5;
    session.guess();
    expect(session.isGuiding).toBe(true);
    expect(session.deviation).toBeCloseTo(2);
    sit(still(1), 7);
    expect(told).toEqual(['relax', 'find', 'hold', 'guess', 'result', 'relax']);
    const { newId, ...at } = { newId: () => 'id', at: 1, offsetMin: 0 };
    const [drill, guess] = drillEntries(session.state, PLAN, 'desk', { newId, ...at });
    expect(drill).toMatchObject({ kind: 'drill', errors: [2], band: 1.2, isRetention: false });
    expect(guess).toMatchObject({ kind: 'feelTrial', guessed: -0.5, measured: 2 });
  });

  test('is looked at carefully while it is held, and counts by that', () => {
    const { session, sit } = runWith({ ...PLAN, isCareful: true });
    sit(swaying, 5);
    expect(session.isHolding).toBe(false);
    session.ready();
    expect(session.isHolding).toBe(true);
    sit(() => lookAt(3, { careful: 1.4 }), 6);
    expect(session.isHolding).toBe(false);
    session.skip();
    expect(session.state.results).toMatchObject([{ error: expect.closeTo(0.4) }]);
  });

  test('who is there in the very moment of being told need not move again', () => {
    const { session, told, sit } = runWith();
    while (session.state.at.phase === 'relaxing') sit(still(7), 1 / 15);
    sit(still(3), 8);
    expect(told).toEqual(['relax', 'find', 'hold', 'guess']);
  });

  test('who stays where they let go is waited for', () => {
    const { session, sit } = runWith();
    sit(still(7), 12);
    expect(session.state.at.phase).toBe('finding');
  });

  test('a hold that was moved in is found again by staying where one is', () => {
    const { session, told, sit } = runWith({ ...PLAN, steadyWithin: 1 });
    sit(swaying, 5);
    session.ready();
    sit(still(7), 2);
    sit(still(3), 12);
    expect(told).toEqual(['relax', 'find', 'hold', 'find', 'hold', 'guess']);
    session.skip();
    expect(session.state.results).toMatchObject([{ kind: 'measured', error: expect.closeTo(2) }]);
  });

  test('the space bar and a nod say "here" just as well', () => {
    const byKey = runWith();
    byKey.sit(swaying, 5);
    byKey.session.ready();
    expect(byKey.session.state.at.phase).toBe('holding');
    const byNod = runWith();
    byNod.sit(swaying, 5);
    byNod.sit((tMs) => lookAt(6 + 3 * Math.sin(tMs / 300), { pitch: tMs > 6000 && tMs < 6600 ? 14 : 0 }), 3);
    expect(byNod.session.state.at.phase).toBe('holding');
    const bySway = runWith();
    bySway.sit(swaying, 5);
    bySway.sit(
      (tMs) =>
        lookAt(6 + 3 * Math.sin(tMs / 300), { pitch: 14 * Math.sin(tMs / 400), across: 0.15 * Math.sin(tMs / 400) }),
      8,
    );
    expect(bySway.session.state.at.phase).toBe('finding');
  });

  test('when nothing was looked at for a while the try begins again', () => {
    const { session, sit, wait } = runWith();
    sit(swaying, 5);
    session.ready();
    sit(still(3), 2);
    wait(10_000);
    sit(still(3), 3);
    expect(session.state).toMatchObject({ at: { phase: 'relaxing', trial: 0 }, results: [] });
  });

  test('nobody in the picture is told once, and nothing is invented', () => {
    const { session, told, sit } = runWith();
    sit(swaying, 5);
    session.ready();
    sit(() => lookAt(null), 6);
    expect(told.filter((kind) => kind === 'lost')).toHaveLength(1);
    expect(session.state.results).toEqual([]);
    expect(session.deviation).toBeNull();
  });

  test('a head turned out of sight is a head turned away', () => {
    const { session, sit } = runWith({ ...PLAN, angle: 'headYaw', target: 0, leaveBy: 15 }, true);
    sit(() => lookAt(null, { reason: 'headTurned' }), 5);
    expect(session.state).toMatchObject({ lost: null, at: { phase: 'finding' } });
  });

  test('pausing keeps still, leaving keeps what there is', () => {
    const { session, told, sit } = runWith();
    sit(swaying, 5);
    session.pause();
    sit(still(3), 60);
    expect(session.state.results).toEqual([]);
    session.resume();
    expect(told.slice(-2)).toEqual(['paused', 'relax']);
    session.leave();
    expect(session.state.at.phase).toBe('left');
  });
});

test('a drill in which nothing was measured leaves no record', () => {
  const { session } = runWith();
  session.leave();
  expect(drillEntries(session.state, PLAN, 'desk', { at: 1, offsetMin: 0, newId: () => 'id' })).toEqual([]);
});
