import { expect, test } from 'vitest';
import { lookAt, swings, type Moment } from '../reps/test-looks';
import type { ExerciseLook } from '../reps/look';
import { beginGuidedSet, startGuidedSet, stepGuidedSet } from './guided-set';
import { endGuidedSet } from './moving-set';
import type { GuidedSet, SetEvent } from './set-state';
import { setGoal } from './set-goal';

const GOAL = setGoal('lateralRaise', { repetitions: 4, holdMs: 0, perSide: false });

/** A person before the camera for some seconds; time goes on where it stopped. */
class Stage {
  atMs = 0;
  readonly events: SetEvent[] = [];

  constructor(
    public set: GuidedSet,
    private readonly fps: number,
  ) {}

  play(seconds: number, momentAt: (t: number) => Moment | null): this {
    const fromMs = this.atMs;
    for (; this.atMs < fromMs + seconds * 1000; this.atMs += 1000 / this.fps) {
      const moment = momentAt((this.atMs - fromMs) / 1000);
      const step = stepGuidedSet(this.set, moment ? lookAt(this.atMs, moment) : nobody(this.atMs));
      this.set = step.set;
      this.events.push(...step.events);
    }
    return this;
  }

  begin(): this {
    const { set, events } = beginGuidedSet(this.set, this.atMs);
    this.set = set;
    this.events.push(...events);
    return this;
  }

  kinds(): string[] {
    return this.events.map(({ kind }) => kind);
  }
}

const nobody = (timestampMs: number): ExerciseLook => ({
  timestampMs,
  frame: { width: 640, height: 480 },
  presence: 0,
  image: {},
});
const standing = (): Moment => ({});
const raises = (count: number) => (t: number) => {
  const far = swings(count, 3)(t);
  return { leftArmDeg: 8 + 77 * far, rightArmDeg: 8 + 77 * far };
};

test.each([1, 5, 15, 30])('whoever stands still in a good place begins without a word, at %d looks a second', (fps) => {
  const stage = new Stage(startGuidedSet('lateralRaise', GOAL), fps).play(8, standing);
  expect(stage.kinds()).toEqual(['placed', 'begun']);
  expect(stage.set.phase).toBe('moving');
});

test('after a set, standing still begins the next one only when the rest is over; a hand does at once', () => {
  const resting = () => new Stage(startGuidedSet('lateralRaise', GOAL, 20_000), 5);
  expect(resting().play(20, standing).kinds()).toEqual(['placed']);
  expect(resting().play(26, standing).kinds()).toEqual(['placed', 'begun']);
  const hand = (t: number): Moment => ({ leftArmDeg: t < 1.5 ? 175 : 8 });
  expect(resting().play(2, standing).play(3, hand).kinds()).toEqual(['placed', 'begun']);
});

test.each([5, 15, 30])('a raised hand begins once it is down again, and is no repetition, at %d looks', (fps) => {
  const up = (t: number): Moment => ({ leftArmDeg: t > 0.5 && t < 2 ? 175 : 8 });
  const stage = new Stage(startGuidedSet('lateralRaise', GOAL), fps).play(2, standing).play(2.6, up);
  expect(stage.kinds()).toEqual(['placed', 'begun']);
  stage.play(2, standing);
  expect(stage.set.done).toBe(0);
});

test.each([5, 15, 30])('a set is counted aloud one by one and ends at its goal, at %d looks a second', (fps) => {
  const stage = new Stage(startGuidedSet('lateralRaise', GOAL), fps).play(2, standing).begin().play(16, raises(5));
  const numbers = stage.events.flatMap((event) => (event.kind === 'done' ? [event.number] : []));
  expect(numbers).toEqual([1, 2, 3, 4]);
  expect(stage.events.at(-1)).toEqual({ kind: 'over', because: 'reached' });
  expect(stage.set).toMatchObject({ phase: 'over', done: 4 });
});

test('nobody in sight pauses the set, and it goes on where it was', () => {
  const stage = new Stage(startGuidedSet('lateralRaise', GOAL), 15)
    .play(2, standing)
    .begin()
    .play(8, raises(2))
    .play(10, () => null)
    .play(10, raises(2));
  expect(stage.kinds().filter((kind) => kind === 'lost' || kind === 'found')).toEqual(['lost', 'found']);
  expect(stage.set).toMatchObject({ phase: 'over', done: 4 });
});

test('whoever walks away for a minute keeps what was done', () => {
  const stage = new Stage(startGuidedSet('lateralRaise', GOAL), 5).play(2, standing).begin();
  stage.play(8, raises(2)).play(70, () => null);
  expect(stage.events.at(-1)).toEqual({ kind: 'over', because: 'gone' });
  expect(stage.set.done).toBe(2);
});

test('a rest between repetitions ends nothing, standing still for long does', () => {
  const stage = new Stage(startGuidedSet('lateralRaise', GOAL), 5).play(2, standing).begin();
  stage.play(8, raises(2)).play(12, standing);
  expect(stage.set.phase).toBe('moving');
  stage.play(8, standing);
  expect(stage.events.at(-1)).toEqual({ kind: 'over', because: 'still' });
});

test('a hand ends a set whose movement leaves it down, and never one that raises arms', () => {
  const hand = (t: number): Moment => ({ leftArmDeg: t > 0.5 && t < 2 ? 175 : 8 });
  const squats = new Stage(startGuidedSet('squat', { ...GOAL }), 15).begin().play(2, standing).play(4, hand);
  expect(squats.events.at(-1)).toEqual({ kind: 'over', because: 'hand' });
  const raising = new Stage(startGuidedSet('lateralRaise', GOAL), 15).begin().play(2, standing).play(4, hand);
  expect(raising.set.phase).toBe('moving');
});

test('how long the top is to be held is told once each time it has been', () => {
  const goal = setGoal('lateralRaise', { repetitions: 4, holdMs: 3000, perSide: false });
  const hold = (t: number): Moment => {
    const into = t % 8;
    const far = into < 1 ? into : into < 6 ? 1 : into < 7 ? 7 - into : 0;
    return { leftArmDeg: 8 + 77 * far, rightArmDeg: 8 + 77 * far };
  };
  const stage = new Stage(startGuidedSet('lateralRaise', goal), 15).begin().play(2, standing).play(16, hold);
  expect(stage.kinds().filter((kind) => kind === 'stayedLong')).toHaveLength(2);
});

test('a hold counts as soon as it has lasted', () => {
  const goal = setGoal('neckSideStretch', { repetitions: 1, holdMs: 5000, perSide: false });
  const tipped: Moment = { headTiltDeg: 22 };
  const stage = new Stage(startGuidedSet('neckSideStretch', goal), 15).begin();
  stage.play(3, standing).play(4.5, () => tipped);
  expect(stage.set.done).toBe(0);
  stage.play(1, () => tipped);
  expect(stage.set).toMatchObject({ done: 1, phase: 'over' });
});

test('what was done stays when a set is ended from outside', () => {
  const stage = new Stage(startGuidedSet('lateralRaise', GOAL), 15).begin().play(2, standing).play(8, raises(2));
  expect(endGuidedSet(stage.set)).toMatchObject({ phase: 'over', done: 2 });
});
