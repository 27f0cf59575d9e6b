import { FRONT_FINDINGS } from '../geometry/body-model/finding';
import type { FrontReading } from '../geometry/body-model/front-model';
import type { Pose } from '../geometry/landmarks';
import { seenPoints } from '../geometry/body-model/seen-points';
import type { Baseline } from './baseline';
import { CAUSE_ANGLE, CAUSE_SIGN } from './cause-angle';
import { severityIn, sizeOf } from './deviations';
import { findingGate, frontGate, type Gate } from './gates';
import type { Deviation, Judgement, PostureEvent } from './judgement';
import type { Cause } from '../geometry/cause';
import { OFF_AT } from './severity';
import { clamp } from '../geometry/statistics';

/** What the judgement of a picture starts from. */
export interface Seen {
  readonly pose: Pose;
  readonly baseline: Baseline;
  readonly deviations: readonly Deviation[];
  readonly timestampMs: number;
}

/** Upper back and neck bend as one chain, and a picture hardly tells how they share it: together they say how far. */
const CHAIN: readonly Cause[] = ['slump', 'forwardHead'];

/** Told by the body model as a whole, a posture is drifting even where its own angle says less. */
const LEAST_SEVERITY = 0.1;
/**
 * Lowered eyes take neck and head along, and the back a little: with a phone it is read 6° rounder, 16° at most (rendered
 * people). A back bent by three times where drifting begins (18°) is slumped, wherever the eyes are.
 */
const DEEP = 3;
/** From even chances on the camera or the chair is said to have moved. */
const EVENT_FROM = 0.5;

/** One front picture against the person's baseline. */
export function judgeFront(seen: Seen, reading: FrontReading): Judgement {
  const { timestampMs, deviations, baseline } = seen;
  const isFound = 1 - reading.findings.none > baseline.findingFrom;
  const cause = mostLikely(reading);
  const gate = frontGate(seen.pose, reading, shoulderRise(seen)) ?? (isFound ? findingGate(cause, reading) : null);
  const isDeep = isFound && cause === 'slump' && sizeOf(deviations, 'thoracicFlexion', 1) >= DEEP;
  if (gate && !(isDeep && gate.reason === 'lookingDown'))
    return {
      timestampMs,
      state: 'unknown',
      severity: 0,
      deviations,
      ...gate,
      ...(isFound && heldBehind(gate, seen, reading)),
    };
  const event = eventOf(reading);
  if (!isFound) return { timestampMs, state: 'aligned', severity: 0, deviations, ...(event && { event }) };
  return { timestampMs, deviations, ...found(seen, cause) };
}

/**
 * Who reads low or looks at a phone lowers the eyes by more than the neck bends (simulated people: 26° to 14°); where the
 * neck is off and the head hardly nods, it is the neck that makes the eyes look low.
 */
const NOD_IN_NECK = 0.8;

function heldBehind(gate: Gate, seen: Seen, reading: FrontReading): Pick<Judgement, 'held'> {
  const cause = mostLikely(reading);
  if (gate.reason !== 'lookingDown' || !CHAIN.includes(cause)) return {};
  const { headPitch, neckFlexion } = reading.changes;
  const { state, severity } = found(seen, cause);
  return state === 'off' && headPitch.value <= NOD_IN_NECK * neckFlexion.value ? { held: { cause, severity } } : {};
}

function found({ deviations }: Seen, cause: Cause): Pick<Judgement, 'state' | 'cause' | 'severity'> {
  const parts = CHAIN.includes(cause) ? CHAIN : [cause];
  const along = Math.hypot(...parts.map((part) => severityIn(deviations, CAUSE_ANGLE[part], CAUSE_SIGN[part])));
  return { state: along >= OFF_AT ? 'off' : 'drifting', cause, severity: clamp(along, LEAST_SEVERITY, 1) };
}

function mostLikely({ findings }: FrontReading): Cause {
  const causes = FRONT_FINDINGS.filter((finding) => finding !== 'none');
  return causes.reduce((best, cause) => (findings[cause] > findings[best] ? cause : best));
}

function eventOf({ cameraMoved, chairMoved }: FrontReading): PostureEvent | undefined {
  if (Math.max(cameraMoved, chairMoved) < EVENT_FROM) return undefined;
  return cameraMoved >= chairMoved ? 'cameraMoved' : 'chairMoved';
}

/** How far the shoulders stand above the baseline's, in shoulder widths. */
function shoulderRise({ pose, baseline }: Seen): number {
  const now = seenPoints(pose.image, pose.frame);
  const [left, right] = [baseline.points?.[7], baseline.points?.[8]];
  if (!now || !left || !right) return 0;
  const width = Math.hypot(left.x - right.x, left.y - right.y);
  return (left.y + right.y - (now[7]?.y ?? 0) - (now[8]?.y ?? 0)) / 2 / Math.max(width, 1e-3);
}
