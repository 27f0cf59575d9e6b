import type { BodyPoint } from '../geometry/body-model/body-points';
import type { SeatReading } from '../geometry/body-model/seat-model';
import { FRONT_FINDINGS } from '../geometry/body-model/finding';
import type { FrontReading } from '../geometry/body-model/front-model';
import type { Pose } from '../geometry/landmarks';
import { seenPoints, type SeenPoints } from '../geometry/body-model/seen-points';
import { toDegrees } from '../geometry/units';
import type { Vector2 } from '../geometry/vectors';
import type { Baseline } from './baseline';
import { CAUSE_ANGLE, CAUSE_SIGN } from './cause-angle';
import { severityIn, sizeOf } from './deviations';
import { faintIn } from './faint';
import { findingGate, frontGate, headDownSeverity, type Gate } from './gates';
import { isReclined, isSlid, mayHaveSunk, slidDown } from './judge-seat';
import type { Deviation, Judgement, PostureEvent } from './judgement';
import type { Cause } from '../geometry/cause';
import type { Coming } from './seat-clock';
import type { SeatAnswer } from './seat-doubt';
import { OFF_AT } from './severity';
import { clamp } from '../geometry/statistics';

/** What the judgement of a picture starts from. */
export interface Seen {
  readonly pose: Pose;
  readonly baseline: Baseline;
  readonly deviations: readonly Deviation[];
  readonly timestampMs: number;
  /** What the person said became of the seat, where a look couldn't tell. */
  readonly seatAnswer?: SeatAnswer;
  /** How the shoulders came to where they are, where that was seen. */
  readonly came?: Coming;
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

/** A front picture as both networks read it. */
export interface FrontSight extends FrontReading {
  readonly seat: SeatReading;
}

/** One front picture against the person's baseline. */
export function judgeFront(asSeen: Seen, reading: FrontSight): Judgement {
  const seen = withoutAside(asSeen);
  const { timestampMs, deviations, baseline } = seen;
  const cause = mostLikely(reading);
  const isFound = 1 - reading.findings.none > baseline.findingFrom && !isOnlyAside(cause, seen);
  const hasSlid = isSlid(reading.seat, isFound ? cause : null, grownBy(seen), seen.came ?? null);
  const gate = frontGate(seen.pose, reading, shoulderRise(seen)) ?? (isFound ? findingGate(cause, reading) : null);
  const isDeep = isFound && cause === 'slump' && sizeOf(deviations, 'thoracicFlexion', 1) >= DEEP;
  if (gate && !(isDeep && gate.reason === 'lookingDown'))
    return {
      timestampMs,
      state: 'unknown',
      severity: 0,
      deviations,
      reason: gate.reason,
      ...(gate.event && { event: gate.event }),
      ...behind(gate, isFound ? cause : null, seen, reading),
    };
  if (hasSlid) return { timestampMs, deviations, ...slidDown(reading.seat, seen.seatAnswer ?? null) };
  const isBack = isReclined(reading.seat) && (!isFound || RECLINE_EXPLAINS.includes(cause));
  if (isBack) return { timestampMs, state: 'aligned', severity: 0, deviations, event: 'leanedBack' };
  const isOpen = !isFound && mayHaveSunk(reading.seat);
  if (isOpen) return { timestampMs, deviations, ...sunkOrMoved(reading, seen.seatAnswer ?? null) };
  const event = eventOf(reading);
  const faint = event ? undefined : faintIn(deviations, reading);
  if (!isFound)
    return { timestampMs, state: 'aligned', severity: 0, deviations, ...(event && { event }), ...(faint && { faint }) };
  return { timestampMs, deviations, ...found(seen, cause), ...(faint && { faint }) };
}

/** The same picture either way: the person says once which it was. Until then nobody is blamed. */
function sunkOrMoved(
  reading: FrontSight,
  answer: SeatAnswer | null,
): Pick<Judgement, 'state' | 'cause' | 'severity' | 'event' | 'isSeatDoubted'> {
  if (answer === 'sank') return slidDown(reading.seat, answer);
  const aligned = { state: 'aligned', severity: 0, event: eventOf(reading) ?? 'chairMoved' } as const;
  return answer === null ? { ...aligned, isSeatDoubted: true } : aligned;
}

/**
 * Who reads low or looks at a phone lowers the eyes by more than the neck bends (simulated people: 26° to 14°); where the
 * neck is off and the head hardly nods, it is the neck that makes the eyes look low.
 */
const NOD_IN_NECK = 0.8;

/** With that much neck and that little nod it is no reading: a glance is over by then. */
const GLANCE_MS = 20_000;

function behind(
  { reason, protectedMs }: Gate,
  cause: Cause | null,
  seen: Seen,
  { changes }: FrontReading,
): Pick<Judgement, 'held' | 'behind'> {
  if (protectedMs === undefined) return {};
  const what = cause && found(seen, cause);
  if (reason !== 'lookingDown') return { behind: { cause, severity: what?.severity ?? 0, protectedMs } };
  const { headPitch, neckFlexion } = changes;
  const isNeck = cause && CHAIN.includes(cause) && headPitch.value <= NOD_IN_NECK * neckFlexion.value;
  if (!isNeck || what?.state !== 'off')
    return { behind: { cause: 'headDown', severity: headDownSeverity(headPitch.value), protectedMs } };
  const held = { cause, severity: what.severity };
  return { held, behind: { ...held, protectedMs: GLANCE_MS } };
}

/** The neck bends to keep the eyes on the screen; a head farther away looks lower and rounder. */
const RECLINE_EXPLAINS: readonly Cause[] = ['slump', 'forwardHead'];

/**
 * A body that went aside as a whole is seen a little turned by any camera that looks down or up: by the angle it went aside
 * times the sine of the camera's pitch, which is unknown and about 15° at most desks. So much of a lean or a tilt is the
 * camera's; with less than this left over it is none.
 */
const SINE_OF_PITCH = 0.26;
const LEFT_FROM_DEG = 3;
/** Half a picture's width in tangents, for a middling webcam. */
const HALF_WIDTH = 0.64;

function withoutAside(seen: Seen): Seen {
  const slack = SINE_OF_PITCH * toDegrees(Math.abs(asideOf(seen)) * HALF_WIDTH);
  const deviations = seen.deviations.map((deviation) => {
    if (deviation.id !== 'trunkLateralLean' && deviation.id !== 'headTilt') return deviation;
    return { ...deviation, delta: Math.sign(deviation.delta) * Math.max(0, Math.abs(deviation.delta) - slack) };
  });
  return { ...seen, deviations };
}

/** How far the shoulders went aside, half picture widths. */
function asideOf({ pose, baseline }: Seen): number {
  const now = seenPoints(pose.image, pose.frame);
  const middle = ({ leftShoulder, rightShoulder }: SeenPoints) => (leftShoulder.x + rightShoulder.x) / 2;
  return now && baseline.points ? middle(now) - middle(baseline.points) : 0;
}

/** Logarithm of how much larger ears and shoulders appear than at the baseline. */
function grownBy({ pose, baseline }: Seen): number {
  const now = seenPoints(pose.image, pose.frame);
  const { points } = baseline;
  if (!now || !points) return 0;
  const grown = (left: BodyPoint, right: BodyPoint) =>
    Math.log(gap(now[left], now[right]) / gap(points[left], points[right]));
  return (grown('leftEar', 'rightEar') + grown('leftShoulder', 'rightShoulder')) / 2;
}

function gap(a: Vector2, b: Vector2): number {
  return Math.max(1e-4, Math.hypot(a.x - b.x, a.y - b.y));
}

function isOnlyAside(cause: Cause, { deviations }: Seen): boolean {
  if (cause !== 'sideLean' && cause !== 'headTilt') return false;
  const delta = deviations.find(({ id }) => id === CAUSE_ANGLE[cause])?.delta ?? 0;
  return Math.abs(delta) < LEFT_FROM_DEG;
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
  if (!now || !baseline.points) return 0;
  const { leftShoulder: left, rightShoulder: right } = baseline.points;
  const width = Math.hypot(left.x - right.x, left.y - right.y);
  return (left.y + right.y - now.leftShoulder.y - now.rightShoulder.y) / 2 / Math.max(width, 1e-3);
}
