import { decide, type Limits } from '../decide';
import { unknown, type Finding, type SeenAmount } from '../finding';
import type { Source } from '../source';
import type { Trouble } from '../trouble';
import { SIDE_IDS, type SideAngle, type SideAngles, type SideId } from './side-angles';

export type SideFindings = Readonly<Record<SideId, Finding>>;

interface SideRule {
  readonly limits: Limits<Trouble>;
  /** What is usual, as the screen says it, degrees. */
  readonly usual: { readonly from: number | null; readonly to: number | null };
  /**
   * One standard deviation as the pose model places the points, degrees: its errors from the side, simulated on eight bodies.
   * Under a table it guesses the legs, so they are told only of points that a person put right.
   */
  readonly sd: number;
  readonly source: Source;
}

/** A person's finger on a photo misses a joint by one or two centimetres. */
const PLACED_SD = 4;

/** One line an angle. Told only where the angle is plainly outside: a photo is one moment of a day. */
export const SIDE_RULES = {
  /** ISO 11064-4: 70–135°, which is wider than the 90° of posters. */
  elbow: {
    limits: { below: { limit: 70, means: 'tableHigh' }, above: { limit: 135, means: 'tableLow' } },
    usual: { from: 70, to: 135 },
    sd: 6,
    source: 'iso11064',
  },
  /** RULA's second step begins at 45°; ISO 11226 asks for support beyond 20°, which a table's edge gives. */
  reach: {
    limits: { above: { limit: 45, means: 'keyboardFar' } },
    usual: { from: null, to: 45 },
    sd: 7,
    source: 'rula',
  },
  /** ISO 11226: 0–20° without a time limit; leaning back on a backrest is welcome. */
  back: {
    limits: { above: { limit: 20, means: 'backUnsupported' } },
    usual: { from: null, to: 20 },
    sd: 3.5,
    source: 'iso11226',
  },
  /** ISO 11226: the neck up to 25° against the trunk; the ear of an upright neck stands 11° ahead already (our mannequin). */
  neck: {
    limits: { above: { limit: 36, means: 'neckBent' } },
    usual: { from: null, to: 36 },
    sd: 5,
    source: 'iso11226',
  },
  /** OSHA: thighs about level. */
  thigh: {
    limits: { below: { limit: -15, means: 'feetHang' }, above: { limit: 10, means: 'kneesHigh' } },
    usual: { from: -15, to: 10 },
    sd: 14,
    source: 'osha',
  },
  /** ISO 11226: 90–135°, with ten degrees of grace for feet that are drawn in for a moment. Stretched legs are a change. */
  knee: {
    limits: { below: { limit: 80, means: 'feetBack' } },
    usual: { from: 80, to: null },
    sd: 24,
    source: 'iso11226',
  },
} as const satisfies Record<SideId, SideRule>;

/** Each angle of a picture told, fine, or unknown with its reason. */
export function sideFindings(angles: SideAngles): SideFindings {
  return Object.fromEntries(SIDE_IDS.map((id) => [id, findingOf(id, angles)])) as Record<SideId, Finding>;
}

function findingOf(id: SideId, angles: SideAngles): Finding {
  const angle = angles[id];
  if (typeof angle === 'string') return unknown(angle);
  const rule: SideRule = SIDE_RULES[id];
  const sd = angle.isPlaced ? PLACED_SD : rule.sd;
  const seen: SeenAmount = { value: angle.deg, sd, unit: 'deg', repeatSd: sd };
  const decision = decide(seen, rule.limits);
  if (decision.kind === 'borderline') return unknown('borderline', seen);
  return decision.kind === 'fine'
    ? { kind: 'fine', seen }
    : { kind: 'told', what: byReach(decision.what, angles), seen };
}

/** A straight elbow tells of a low table only while the arm hangs: one that reaches out has its keyboard too far. */
const HANGS_UP_TO_DEG = 30;

function byReach(trouble: Trouble, { reach }: SideAngles): Trouble {
  return trouble === 'tableLow' && degreesIn(reach) > HANGS_UP_TO_DEG ? 'keyboardFar' : trouble;
}

function degreesIn(angle: SideAngle): number {
  return typeof angle === 'string' ? 0 : angle.deg;
}

/** The angles as they are kept and sent on: what was only guessed stays unknown. */
export function anglesIn(findings: SideFindings): Readonly<Record<SideId, number | null>> {
  return Object.fromEntries(SIDE_IDS.map((id) => [id, findings[id].seen?.value ?? null])) as Record<
    SideId,
    number | null
  >;
}
