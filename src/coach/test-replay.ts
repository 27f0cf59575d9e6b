import type { AmbientStep } from './ambient';
import type { Held, Judgement, JudgementState } from '../posture/judgement';
import type { Cause } from '../geometry/cause';
import type { CoachConfig } from './coach-config';
import { DEFAULT_COACH_CONFIG } from './coach-config';
import type { Cue } from './cue';
import type { Position } from '../geometry/trunk-position';
import { NOTHING_GOING_ON, type Moment, type Surroundings } from './silence';
import { startCoach, stepCoach, type CoachState } from './step-coach';

/** A stretch of one state, as a test tells it. */
export interface Stretch {
  readonly state: JudgementState;
  readonly seconds: number;
  readonly cause?: Cause;
  /** Left out: 0.6 when off, else 0. */
  readonly severity?: number;
  readonly position?: Position;
  readonly surroundings?: Partial<Surroundings>;
  readonly stoodUp?: boolean;
  readonly held?: Held;
}

export interface Replay {
  readonly state: CoachState;
  readonly cues: readonly Cue[];
  readonly recoveries: number;
  readonly positionChanges: number;
  /** What the signs at the edge of sight showed, each change once. */
  readonly ambient: readonly AmbientStep[];
  readonly nowMs: number;
}

interface ReplayOptions {
  readonly fps: number;
  readonly config?: Partial<CoachConfig>;
  readonly from?: Replay;
  readonly startMinute?: number;
  readonly week?: number;
  readonly onCue?: (state: CoachState) => CoachState;
}

const HERE: Position = { across: 0, down: 0, size: 0 };

/** Plays stretches to the coach at a frame rate and collects what it says. */
export function replay(stretches: readonly Stretch[], options: ReplayOptions): Replay {
  const config = { ...DEFAULT_COACH_CONFIG, ...options.config };
  const startMs = options.from?.nowMs ?? 0;
  let nowMs = startMs;
  let state = options.from?.state ?? startCoach(momentAt(0, options));
  let [recoveries, positionChanges] = [0, 0];
  const cues: Cue[] = [];
  const ambient: AmbientStep[] = [];
  for (const stretch of stretches) {
    const endMs = nowMs + stretch.seconds * 1000;
    while (nowMs < endMs) {
      const step = stepCoach(state, lookAt(stretch, nowMs), config, momentAt(nowMs, options));
      state = step.cue && options.onCue ? options.onCue(step.state) : step.state;
      if (step.cue) cues.push(step.cue);
      if (step.ambient !== ambient.at(-1)) ambient.push(step.ambient);
      if (step.recovered) recoveries++;
      if (step.changedPosition) positionChanges++;
      nowMs += 1000 / options.fps;
    }
  }
  return { state, cues, recoveries, positionChanges, ambient, nowMs };
}

function momentAt(nowMs: number, { startMinute = 9 * 60, week = 0 }: ReplayOptions): Moment {
  const minutes = startMinute + Math.floor(nowMs / 60_000);
  return { nowMs, wall: { day: `day-${Math.floor(minutes / 1440)}`, minuteOfDay: minutes % 1440, week } };
}

function isPosture({ state }: Stretch): boolean {
  return state === 'off' || state === 'drifting';
}

function lookAt(stretch: Stretch, timestampMs: number) {
  const judgement: Judgement = {
    timestampMs,
    state: stretch.state,
    severity: stretch.severity ?? (stretch.state === 'off' ? 0.6 : 0),
    deviations: [],
    ...(isPosture(stretch) ? { cause: stretch.cause ?? 'slump' } : {}),
    ...(stretch.state === 'unknown' ? { reason: 'headTurned' as const } : {}),
    ...(stretch.stoodUp ? { event: 'stoodUp' as const } : {}),
    ...(stretch.held ? { held: stretch.held } : {}),
  };
  const isSeen = stretch.state !== 'away';
  return {
    judgement,
    position: isSeen ? (stretch.position ?? HERE) : null,
    surroundings: { ...NOTHING_GOING_ON, ...stretch.surroundings },
  };
}
