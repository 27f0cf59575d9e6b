import type { Judgement } from '../posture/judgement';
import type { Cause } from '../geometry/cause';
import { ambientStep, type AmbientStep } from './ambient';
import { canSpend, nothingSpent, spend, spentNow, type Spent } from './budget';
import type { CoachConfig, Looseness } from './coach-config';
import type { Cue, CueAnswer } from './cue';
import { withHeldAsOff, isAsGoodAsOff, mainCause, NO_DWELL, stepDwell, type Dwell } from './dwell';
import { loosen, tighten } from './looseness';
import { isLost, startMovement, stepMovement, stillForMs, type Movement } from './movement';
import type { Position } from '../geometry/trunk-position';
import { silenceNow, type Moment, type Silence, type Snooze, type Surroundings } from './silence';

/** All the coach remembers. A plain value: it survives a reload when the session stores it. */
export interface CoachState {
  readonly dwell: Dwell;
  readonly movement: Movement;
  readonly spent: Spent;
  readonly snooze: Snooze;
  readonly looseness: Looseness;
  /** The cue that waits for an answer or a recovery. */
  readonly open: Extract<Cue, { kind: 'posture' }> | null;
  readonly lastBreakCueMs: number | null;
  /** Off time by cause since the last break: what today's movement should answer. */
  readonly drift: Readonly<Partial<Record<Cause, number>>>;
  readonly cues: number;
}

export interface CoachLook {
  readonly judgement: Judgement;
  readonly position: Position | null;
  readonly surroundings: Surroundings;
}

export interface CoachStep {
  readonly state: CoachState;
  /** At most one: the screen has one thing to say. */
  readonly cue: Cue | null;
  /** The open cue was answered by the body: the person came back within their own time. */
  readonly recovered: boolean;
  /** The open cue waited long enough for an answer; the next one may come when it is due. */
  readonly lapsed: boolean;
  /** A real change of position happened: variety, which is what pays. */
  readonly changedPosition: boolean;
  readonly silence: Silence | null;
  /** For the signs at the edge of sight: how near the next posture cue is. 0 while one is open or none may come. */
  readonly ambient: AmbientStep;
}

export function startCoach({ nowMs, wall }: Moment): CoachState {
  return {
    dwell: NO_DWELL,
    movement: startMovement(nowMs),
    spent: nothingSpent(wall.day),
    snooze: { kind: 'none' },
    looseness: {},
    open: null,
    lastBreakCueMs: null,
    drift: {},
    cues: 0,
  };
}

/** One look: what is remembered next, and what to say now, if anything. */
export function stepCoach(state: CoachState, told: CoachLook, config: CoachConfig, moment: Moment): CoachStep {
  const look = { ...told, judgement: withHeldAsOff(told.judgement) };
  const seen = see(state, look, config, moment);
  const recovered = seen.open !== null && look.judgement.state === 'aligned' && seen.dwell.offMs === 0;
  const lapsed = !recovered && seen.open !== null && moment.nowMs - seen.open.atMs >= config.minimumGapMs;
  const settled = settle(seen, { recovered, lapsed });
  const silence = silenceNow(settled.snooze, look.surroundings, config, moment);
  const cue = silence ? null : nextCue(settled, look.judgement, config, moment);
  const isNew = settled.movement.sinceMs !== state.movement.sinceMs;
  const changedPosition = isNew && !isLost(state.movement, moment.nowMs);
  const next = cue ? remember(settled, cue) : settled;
  const mayCome = !silence && next.open === null && canSpend(next.spent, config, moment);
  const ambient = mayCome ? ambientStep(next.dwell, config) : 0;
  return { state: next, cue, recovered, lapsed, changedPosition, silence, ambient };
}

function settle(state: CoachState, { recovered, lapsed }: Pick<CoachStep, 'recovered' | 'lapsed'>): CoachState {
  if (recovered) return { ...state, open: null, spent: { ...state.spent, dismissals: 0 } };
  return lapsed ? answerCue(state, 'ignored') : state;
}

function see(state: CoachState, look: CoachLook, config: CoachConfig, moment: Moment): CoachState {
  const { judgement } = look;
  const movement = stepMovement(state.movement, look, moment.nowMs);
  const moved = movement.sinceMs !== state.movement.sinceMs;
  const dwell = stepDwell(state.dwell, judgement, config.graceMs, moment.nowMs);
  return {
    ...state,
    movement,
    dwell,
    spent: spentNow(state.spent, moment),
    lastBreakCueMs: moved ? null : state.lastBreakCueMs,
    drift: moved ? {} : addDrift(state.drift, state.dwell, dwell),
  };
}

function addDrift(drift: CoachState['drift'], before: Dwell, after: Dwell): CoachState['drift'] {
  const cause = mainCause(after);
  const addedMs = after.offMs - before.offMs;
  return cause && addedMs > 0 ? { ...drift, [cause]: (drift[cause] ?? 0) + addedMs } : drift;
}

function nextCue(state: CoachState, judgement: Judgement, config: CoachConfig, moment: Moment): Cue | null {
  const id = `${moment.wall.day}-${state.cues + 1}`;
  return breakCue(state, judgement, config, moment.nowMs, id) ?? postureCue(state, judgement, config, moment, id);
}

function breakCue(state: CoachState, judgement: Judgement, config: CoachConfig, nowMs: number, id: string): Cue | null {
  const heldMs = stillForMs(state.movement, nowMs);
  const sinceLastMs = state.lastBreakCueMs === null ? Infinity : nowMs - state.lastBreakCueMs;
  const isDue = heldMs >= config.breakAfterMs && sinceLastMs >= config.breakRepeatMs;
  if (!isDue || judgement.state === 'away') return null;
  return { kind: 'break', id, heldMs, mostDrift: largest(state.drift), atMs: nowMs };
}

function postureCue(
  state: CoachState,
  judgement: Judgement,
  config: CoachConfig,
  moment: Moment,
  id: string,
): Cue | null {
  const isDue =
    isAsGoodAsOff(judgement, state.dwell.severity) && state.dwell.offMs >= config.dwellMs && state.open === null;
  const cause = mainCause(state.dwell);
  if (!isDue || !cause || !canSpend(state.spent, config, moment)) return null;
  const { offMs: heldMs } = state.dwell;
  return { kind: 'posture', id, cause, heldMs, severity: judgement.severity, atMs: moment.nowMs };
}

function remember(state: CoachState, cue: Cue): CoachState {
  const counted = { ...state, cues: state.cues + 1 };
  switch (cue.kind) {
    case 'posture':
      return { ...counted, open: cue, spent: spend(state.spent, cue.atMs) };
    case 'break':
      return { ...counted, lastBreakCueMs: cue.atMs };
    case 'feelCheck':
      return counted;
  }
}

function largest(drift: CoachState['drift']): Cause | null {
  const entries = Object.entries(drift) as [Cause, number][];
  return entries.reduce<[Cause | null, number]>((best, entry) => (entry[1] > best[1] ? entry : best), [null, 0])[0];
}

/** What the person answers to the open cue. A dismissal counts towards halving; anything friendlier starts the count anew. */
export function answerCue(state: CoachState, answer: CueAnswer): CoachState {
  if (!state.open) return state;
  const { cause } = state.open;
  const closed = { ...state, open: null, dwell: NO_DWELL };
  switch (answer) {
    case 'dismissed':
      return { ...closed, spent: { ...state.spent, dismissals: state.spent.dismissals + 1 } };
    case 'fine':
      return { ...closed, looseness: loosen(state.looseness, cause) };
    case 'recovered':
      return { ...closed, spent: { ...state.spent, dismissals: 0 } };
    case 'ignored':
      return closed;
  }
}

/** Takes back one "that was fine". */
export function undoFine(state: CoachState, cause: Cause): CoachState {
  return { ...state, looseness: tighten(state.looseness, cause) };
}

export function snoozeCoach(state: CoachState, snooze: Snooze): CoachState {
  return { ...state, snooze, open: null, dwell: NO_DWELL };
}
