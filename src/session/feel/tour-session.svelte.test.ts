import { expect, test } from 'vitest';
import { TOUR_REPETITIONS } from '../../feel/contrast-tour';
import type { AngleId } from '../../geometry/angle';
import type { FeelLook } from './look-reading';
import { targetEntries } from './feel-entries';
import { TourSession } from './tour-session.svelte';

/** Upper back and head of somebody who does what they are asked. */
const PLACES = {
  slump: { thoracicFlexion: 24, headForward: 6 },
  overUpright: { thoracicFlexion: -4, headForward: -1 },
  backOff: { thoracicFlexion: 1, headForward: 0.5 },
};

function lookAt(place: Partial<Record<AngleId, number>>): FeelLook {
  return {
    features: { timestampMs: 0, view: 'front', presence: 1, angles: {}, unmeasured: {} },
    deviationOf: (angle) => place[angle] ?? null,
    reasonFor: () => 'nobody',
  };
}

function begin() {
  let nowMs = 0;
  const steps: string[] = [];
  const session = new TourSession({
    measuringSd: 0.5,
    now: () => nowMs,
    onStep: (tour) => steps.push(tour.isDone ? 'done' : tour.step),
  });
  session.begin();
  const obey = (seconds: number) => {
    for (const endMs = nowMs + seconds * 1000; nowMs < endMs && !session.tour.isDone; nowMs += 100)
      session.look(lookAt(PLACES[session.tour.step]));
  };
  return { session, steps, obey };
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
    ['headForward', 0.5],
    ['thoracicFlexion', 1],
  ]);
});

test('a pause holds the tour where it is', () => {
  const { session, obey } = begin();
  session.isPaused = true;
  obey(60);
  expect(session.tour).toMatchObject({ step: 'slump', repetition: 0 });
});
