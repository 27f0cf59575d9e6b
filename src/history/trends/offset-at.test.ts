import { expect, test } from 'vitest';
import type { SessionRecord } from '../minute-record';
import { offsetInZone } from '../zone-offset';
import { offsetAtEnd } from './offset-at';

const sitting = (zone: string, startedAt: number): SessionRecord => ({
  id: zone,
  startedAt,
  endedAt: null,
  zone,
  deviceId: 'd',
  baselineId: null,
  setupId: null,
  engine: 'litert',
  model: 'lite',
  appVersion: '1',
});
const end = (zone: string, from: number, to: number) =>
  offsetAtEnd({ at: from, offsetMin: offsetInZone(zone, from)! }, to, {
    sessions: [sitting(zone, to - 1000)],
    offsetIn: offsetInZone,
  });

test.each([
  ['Europe/Berlin', Date.UTC(2026, 9, 24, 20), Date.UTC(2026, 9, 25, 7), 60],
  ['Europe/Berlin', Date.UTC(2026, 2, 28, 20), Date.UTC(2026, 2, 29, 7), 120],
  ['America/New_York', Date.UTC(2026, 10, 1, 3), Date.UTC(2026, 10, 1, 14), -300],
  ['Australia/Lord_Howe', Date.UTC(2026, 3, 4, 12), Date.UTC(2026, 3, 4, 22), 630],
  ['Asia/Kolkata', Date.UTC(2026, 9, 24, 20), Date.UTC(2026, 9, 25, 7), 330],
])('a sleep in %s ends by the clock of its end', (zone, from, to, offsetMin) => {
  expect(end(zone, from, to)).toBe(offsetMin);
});

test('a sleep in a zone that nobody knows, or another than the sitting, keeps its own clock', () => {
  const gap = { at: Date.UTC(2026, 9, 24, 20), offsetMin: 345 };
  const to = Date.UTC(2026, 9, 25, 7);
  expect(offsetAtEnd(gap, to, { sessions: [], offsetIn: offsetInZone })).toBe(345);
  expect(offsetAtEnd(gap, to, { sessions: [sitting('Europe/Berlin', to)], offsetIn: offsetInZone })).toBe(345);
  expect(offsetAtEnd(gap, to, { sessions: [sitting('No/Where', to)], offsetIn: offsetInZone })).toBe(345);
});
