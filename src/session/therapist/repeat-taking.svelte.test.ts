import { expect, test } from 'vitest';
import type { AngleReading } from '../../geometry/angle';
import { HOLD_MS, RepeatTaking } from './repeat-taking.svelte';

const tilt = { id: 'headTilt', value: 2, unit: 'deg', sd: 1, view: 'front', quality: 1 } as unknown as AngleReading;
const seenAt = (timestampMs: number | null) =>
  ({ angles: { headTilt: tilt }, unmeasured: {}, views: ['front'], apartMs: null, timestampMs }) as const;

test('three still seconds of new looks are a repeat', () => {
  const taking = new RepeatTaking();
  taking.start(0);
  let taken = null;
  for (let ms = 100; ms <= HOLD_MS; ms += 100) taken ??= taking.note(seenAt(ms), ms, null);
  expect(taken?.repeat).toMatchObject({ atMs: HOLD_MS, view: 'front', readings: [{ value: 2 }] });
  expect(taking).toMatchObject({ isTaking: false, refused: null });
});

test('the last reading of a camera that stands still is no repeat, however often it is shown', () => {
  const taking = new RepeatTaking();
  taking.start(0);
  let taken = null;
  for (let ms = 100; ms <= 2 * HOLD_MS; ms += 100) taken ??= taking.note(seenAt(100), ms, null);
  expect(taken).toBeNull();
  expect(taking).toMatchObject({ isTaking: false, refused: 'interrupted' });
});

test('pictures that stop on the way end it with the reason', () => {
  const taking = new RepeatTaking();
  taking.start(0);
  for (let ms = 100; ms <= 1000; ms += 100) taking.note(seenAt(ms), ms, null);
  taking.tick(2500);
  expect(taking.refused).toBeNull();
  taking.tick(3500);
  expect(taking.refused).toBe('interrupted');
});

test('a freeze on the way ends it; one that nobody takes is not refused', () => {
  const taking = new RepeatTaking();
  taking.interrupt();
  expect(taking.refused).toBeNull();
  taking.start(0);
  taking.interrupt();
  expect(taking).toMatchObject({ isTaking: false, refused: 'interrupted' });
});

test('a slow engine gets the time that enough looks take', () => {
  const taking = new RepeatTaking();
  taking.start(0);
  let taken = null;
  for (let ms = 1000; ms <= 5000; ms += 1000) taken ??= taking.note(seenAt(ms), ms, null);
  expect(taken?.repeat.atMs).toBe(5000);
});
