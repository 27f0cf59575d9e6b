import { expect, test } from 'vitest';
import { TOUR_REPETITIONS } from '../../feel/contrast-tour';
import type { AngleId } from '../../geometry/angle';
import type { FeelLook, FeelMeasure } from '../../feel/look-reading';
import { targetEntries } from '../../history/training/feel-entries';
import type { TourGauge } from '../../feel/tour-gauge';
import { TourSession } from './tour-session.svelte';

/** Upper back and head of somebody who does what they are asked. */
const PLACES = {
  slump: { thoracicFlexion: 24, headForward: 6 },
  overUpright: { thoracicFlexion: -4, headForward: -1 },
  backOff: { thoracicFlexion: 1, headForward: 0.5 },
};

type Place = Partial<Record<FeelMeasure, number>>;

function lookAt(place: Place, careful: Place = {}): FeelLook {
  return {
    features: { timestampMs: 0, view: 'front', presence: 1, angles: {}, unmeasured: {} },
    trunk: null,
    deviationOf: (angle) => place[angle] ?? null,
    carefulDeviationOf: (angle) => careful[angle] ?? null,
    reasonFor: () => 'nobody',
  };
}

/** As from the side. */
const GAUGE: TourGauge = {
  measure: 'thoracicFlexion',
  isCareful: false,
  measuringSd: 0.5,
  leastTold: 2,
  usual: { low: 25, high: -6 },
  drawnDeg: 1,
};

function begin() {
  let nowMs = 0;
  const steps: string[] = [];
  const session = new TourSession({
    gauge: GAUGE,
    now: () => nowMs,
    onStep: (tour) => steps.push(tour.isDone ? 'done' : tour.step),
    onLost: (reason) => steps.push(reason),
  });
  session.begin();
  const obey = (seconds: number) => {
    for (const endMs = nowMs + seconds * 1000; nowMs < endMs && !session.tour.isDone; nowMs += 100)
      session.look(lookAt(PLACES[session.tour.step]));
  };
  const sit = (place: Partial<Record<AngleId, number>>, seconds: number) => {
    for (const endMs = nowMs + seconds * 1000; nowMs < endMs; nowMs += 100) session.look(lookAt(place));
  };
  return { session, steps, obey, sit, hide: (seconds: number) => sit({}, seconds) };
}

test('ten rounds end at the comfortable place, in every angle that was measured there', () => {
  const { session, steps, obey } = begin();
  obey(400);
  expect(session.tour.repetition).toBe(TOUR_REPETITIONS);
  expect(steps.slice(0, 4)).toEqual(['slump', 'overUpright', 'backOff', 'slump']);
  expect(steps.at(-1)).toBe('done');
  expect(session.targets).toEqual({ thoracicFlexion: 1, headForward: 0.5 });
  const entries = targetEntries(session.targets, session.result!, 'desk', { at: 1, offsetMin: 0, newId: () => 'id' });
  expect(entries.map(({ angle, target }) => [angle, target])).toEqual([
    ['thoracicFlexion', 1],
    ['headForward', 0.5],
  ]);
});

test('out of sight is said once, with the reason; back in sight it says again what to do, and nothing was held meanwhile', () => {
  const { session, steps, obey, hide } = begin();
  obey(3);
  hide(5);
  expect(session.lost).toBe('nobody');
  expect(steps).toEqual(['slump', 'nobody']);
  obey(1);
  expect(session.lost).toBeNull();
  expect(steps).toEqual(['slump', 'nobody', 'slump']);
  expect(session.tour).toMatchObject({ step: 'slump', slumped: [] });
});

test('who stays where they are is told what is missing, once', () => {
  const { steps, sit, session } = begin();
  sit({ thoracicFlexion: 0 }, 40);
  expect(session.tour).toMatchObject({ step: 'slump', lacks: 'distance' });
  expect(steps).toEqual(['slump', 'slump']);
});

test('where careful looks are taken, places are read by them alone, however rarely they end', () => {
  let nowMs = 0;
  const parts = {
    gauge: { ...GAUGE, isCareful: true },
    now: () => nowMs,
    onStep: () => undefined,
    onLost: () => undefined,
  };
  const session = new TourSession(parts);
  session.begin();
  for (; nowMs < 400_000 && !session.tour.isDone; nowMs += 100) {
    const place = PLACES[session.tour.step];
    session.look(lookAt({ thoracicFlexion: 90 }, nowMs % 1000 === 0 ? place : {}));
  }
  expect(session.targets).toEqual({ thoracicFlexion: 1, headForward: 0.5 });
  expect(session.value, 'what is drawn is live').toBe(90);
});

test('from the front it goes by the height of the head, and the upper back is noted beside it', () => {
  let nowMs = 0;
  const gauge: TourGauge = { ...GAUGE, measure: 'headDrop', measuringSd: 0.2, leastTold: 0.4 };
  const session = new TourSession({ gauge, now: () => nowMs, onStep: () => undefined, onLost: () => undefined });
  session.begin();
  const heights = { slump: 6, overUpright: -0.6, backOff: 0.9 };
  for (; nowMs < 400_000 && !session.tour.isDone; nowMs += 100)
    session.look(lookAt({ thoracicFlexion: 4, headDrop: heights[session.tour.step] }));
  expect(session.result).toMatchObject({ place: expect.closeTo(1.5 / 6.6), isPlaceTold: true, isSteady: true });
  expect(session.targets).toEqual({ thoracicFlexion: 4 });
  expect(session.rangeDeg, 'a back that bends backwards is not seen from there').toBeNull();
});

test('a lid that was tilted since the baseline moves no end: the back tells where upright is', () => {
  const gauge: TourGauge = { ...GAUGE, measure: 'headDrop', measuringSd: 0.2, leastTold: 0.4, drawnDeg: 3.5 };
  for (const tiltedCm of [0, -7, 5]) {
    let nowMs = 0;
    const session = new TourSession({ gauge, now: () => nowMs, onStep: () => undefined, onLost: () => undefined });
    session.begin();
    const places = { slump: [21, 6], overUpright: [0, -0.6], backOff: [3, 0.9] } as const;
    for (; nowMs < 400_000 && !session.tour.isDone; nowMs += 100) {
      const [thoracicFlexion, cm] = nowMs < 1000 ? [0, 0] : places[session.tour.step];
      session.look(lookAt({ thoracicFlexion, headDrop: cm + tiltedCm }));
    }
    expect(session.result, `${tiltedCm} cm`).toMatchObject({ place: expect.closeTo(1.5 / 6.6), slumped: 6 });
  }
});

test('a pause holds the tour where it is', () => {
  const { session, obey } = begin();
  session.pause();
  obey(60);
  expect(session.tour).toMatchObject({ step: 'slump', repetition: 0 });
});
