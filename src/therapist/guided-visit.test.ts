import { describe, expect, test } from 'vitest';
import type { View } from '../geometry/angle';
import { guidedCue, guidedUnseen } from './guided-cue';
import {
  holdNow,
  startGuided,
  stepGuided,
  UNSEEN_AFTER_MS,
  withRefused,
  withTaken,
  type GuidedVisit,
} from './guided-visit';

const SEAT = { x: 320, y: 300, pixelsPerMetre: 500 };
const at = (heightM: number) => ({ ...SEAT, y: SEAT.y - heightM * SEAT.pixelsPerMetre });
const TWO = [
  { position: 'front', wanted: 2 },
  { position: 'side', wanted: 1 },
] as const;

/** A client who does for a while what `heightAt` says; null: out of the picture. */
class Film {
  nowMs = 0;
  view: View | null = 'front';
  constructor(
    readonly fps: number,
    public visit: GuidedVisit = startGuided(TWO),
  ) {}

  play(seconds: number, heightAt: (share: number) => number | null): this {
    const looks = Math.max(1, Math.round(seconds * this.fps));
    for (let i = 1; i <= looks; i += 1) {
      this.nowMs += 1000 / this.fps;
      const height = heightAt(i / looks);
      const body = height === null ? null : at(height);
      this.visit = stepGuided(this.visit, { nowMs: this.nowMs, view: body && this.view, body });
    }
    return this;
  }

  sit = (seconds: number) => this.play(seconds, () => 0);
  stand = (seconds: number) => this.play(1.5, (share) => 0.45 * share).play(seconds, () => 0.45);
  sitDown = () => this.play(1.5, (share) => 0.45 * (1 - share));
  take(): this {
    this.visit = withTaken(this.visit, this.view!, SEAT, this.nowMs);
    return this;
  }
}

describe.each([1, 5, 30])('at %i looks a second', (fps) => {
  test('the second repeat waits until standing up and sitting down were seen', () => {
    const film = new Film(fps).sit(8);
    expect(film.visit.step).toMatchObject({ kind: 'hold', rose: null });
    film.take().sit(20);
    expect(film.visit.step.kind).toBe('rise');
    film.stand(2);
    expect(film.visit.step.kind).toBe('sit');
    film.sitDown().sit(8);
    expect(film.visit.step).toMatchObject({ kind: 'hold', rose: true });
  });

  test('sitting up from a slump is no standing up', () => {
    const film = new Film(fps).sit(8).take();
    film.play(2, (share) => 0.1 * share).play(3, () => 0.1);
    expect(film.visit.step.kind).toBe('rise');
  });

  test('who stands still after rising is not measured standing', () => {
    const film = new Film(fps).sit(8).take().stand(20);
    expect(film.visit.step.kind).toBe('sit');
  });
});

test('a head that leaves the picture on the way up has stood up; one that is just not seen has not', () => {
  const gone = new Film(5).sit(8).take().sit(2);
  gone.play(3, () => null);
  expect(gone.visit.step.kind).toBe('rise');
  const risen = new Film(5)
    .sit(8)
    .take()
    .play(0.6, (share) => 0.2 * share);
  risen.play(3, () => null);
  expect(risen.visit.step.kind).toBe('sit');
});

test('what is not seen for long is said, and a repeat taken all the same says so', () => {
  const film = new Film(5)
    .sit(8)
    .take()
    .sit(UNSEEN_AFTER_MS / 1000 + 1);
  expect(guidedUnseen(film.visit, film.nowMs)).toBe('rise');
  expect(holdNow(film.visit).step).toEqual({ kind: 'hold', rose: false });
});

test('positions come in turn, and the client is told to turn', () => {
  const film = new Film(5).sit(8).take().stand(1).sitDown().sit(8).take();
  expect(guidedCue(film.visit, 'front', film.nowMs)).toEqual({ kind: 'turn', position: 'side' });
  film.sit(10);
  expect(film.visit.step.kind).toBe('settle');
  film.view = 'left-side';
  film.sit(8).take();
  expect(guidedCue(film.visit, 'left-side', film.nowMs)).toEqual({ kind: 'done' });
});

test('whoever moves during the countdown begins it again', () => {
  const film = new Film(5).sit(3);
  expect(guidedCue(film.visit, 'front', film.nowMs)).toMatchObject({ kind: 'count' });
  film.play(0.4, () => 0.12);
  expect(film.visit.step.kind).toBe('settle');
});

test('a repeat that was none is taken again without standing up', () => {
  const film = new Film(5).sit(8).take().stand(1).sitDown().sit(8);
  film.visit = withRefused(film.visit);
  expect(film.visit).toMatchObject({ taken: 1, step: { kind: 'settle', rose: true } });
});

test('a repeat of the other side counts for nothing here', () => {
  const film = new Film(5, startGuided([{ position: 'side', wanted: 2 }]));
  film.view = 'left-side';
  film.sit(8).take();
  film.stand(1).sitDown();
  film.view = 'right-side';
  film.sit(8);
  expect(film.visit.step.kind).toBe('settle');
});
