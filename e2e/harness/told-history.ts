import type { BrowserContext } from '@playwright/test';
import { ROOT } from '../../scripts/run-command.mjs';
import type { EntryRecord } from '../../src/history/entry-record';
import type { HourRollUp } from '../../src/history/hour-roll-up';
import { judgedMs, type MinuteRecord, type SessionRecord } from '../../src/history/minute-record';
import type { MadeYears } from '../../src/history/made-years';
import { hoursOfReviewer, workingDays, type Reviewer } from '../../src/history/trends/test-reviewers';

/** A Friday; the last of a reviewer's 61 working days. */
export const TODAY = '2026-06-26';
export const WEDNESDAY = '2026-06-24';
const CHAIR_DAY = '2026-06-01';
export const CHAIR = 'A new chair';
export const NOTE = 'Eight hours of meetings';

const PERSON = { firstDay: '2026-04-03', days: 61, seed: 3, daySd: 0.03, hourSd: 0.08 } as const;

/**
 * Minutes, 36 of each hour, of a made-up person whose truth is known: a new chair was worth 12 points, afternoons fall by 20 from 14:00 on,
 * Fridays are 8 lower, and the last Wednesday was awful, with a note that says why.
 */
export function toldHistory(): MadeYears {
  const days = workingDays(PERSON);
  const reviewer: Reviewer = {
    ...PERSON,
    step: { at: days.indexOf(CHAIR_DAY), by: 0.12 },
    afternoon: { from: 14, by: -0.2 },
    weekday: { weekday: 4, by: -0.08 },
    awful: { at: days.indexOf(WEDNESDAY), by: -0.4 },
  };
  const sessions = days.map(sessionOf);
  const minutes = hoursOfReviewer(reviewer).flatMap((hour) => minutesOf(hour, days.indexOf(hour.day)));
  return { minutes, sessions, entries: [entry(1, CHAIR_DAY, 'experiment', CHAIR), entry(2, WEDNESDAY, 'note', NOTE)] };
}

/** Lets it be the afternoon of that Friday. */
export async function onThatFriday(context: BrowserContext): Promise<void> {
  await context.addInitScript({ path: `${ROOT}e2e/harness/wall-clock.js` });
  const aheadMs = Date.parse(`${TODAY}T17:30:00Z`) - Date.now();
  await context.addInitScript((ms) => Object.assign(globalThis, { wallClockAheadMs: ms }), aheadMs);
}

function minutesOf({ day, hour, rollUp }: HourRollUp, at: number): MinuteRecord[] {
  const start = Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000;
  const share = rollUp.alignedMs / judgedMs(rollUp);
  return Array.from({ length: 36 }, (_, minute) => {
    const isAway = minute >= 32;
    const alignedMs = isAway ? 0 : Math.round(60_000 * share);
    return {
      id: idOf(1_000_000 + at * 10_000 + hour * 60 + minute),
      sessionId: idOf(at),
      startedAt: start + minute * 60_000,
      offsetMin: 0,
      coveredMs: 60_000,
      alignedMs,
      driftingMs: 0,
      awayMs: isAway ? 60_000 : 0,
      offMs: isAway ? {} : { slump: 60_000 - alignedMs },
      unknownMs: {},
      angles: {},
      cues: [],
      selfCorrections: 0,
      positionChanges: minute === 20 ? 1 : 0,
      sittingMin: isAway ? null : minute + 0.5,
    };
  });
}

function sessionOf(day: string, at: number): SessionRecord {
  const startedAt = Date.parse(`${day}T09:00:00Z`);
  const place = { baselineId: 'first', setupId: 'Desk camera', engine: 'litert', model: 'lite' };
  const device = { zone: 'Etc/UTC', deviceId: idOf(9_999_999), appVersion: '0.1.0' };
  return { id: idOf(at), startedAt, endedAt: startedAt + 8 * 3_600_000, ...device, ...place };
}

function entry(number: number, day: string, kind: 'experiment' | 'note', text: string): EntryRecord {
  return { id: idOf(8_000_000 + number), at: Date.parse(`${day}T08:30:00Z`), offsetMin: 0, kind, text };
}

function idOf(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}
