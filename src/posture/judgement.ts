import type { AngleId, Reason } from '../geometry/angle';
import type { Cause } from '../geometry/cause';

/** Things that happen and are not posture. */
export type PostureEvent =
  | 'lookingAway'
  | 'lookingDown'
  | 'handAtFace'
  | 'cameraMoved'
  | 'chairMoved'
  | 'leanedBack'
  | 'stoodUp'
  | 'secondPerson';

/** Distance of one angle from the person's own baseline. */
export interface Deviation {
  readonly id: AngleId;
  /** Signed, in the angle's unit: value − baseline. */
  readonly delta: number;
  readonly sd: number;
  /** Where `drifting` and `off` begin for this person, in the angle's unit. */
  readonly driftingFrom: number;
  readonly offFrom: number;
}

export type JudgementState = 'aligned' | 'drifting' | 'off' | 'unknown' | 'away';

/** What a pose means for this person, or why that can't be known. */
export interface Judgement {
  readonly timestampMs: number;
  readonly state: JudgementState;
  /** Present when drifting or off. */
  readonly cause?: Cause;
  readonly event?: PostureEvent;
  /** 0 aligned … 1 far off. */
  readonly severity: number;
  readonly deviations: readonly Deviation[];
  /** Present when unknown or away. */
  readonly reason?: Reason;
  /** What lies behind a lowered head. One picture says nothing of it; who keeps it up for a minute holds their neck so. */
  readonly held?: Held;
  /** What an event that lasts becomes, and when; see stepProtection. */
  readonly behind?: Behind;
  /** The seat itself may have gone down and back as well: only the person knows. */
  readonly isSeatDoubted?: true;
  /** What is too small for one look; see stepLasting. Absent where the look says nothing of it. */
  readonly faint?: Faint;
  /** How long what is shown has lasted, ms; only where it became posture by lasting. */
  readonly lastedMs?: number;
}

/** Changes that can be so small that a single look can't tell them from chance. */
export type FaintCause = 'slump' | 'forwardHead' | 'headTilt' | 'unevenShoulders';

/** How far each goes, as a multiple of where drifting begins for this person; negative the other way. */
export type Faint = Readonly<Partial<Record<FaintCause, number>>>;

export interface Held {
  readonly cause: Cause;
  /** On the scale of the judgement's. */
  readonly severity: number;
}

/** What a picture would say but for an event that usually is short: a glance, a phone, a hand at the face. */
export interface Behind {
  /** null: nothing that matters. */
  readonly cause: Cause | null;
  readonly severity: number;
  /** For so long the event is taken for what it looks like, ms. */
  readonly protectedMs: number;
}
