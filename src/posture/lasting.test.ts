import { describe, expect, test } from 'vitest';
import { seededChance, normal } from '../geometry/chance';
import type { Faint, Judgement } from './judgement';
import { NOTHING_LASTS, stepLasting, type Lasting } from './lasting';

const look = (faint?: Faint, change: Partial<Judgement> = {}): Judgement => ({
  timestampMs: 0,
  state: 'aligned',
  severity: 0,
  deviations: [],
  ...(faint && { faint }),
  ...change,
});
const away = look(undefined, { state: 'away', reason: 'nobody' });
const turned = look(undefined, { state: 'unknown', reason: 'headTurned' });

type Script = readonly (readonly [look: Judgement, seconds: number])[];

/** Plays looks that wander by what a pose model wanders; the second at which each cause was first told, and the last word. */
function replay(script: Script, fps: number) {
  const chance = seededChance(fps + 1);
  const firstS: Partial<Record<string, number>> = {};
  let state: Lasting = NOTHING_LASTS;
  let told = look({});
  let [frame, endS] = [0, 0];
  for (const [each, seconds] of script) {
    endS += seconds;
    for (; frame / fps < endS; frame++) {
      const step = stepLasting(
        state,
        wandering(each, () => normal(chance, 0.15)),
        (1000 * frame) / fps,
      );
      ({ state, judgement: told } = step);
      if (told.cause) firstS[told.cause] ??= frame / fps;
    }
  }
  return { told, firstS };
}

function wandering(judgement: Judgement, wander: () => number): Judgement {
  if (!judgement.faint) return judgement;
  const faint = Object.fromEntries(Object.entries(judgement.faint).map(([cause, share]) => [cause, share + wander()]));
  return { ...judgement, faint };
}

const still = look({ slump: 0.1, forwardHead: 0, headTilt: -0.1, unevenShoulders: 0.2 });
const poked = look({ slump: 0.1, forwardHead: 0.9, headTilt: 0, unevenShoulders: 0 });
const shoulderUp = look({ slump: 0, forwardHead: 0, headTilt: 0, unevenShoulders: -0.8 });

describe.each([0.1, 0.2, 1, 5, 30])('at %d looks a second', (fps) => {
  test('a head that is a little forward is told once that has lasted for about a minute', () => {
    const { told, firstS } = replay(
      [
        [still, 60],
        [poked, 120],
      ],
      fps,
    );
    expect(told).toMatchObject({ state: 'drifting', cause: 'forwardHead' });
    expect(firstS.forwardHead! - 60).toBeGreaterThanOrEqual(50);
    expect(firstS.forwardHead! - 60).toBeLessThanOrEqual(90);
  });

  test('a shoulder that is a little up is told, whichever it is', () => {
    expect(replay([[shoulderUp, 120]], fps).told).toMatchObject({ state: 'drifting', cause: 'unevenShoulders' });
  });

  test('an hour of sitting well is an hour of sitting well', () => {
    expect(replay([[still, fps > 1 ? 600 : 3600]], fps).firstS).toEqual({});
  });

  test('half a minute of it now and then is nothing', () => {
    const now = [
      [poked, 30],
      [still, 60],
    ] as const;
    expect(replay([...now, ...now, ...now, ...now], fps).firstS).toEqual({});
  });

  test('it is over half a minute after the person came back', () => {
    expect(
      replay(
        [
          [poked, 180],
          [still, 80],
        ],
        fps,
      ).told.state,
    ).toBe('aligned');
  });
});

test('being taller than the baseline is nothing to tell', () => {
  expect(replay([[look({ slump: -2, forwardHead: -2 }), 300]], 1).firstS).toEqual({});
});

test('who was away for a moment starts anew', () => {
  expect(
    replay(
      [
        [poked, 50],
        [away, 5],
        [poked, 50],
      ],
      1,
    ).firstS,
  ).toEqual({});
});

test('a glance aside neither adds nor forgives', () => {
  expect(
    replay(
      [
        [poked, 50],
        [turned, 20],
        [poked, 30],
      ],
      1,
    ).firstS.forwardHead,
  ).toBeGreaterThan(70);
});

test('it stays too little for a cue, and says how long it has lasted', () => {
  const { told } = replay([[poked, 300]], 1);
  expect(told.severity).toBeLessThanOrEqual(0.3);
  expect(told.lastedMs! / 1000).toBeCloseTo(299, -1);
});

test('what one look finds by itself is left as it is', () => {
  const off = look({ forwardHead: 3 }, { state: 'off', cause: 'forwardHead', severity: 0.8 });
  expect(replay([[off, 300]], 1).told).toMatchObject({ state: 'off', severity: 0.8 });
});

test.each([1, 5, 30])(
  'who sits up again is told so within seconds, and is told at once when it comes back (%d looks a second)',
  (fps) => {
    const held = [poked, 150] as const;
    expect(replay([held, [still, 6]], fps).told.state).toBe('aligned');
    expect(replay([held, [still, 6], [poked, 8]], fps).told.cause).toBe('forwardHead');
  },
);
