import type { AngleId } from '../geometry/angle';
import { stillForMs, type Movement } from '../coach/movement';
import type { Judgement } from '../posture/judgement';
import type { AngleMinute, CueRecord, MinuteRecord, RecordId } from './minute-record';

/** A minute while it runs. Times in ms; they add up to `coveredMs`. */
export interface RunningMinute extends Omit<MinuteRecord, 'angles' | 'cues'> {
  readonly samples: Readonly<Partial<Record<AngleId, AngleSamples>>>;
  readonly cues: readonly { readonly id: string; readonly record: CueRecord }[];
}

interface AngleSamples {
  readonly values: readonly number[];
  /** Looks that measured it, kept or not. */
  readonly count: number;
  readonly keptAtMs: number;
}

/** Two values a second tell a minute's median as well as fifteen would. */
const KEEP_EVERY_MS = 480;

export function emptyMinute({
  id,
  sessionId,
  start,
  at,
  movement,
}: {
  readonly id: RecordId;
  readonly sessionId: RecordId;
  readonly start: number;
  readonly at: { readonly nowMs: number; readonly offsetMin: number };
  readonly movement: Movement | null;
}): RunningMinute {
  return {
    id,
    sessionId,
    startedAt: start,
    offsetMin: at.offsetMin,
    coveredMs: 0,
    alignedMs: 0,
    driftingMs: 0,
    awayMs: 0,
    offMs: {},
    unknownMs: {},
    samples: {},
    cues: [],
    selfCorrections: 0,
    positionChanges: 0,
    sittingMin: movement && movement.awaySinceMs === null ? tenth(stillForMs(movement, at.nowMs) / 60_000) : null,
  };
}

/** `ms`, whole, of what the judgement says. */
export function addTime(minute: RunningMinute, judgement: Judgement, ms: number): RunningMinute {
  const covered = { ...minute, coveredMs: minute.coveredMs + ms };
  switch (judgement.state) {
    case 'aligned':
      return { ...covered, alignedMs: minute.alignedMs + ms };
    case 'drifting':
      return { ...covered, driftingMs: minute.driftingMs + ms };
    case 'away':
      return { ...covered, awayMs: minute.awayMs + ms };
    case 'off': {
      const cause = judgement.cause;
      if (!cause) return { ...covered, driftingMs: minute.driftingMs + ms };
      return { ...covered, offMs: { ...minute.offMs, [cause]: (minute.offMs[cause] ?? 0) + ms } };
    }
    case 'unknown': {
      const reason = judgement.reason ?? 'lowConfidence';
      return { ...covered, unknownMs: { ...minute.unknownMs, [reason]: (minute.unknownMs[reason] ?? 0) + ms } };
    }
  }
}

export function sampleAngles(
  minute: RunningMinute,
  values: readonly (readonly [AngleId, number])[],
  nowMs: number,
): RunningMinute {
  const samples: Partial<Record<AngleId, AngleSamples>> = { ...minute.samples };
  for (const [id, value] of values) {
    const known = samples[id] ?? { values: [], count: 0, keptAtMs: -Infinity };
    const isKept = nowMs - known.keptAtMs >= KEEP_EVERY_MS;
    samples[id] = {
      values: isKept ? [...known.values, value] : known.values,
      count: known.count + 1,
      keptAtMs: isKept ? nowMs : known.keptAtMs,
    };
  }
  return { ...minute, samples };
}

export function closeMinute({ samples, cues, ...minute }: RunningMinute): MinuteRecord {
  const angles = Object.entries(samples).map(([id, { values, count }]) => [id, angleMinute(values, count)]);
  return { ...minute, angles: Object.fromEntries(angles), cues: cues.map(({ record }) => record) };
}

/** Median and interquartile range by linear interpolation, to a hundredth: finer than any camera. */
function angleMinute(values: readonly number[], count: number): AngleMinute {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? 0;
    return below + (place % 1) * ((sorted[Math.ceil(place)] ?? below) - below);
  };
  return { median: hundredth(at(0.5)), spread: hundredth(at(0.75) - at(0.25)), count };
}

/** `+ 0` because −0 is a number nobody wants to meet. */
function hundredth(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
