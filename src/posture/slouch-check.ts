import type { Pose } from '../geometry/landmarks';
import type { Baseline } from './baseline';
import type { Judgement } from './judgement';
import { LOOK_MS, MOVE_MS, type SlouchCheck } from './slouch-state';
import { checkBaseline } from './validate-baseline';

const LEAST_LOOKS = 3;
/** As in the baseline's capture: neighbours among thirty a second say the same thing. */
const KEEP_EVERY_MS = 95;

export interface SlouchSight {
  readonly pose: Pose | null;
  readonly judgement: Judgement | null;
  readonly baseline: Baseline;
}

export function stepSlouchCheck(state: SlouchCheck, sight: SlouchSight, nowMs: number): SlouchCheck {
  switch (state.phase) {
    case 'slouch':
      return stepSlouch(state, sight, nowMs);
    case 'tall':
      return stepTall(state, sight, nowMs);
    case 'done':
    case 'unclear':
      return state;
  }
}

type Phase<Name extends SlouchCheck['phase']> = Extract<SlouchCheck, { phase: Name }>;

function stepSlouch(state: Phase<'slouch'>, { pose }: SlouchSight, nowMs: number): SlouchCheck {
  const sinceMs = state.sinceMs ?? nowMs;
  const passedMs = nowMs - sinceMs;
  const last = state.slouched.at(-1)?.timestampMs ?? -Infinity;
  const isKept = pose && passedMs >= MOVE_MS && pose.timestampMs - last >= KEEP_EVERY_MS;
  const slouched = isKept ? [...state.slouched, pose] : state.slouched;
  if (passedMs < MOVE_MS + LOOK_MS) return { phase: 'slouch', sinceMs, slouched };
  if (slouched.length < LEAST_LOOKS) return { phase: 'unclear' };
  return { phase: 'tall', sinceMs: nowMs, slouched, aligned: 0, looks: 0 };
}

function stepTall(state: Phase<'tall'>, { judgement, baseline }: SlouchSight, nowMs: number): SlouchCheck {
  const passedMs = nowMs - state.sinceMs;
  const isSeen = passedMs >= MOVE_MS && judgement !== null && judgement.state !== 'away';
  const looks = state.looks + (isSeen ? 1 : 0);
  const aligned = state.aligned + (isSeen && judgement.state === 'aligned' ? 1 : 0);
  if (passedMs < MOVE_MS + LOOK_MS) return { ...state, looks, aligned };
  if (looks < LEAST_LOOKS) return { phase: 'unclear' };
  return { phase: 'done', check: { ...checkBaseline(baseline, state.slouched), backShare: aligned / looks } };
}
