import { ANGLES } from '../geometry/angle-catalogue';
import type { AngleId } from '../geometry/angle';
import { seededChance, type Chance } from '../geometry/chance';
import type { EntryRecord } from './entry-record';
import { addDays, dayNumberOf, weekdayOf, type Day } from './local-day';
import type { AngleMinute, CueRecord, MinuteRecord, SessionRecord } from './minute-record';
import { uuidV7 } from './uuid-v7';

/** A made-up desk worker's years, for the example, tests and the bench. The same seed gives the same years. */
export interface MadeYears {
  readonly minutes: readonly MinuteRecord[];
  readonly sessions: readonly SessionRecord[];
  readonly entries: readonly EntryRecord[];
}

export interface MadeOptions {
  readonly firstDay: Day;
  readonly days: number;
  readonly seed: number;
  /** Where a new baseline was taken, counted in days; none if left out. */
  readonly newBaselineAfter?: number;
  /** Local time − UTC on a day, minutes; Berlin's if left out. */
  readonly offsetMinOf?: (day: Day) => number;
}

export function makeYears(options: MadeOptions): MadeYears {
  const chance = seededChance(options.seed);
  const made = { minutes: [] as MinuteRecord[], sessions: [] as SessionRecord[], entries: [] as EntryRecord[] };
  for (let i = 0; i < options.days; i++) {
    const day = addDays(options.firstDay, i);
    if (weekdayOf(dayNumberOf(day)) > 4 || chance() < 0.06) continue;
    const skill = 0.58 + 0.12 * (1 - Math.exp(-i / 40)) + 0.08 * (chance() - 0.5);
    workDay(day, i, skill, options, chance, made);
  }
  return made;
}

type Made = { minutes: MinuteRecord[]; sessions: SessionRecord[]; entries: EntryRecord[] };

function workDay(day: Day, index: number, skill: number, options: MadeOptions, chance: Chance, made: Made): void {
  const offsetMin = options.offsetMinOf?.(day) ?? (isSummer(day) ? 120 : 60);
  const at = (minute: number) => dayNumberOf(day) * 86_400_000 + (minute - offsetMin) * 60_000;
  const session = sessionAt(at(540), index, options, chance);
  made.sessions.push(session);
  let sitting = 0;
  for (let minute = 530 + Math.floor(chance() * 20); minute < 1045 + chance() * 30; minute++) {
    if (minute >= 735 && minute < 780) continue;
    const isBreak = sitting > 25 && chance() < 0.035;
    const tired = (minute > 780 ? 0.0055 : 0.0035) * Math.max(0, sitting - 12);
    const made1 = minuteAt({
      startedAt: at(minute),
      offsetMin,
      session,
      sitting,
      aligned: skill - tired,
      isBreak,
      chance,
    });
    made.minutes.push(made1);
    sitting = isBreak ? 0 : sitting + 1;
    if (minute === 780) sitting = 0;
  }
  made.entries.push(...entriesAt(at(1000), offsetMin, skill, chance));
}

function sessionAt(startedAt: number, index: number, options: MadeOptions, chance: Chance): SessionRecord {
  const isNew = options.newBaselineAfter !== undefined && index >= options.newBaselineAfter;
  return {
    id: idAt(startedAt, chance),
    startedAt,
    endedAt: startedAt + 8 * 3_600_000,
    zone: 'Europe/Berlin',
    deviceId: '01900000-0000-7000-8000-0000000000aa',
    baselineId: isNew ? 'second' : 'first',
    setupId: 'Desk camera',
    engine: 'litert',
    model: 'lite',
    appVersion: '0.1.0',
  };
}

interface MinuteInput {
  readonly startedAt: number;
  readonly offsetMin: number;
  readonly session: SessionRecord;
  readonly sitting: number;
  readonly aligned: number;
  readonly isBreak: boolean;
  readonly chance: Chance;
}

function minuteAt({ startedAt, offsetMin, session, sitting, aligned, isBreak, chance }: MinuteInput): MinuteRecord {
  const coveredMs = chance() < 0.05 ? 20_000 + Math.round(chance() * 40_000) : 60_000;
  const awayMs = isBreak ? coveredMs : 0;
  const unknownMs = isBreak || chance() > 0.22 ? 0 : Math.round(chance() * 0.6 * coveredMs);
  const judged = coveredMs - awayMs - unknownMs;
  const share = Math.min(1, Math.max(0, aligned + (chance() - 0.5) * 0.9));
  const alignedMs = Math.round(judged * share);
  const driftingMs = Math.round((judged - alignedMs) * 0.4);
  const offMs = judged - alignedMs - driftingMs;
  const cause = chance() < 0.6 ? 'slump' : chance() < 0.6 ? 'forwardHead' : chance() < 0.5 ? 'leaningIn' : 'headTilt';
  const cues: CueRecord[] =
    offMs > 15_000 && chance() < 0.03
      ? [{ kind: 'posture', cause, answer: chance() < 0.7 ? 'recovered' : 'fine' }]
      : [];
  return {
    id: idAt(startedAt, chance),
    sessionId: session.id,
    startedAt,
    offsetMin,
    coveredMs,
    alignedMs,
    driftingMs,
    awayMs,
    offMs: offMs > 0 ? { [cause]: offMs } : {},
    unknownMs: unknownMs > 0 ? { [chance() < 0.6 ? 'headTurned' : 'handAtFace']: unknownMs } : {},
    angles: judged > 0 ? anglesAt(1 - share, chance) : {},
    cues,
    selfCorrections: share > 0.3 && share < 0.9 && chance() < 0.06 ? 1 : 0,
    positionChanges: chance() < 0.03 || sitting === 0 ? 1 : 0,
    sittingMin: isBreak ? null : sitting + 0.5,
  };
}

/** Where each angle sits, how far it goes when off, and how much it wanders. */
const MADE_ANGLES = {
  headTilt: [1.2, 1.5, 1],
  shoulderTilt: [0.8, 1, 0.7],
  headYaw: [-2, 3, 4],
  headPitch: [4, 6, 3],
  trunkLateralLean: [0.2, 1.2, 0.5],
  shoulderElevation: [0, 0.6, 0.4],
  thoracicFlexion: [2, 9, 1.5],
  neckFlexion: [1.5, 6, 1.2],
  headForward: [0.6, 3, 0.6],
  viewingDistance: [62, -6, 2],
} satisfies Partial<Record<AngleId, readonly [number, number, number]>>;

function anglesAt(off: number, chance: Chance): MinuteRecord['angles'] {
  const angles: Partial<Record<AngleId, AngleMinute>> = {};
  for (const [id, [at, far, wander]] of Object.entries(MADE_ANGLES) as [
    keyof typeof MADE_ANGLES,
    [number, number, number],
  ][]) {
    const median = hundredth(at + far * off + (chance() + chance() - 1) * wander);
    const spread = hundredth(ANGLES[id].repeatSd.lite + chance() * wander);
    angles[id] = { median, spread, count: 30 + Math.floor(chance() * 90) };
  }
  return angles;
}

function entriesAt(at: number, offsetMin: number, skill: number, chance: Chance): EntryRecord[] {
  const base = (later: number) => ({ id: idAt(at + later, chance), at: at + later, offsetMin });
  const comfort = Math.round(5 + 3 * (chance() - 0.5) + 6 * (skill - 0.65));
  const measured = hundredth(6 * (chance() - 0.4));
  const guess: EntryRecord = {
    ...base(1),
    kind: 'feelTrial',
    angle: 'thoracicFlexion',
    trial: 'guess',
    guessed: hundredth(measured + 8 * (chance() - 0.5) * (1.4 - skill)),
    measured,
    mdc: 1.2,
  };
  const rangeDeg = Math.round(38 + 8 * chance());
  const exercise: EntryRecord = {
    ...base(2),
    kind: 'exercise',
    exercise: 'thoracicExtension',
    sets: 2,
    repetitions: 8,
    holdSec: 3,
    effort: 3,
    rangeDeg,
  };
  return [
    { ...base(0), kind: 'comfort', comfort },
    ...(chance() < 0.8 ? [guess] : []),
    ...(chance() < 0.5 ? [exercise] : []),
  ];
}

/** Last Sunday of March to last Sunday of October, near enough for made-up days. */
function isSummer(day: Day): boolean {
  return day.slice(5) >= '03-29' && day.slice(5) < '10-25';
}

function idAt(epochMs: number, chance: Chance): string {
  return uuidV7(epochMs, (bytes) => bytes.forEach((_, i) => (bytes[i] = Math.floor(chance() * 256))));
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
