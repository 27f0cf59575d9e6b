import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AmbientStep } from '../../coach/ambient';
import type { Cue } from '../../coach/cue';
import type { Pose } from '../../geometry/landmarks';
import { poseWith } from '../../geometry/test-pose';
import { openLocalStore } from '../../storage/local-store';
import { liveWith, testSource } from '../live/test-live';
import type { ArcPace } from '../../history/training/arc-pace';
import { DEFAULT_MONITOR_SETTINGS, type MonitorSettings } from '../../storage/monitor-settings';
import { Monitor } from './monitor.svelte';

const upright = (timestampMs: number) => poseWith({ timestampMs });
const LOWER_Y = poseWith().world.leftShoulder.y + 0.07;
const dropped = (timestampMs: number) => poseWith({ timestampMs, body: { leftShoulder: { y: LOWER_Y } } });

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval'] });
  vi.setSystemTime(new Date(2026, 10, 23, 20));
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A person who took a baseline and began the day; `play` shows them for some seconds, one look a second. */
async function started(choices: Partial<MonitorSettings> = {}, pace: ArcPace | null = null) {
  const { live, replay } = liveWith(testSource());
  const told: (Cue | null)[] = [];
  const hinted: AmbientStep[] = [];
  const settingsStore = openLocalStore('test-monitor');
  settingsStore.write({ ...DEFAULT_MONITOR_SETTINGS, dwellS: 20, ...choices });
  const memoryStore = openLocalStore('test-memory');
  const parts = { live, settingsStore, memoryStore, boundaryHour: () => 0, chance: () => 0.5, pace: () => pace };
  const monitor = new Monitor({
    ...parts,
    isLiveInView: () => false,
    tell: (cue) => told.push(cue),
    hint: (step) => hinted.push(step),
  });
  await monitor.start();
  while (!replay.handlers) await new Promise((resolve) => setTimeout(resolve, 5));
  const play = (poseAt: (timestampMs: number) => Pose | null, seconds: number, fps = 1) => {
    for (let step = 0; step < seconds * fps; step += 1) {
      replay.play(poseAt, 1 / fps / 1.0001, fps);
      flushSync();
      vi.advanceTimersByTime(1000 / fps);
    }
  };
  play(upright, 10, 15);
  return { monitor, live, play, told, hinted };
}

test('somebody who sits off for the dwell is told once, and coming back answers the cue', async () => {
  const { monitor, play, told } = await started();
  play(upright, 5);
  expect(monitor.coaching.cue).toBeNull();
  play(dropped, 30);
  expect(monitor.coaching.cue).toMatchObject({ kind: 'posture', cause: 'unevenShoulders' });
  expect(told.filter(Boolean)).toHaveLength(1);
  expect(monitor.coaching.replay.length).toBeGreaterThan(5);
  play(upright, 12);
  expect(monitor.coaching.cue).toBeNull();
});

test('"that was fine" widens that signal’s limits, outlives the page, and can be taken back', async () => {
  const { monitor, live, play } = await started();
  play(dropped, 30);
  monitor.coaching.answer('fine');
  expect(live.factors).toEqual({ unevenShoulders: 1.15 });
  const next = await started();
  expect(next.live.factors).toEqual({ unevenShoulders: 1.15 });
  monitor.coaching.undo();
  expect(live.factors).toEqual({ unevenShoulders: 1 });
});

test('snoozed, or in a call, nothing is said, and the page can say why', async () => {
  const { monitor, play, told } = await started();
  monitor.coaching.quiet.inCall();
  play(dropped, 40);
  expect(monitor.coaching.quiet.silence).toBe('inCall');
  monitor.coaching.quiet.end();
  monitor.coaching.quiet.forMinutes(15);
  play(dropped, 40);
  expect(monitor.coaching.quiet.silence).toBe('snoozed');
  expect(told.filter(Boolean)).toEqual([]);
});

test('before a cue the tab hints at it in steps, and takes the hint back when the person comes back', async () => {
  const { monitor, play, told, hinted } = await started();
  play(upright, 5);
  play(dropped, 17);
  expect(hinted).toEqual([1, 2]);
  expect(monitor.coaching.ambient).toBe(2);
  expect(told.filter(Boolean)).toEqual([]);
  play(upright, 8);
  expect(hinted).toEqual([1, 2, 0]);
});

test('a call that was begun is kept over a reload, and ends when the person says so', async () => {
  const { monitor, play } = await started();
  monitor.coaching.quiet.inCall();
  const { monitor: next, play: playNext, told } = await started();
  playNext(dropped, 40);
  expect(next.coaching.quiet.silence).toBe('inCall');
  expect(next.coaching.quiet.untilMs).toBeGreaterThan(Date.now());
  next.coaching.quiet.end();
  playNext(dropped, 40);
  expect(told.filter(Boolean)).toHaveLength(1);
  play(upright, 1);
});

test('when nobody has been there for five minutes the camera goes off, and a touch brings it back', async () => {
  const { monitor, live, play } = await started();
  play(() => null, 320);
  expect(monitor.isResting).toBe(true);
  expect(live.isCameraOn).toBe(false);
  dispatchEvent(new KeyboardEvent('keydown'));
  vi.advanceTimersByTime(6000);
  expect(monitor.isResting).toBe(false);
});

test('a feel check shows the truth after the guess', async () => {
  const { monitor, play } = await started();
  play(upright, 3);
  monitor.coaching.checkFeel();
  expect(monitor.coaching.cue?.kind).toBe('feelCheck');
  monitor.coaching.answerFeel('tall');
  expect(monitor.coaching.feel.answer).toMatchObject({ feeling: 'tall', guessed: 0 });
  const feel = monitor.coaching.feel.answer;
  expect(feel !== null && feel !== 'unmeasured' && Math.abs(feel.measured) < 6).toBe(true);
});

test.each([
  ['before the eight weeks have begun, the usual three', {}, null, 3],
  ['as the eight weeks go', {}, { week: 5, feelChecksADay: 1 }, 1],
  ['none after the eight weeks', {}, { week: 8, feelChecksADay: 0 }, 0],
  ['as the person wants, whatever the weeks say', { feelChecksADay: 5 }, { week: 5, feelChecksADay: 1 }, 5],
  ['none when the person wants none', { feelChecksADay: 0 }, { week: 0, feelChecksADay: 3 }, 0],
] as const)('feel checks of the day: %s', async (_, choices, pace, count) => {
  vi.setSystemTime(new Date(2026, 10, 23, 8));
  const { monitor, play } = await started(choices, pace);
  play(upright, 3);
  expect(monitor.coaching.diary.memory.feelPlan.minutes).toHaveLength(count);
});

/** Posture cues of an hour and a half in which somebody lets a shoulder drop again and again. */
async function cuesIn(week: number): Promise<number> {
  localStorage.clear();
  const { play, told } = await started({}, { week, feelChecksADay: 0 });
  for (let i = 0; i < 5; i += 1) {
    play(dropped, 120);
    play(upright, 15 * 60, 0.2);
  }
  return told.filter((cue) => cue?.kind === 'posture').length;
}

test('cues become rarer with the weeks of the lessons, and those pass by errors', async () => {
  const { monitor } = await started({}, { week: 6, feelChecksADay: 1 });
  expect(monitor.coaching.week).toBe(6);
  const alone = await started();
  expect(alone.monitor.coaching.week).toBe(0);
  expect(await cuesIn(0)).toBeGreaterThan(await cuesIn(7));
});

test('a break is answered by moving, which is counted; a question that nobody saw goes away', async () => {
  const { monitor, play } = await started();
  monitor.settings.keep({ ...monitor.settings.value, breakAfterMin: 30, feelChecksADay: 0 });
  play(upright, 31 * 60, 0.5);
  expect(monitor.coaching.cue?.kind).toBe('break');
  play(() => null, 90, 0.5);
  play(upright, 10);
  expect(monitor.coaching.cue).toBeNull();
  expect(monitor.coaching.hasMoved).toBe(true);
  expect(monitor.coaching.diary.moves).toBe(1);
  monitor.coaching.checkFeel();
  play(upright, 200);
  expect(monitor.coaching.cue).toBeNull();
});

test('taking a "that was fine" back after the day has ended does not begin it again', async () => {
  const { monitor, play } = await started();
  play(dropped, 30);
  monitor.coaching.answer('fine');
  monitor.stop();
  monitor.coaching.tighten('unevenShoulders');
  expect(monitor.wasInterrupted).toBe(false);
  expect(monitor.coaching.diary.memory.looseness.unevenShoulders).toBe(1);
});
