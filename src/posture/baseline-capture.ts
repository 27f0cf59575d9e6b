import type { Pose } from '../geometry/landmarks';
import { framingHelp, type Conditions, type FramingHelp } from './framing';
import { headIsTurned, movedTooFar } from './steadiness';

/**
 * The guided capture of a baseline. First into the picture (`framing`), a moment to sit up (`settling`: "sit tall,
 * comfortable, look at the middle of your screen"), then steady for five seconds (`holding`). All times are ms, so it is
 * the same at one frame a second and at thirty.
 */
export type CaptureState =
  | { readonly phase: 'framing'; readonly help: FramingHelp | null; readonly wellSinceMs: number | null }
  | { readonly phase: 'settling'; readonly sinceMs: number; readonly lostSinceMs: number | null }
  | Holding
  | { readonly phase: 'done'; readonly poses: readonly Pose[] }
  | { readonly phase: 'refused'; readonly reason: CaptureRefusal };

interface Holding {
  readonly phase: 'holding';
  /** Start of the steady stretch; moving starts it anew. */
  readonly sinceMs: number;
  /** 0..1 of the five seconds. */
  readonly share: number;
  /** Since when the person has been trying. */
  readonly tryingSinceMs: number;
  /** The person moved and the five seconds began again. */
  readonly hasMoved: boolean;
  readonly lostSinceMs: number | null;
  /** When it was seen last that the head was turned away without a break; null while it isn't. */
  readonly turnedSinceMs: number | null;
  readonly poses: readonly Pose[];
}

export type CaptureRefusal = 'unsteady' | 'turned';

export const CAPTURE_START: CaptureState = { phase: 'framing', help: 'nobody', wellSinceMs: null };

/** Well in the picture for so long before the person is asked to sit tall: the advice must not flicker. */
const WELL_FOR_MS = 800;
/** To read one sentence and sit up. */
export const SETTLE_MS = 2500;
export const HOLD_MS = 5000;
/** A detection that fails for a moment, a hand passing: not worth starting again. */
const LOST_FOR_MS = 1200;
/** A glance is shorter. */
const TURNED_FOR_MS = 1200;
/** Longer without a frame nobody knows what happened in between. */
const GAP_MS = 2500;
/** Somebody who hasn't been still for five seconds by then needs another word, not more time. */
const TRY_FOR_MS = 25_000;
/** At thirty frames a second neighbours say the same thing; ten a second are plenty for a median. */
const KEEP_EVERY_MS = 95;

/** `conditions` as in framingHelp. Both ends, `done` and `refused`, stay as they are; CAPTURE_START begins again. */
export function stepCapture(
  state: CaptureState,
  pose: Pose | null,
  nowMs: number,
  conditions: Conditions = {},
): CaptureState {
  const help = framingHelp(pose, conditions);
  switch (state.phase) {
    case 'framing':
      return stepFraming(state, help, nowMs);
    case 'settling':
      return stepSettling(state, { pose, help, nowMs });
    case 'holding':
      return stepHolding(state, { pose, help, nowMs }, conditions);
    case 'done':
    case 'refused':
      return state;
  }
}

type Phase<Name extends CaptureState['phase']> = Extract<CaptureState, { phase: Name }>;

interface Sight {
  readonly pose: Pose | null;
  readonly help: FramingHelp | null;
  readonly nowMs: number;
}

function stepFraming({ wellSinceMs }: Phase<'framing'>, help: FramingHelp | null, nowMs: number): CaptureState {
  if (help) return { phase: 'framing', help, wellSinceMs: null };
  const since = wellSinceMs ?? nowMs;
  if (nowMs - since < WELL_FOR_MS) return { phase: 'framing', help: null, wellSinceMs: since };
  return { phase: 'settling', sinceMs: nowMs, lostSinceMs: null };
}

function stepSettling(state: Phase<'settling'>, { pose, help, nowMs }: Sight): CaptureState {
  if (help || !pose) return lostOr(state, help ?? 'nobody', nowMs);
  if (nowMs - state.sinceMs < SETTLE_MS) return { ...state, lostSinceMs: null };
  return holdingFrom(pose, nowMs);
}

function holdingFrom(pose: Pose, nowMs: number): Holding {
  return {
    phase: 'holding',
    sinceMs: nowMs,
    share: 0,
    tryingSinceMs: nowMs,
    hasMoved: false,
    lostSinceMs: null,
    turnedSinceMs: null,
    poses: [stamped(pose, nowMs)],
  };
}

function againFrom(state: Holding, pose: Pose, nowMs: number): CaptureState {
  if (nowMs - state.tryingSinceMs >= TRY_FOR_MS) return { phase: 'refused', reason: 'unsteady' };
  return { ...holdingFrom(pose, nowMs), tryingSinceMs: state.tryingSinceMs, hasMoved: true };
}

function stepHolding(state: Holding, { pose, help, nowMs }: Sight, conditions: Conditions): CaptureState {
  if (help === 'turnToScreen' || help === 'turnSideways') return turnedOr(state, nowMs);
  if (help || !pose) return lostOr(state, help ?? 'nobody', nowMs);
  if (conditions.view !== 'side' && headIsTurned(pose)) return turnedOr(state, nowMs);
  const last = state.poses.at(-1);
  if (last && nowMs - last.timestampMs > GAP_MS) return holdingFrom(pose, nowMs);
  if (movedTooFar(state.poses, pose)) return againFrom(state, pose, nowMs);
  const poses = last && nowMs - last.timestampMs < KEEP_EVERY_MS ? state.poses : [...state.poses, stamped(pose, nowMs)];
  if (nowMs - state.sinceMs >= HOLD_MS) return { phase: 'done', poses };
  const share = Math.max(0, (nowMs - state.sinceMs) / HOLD_MS);
  return { ...state, share, poses, lostSinceMs: null, turnedSinceMs: null };
}

function turnedOr(state: Holding, nowMs: number): CaptureState {
  const turnedSinceMs = state.turnedSinceMs ?? nowMs;
  if (nowMs - turnedSinceMs >= TURNED_FOR_MS) return { phase: 'refused', reason: 'turned' };
  return { ...state, turnedSinceMs };
}

function lostOr<State extends Phase<'settling'> | Holding>(
  state: State,
  help: FramingHelp,
  nowMs: number,
): CaptureState {
  const lostSinceMs = state.lostSinceMs ?? nowMs;
  if (nowMs - lostSinceMs >= LOST_FOR_MS) return { phase: 'framing', help, wellSinceMs: null };
  return { ...state, lostSinceMs };
}

/** The capture's own clock, whatever the source stamps its frames with. */
function stamped(pose: Pose, nowMs: number): Pose {
  return { ...pose, timestampMs: nowMs };
}
