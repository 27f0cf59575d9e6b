import { m } from '../paraglide/messages';
import type { Judgement, JudgementState } from '../posture/judgement';
import type { Cause } from '../geometry/cause';
import { eventMessage } from './event-message';
import { reasonMessage } from './reason-message';
import type { Words } from './words';

/** What the screen says of a judgement: one word, why, and what to do next. */
export interface JudgementText {
  readonly word: string;
  readonly why: string;
  readonly next: string;
}

interface CauseWords {
  readonly why: () => string;
  /** Where it became posture by lasting: said with how long. */
  readonly lasted?: (how: { readonly minutes: number }) => string;
  /** Where the cause has a side: said when its angle is to the person's right (+) or left (−). */
  readonly right?: () => string;
  readonly left?: () => string;
  readonly next: () => string;
}

const CAUSE_WORDS: Record<Cause, CauseWords> = {
  slump: { why: m.live_why_slump, next: m.live_next_slump },
  slidDown: { why: m.live_why_slid_down, next: m.live_next_slid_down },
  forwardHead: { why: m.live_why_forward_head, next: m.live_next_forward_head },
  headDown: { why: m.live_why_head_down, lasted: m.live_why_head_down_lasted, next: m.live_next_head_down },
  leaningIn: { why: m.live_why_leaning_in, next: m.live_next_leaning_in },
  sideLean: {
    why: m.live_why_side_lean,
    right: m.live_why_side_lean_right,
    left: m.live_why_side_lean_left,
    next: m.live_next_side_lean,
  },
  headTilt: {
    why: m.live_why_head_tilt,
    right: m.live_why_head_tilt_right,
    left: m.live_why_head_tilt_left,
    next: m.live_next_head_tilt,
  },
  unevenShoulders: {
    why: m.live_why_uneven_shoulders,
    right: m.live_why_uneven_shoulders_right,
    left: m.live_why_uneven_shoulders_left,
    next: m.live_next_uneven_shoulders,
  },
  shrug: { why: m.live_why_shrug, next: m.live_next_shrug },
  roundedShoulders: { why: m.live_why_rounded_shoulders, next: m.live_next_rounded_shoulders },
};

const SIDED_ANGLE = {
  sideLean: 'trunkLateralLean',
  headTilt: 'headTilt',
  unevenShoulders: 'shoulderTilt',
} as const satisfies Partial<Record<Cause, string>>;

const STATE_WORDS: Record<JudgementState, () => string> = {
  aligned: m.live_state_aligned,
  drifting: m.live_state_drifting,
  off: m.live_state_off,
  unknown: m.live_state_unknown,
  away: m.live_state_away,
};

/** Words that move one person better than ours: from their own plan. */
export type OwnCues = readonly { readonly cause: Cause; readonly words: string }[];

export function judgementText(judgement: Judgement, own: OwnCues = []): JudgementText {
  const { what, next } = whyAndNext(judgement);
  const ownNext = own.find(({ cause }) => cause === judgement.cause)?.words;
  return { word: STATE_WORDS[judgement.state](), why: what, next: ownNext || next };
}

function whyAndNext(judgement: Judgement): Words {
  const { state, event, cause, reason } = judgement;
  switch (state) {
    case 'aligned':
      return event ? eventMessage(event) : { what: m.live_why_aligned(), next: m.live_next_aligned() };
    case 'drifting':
    case 'off':
      if (!cause) return { what: m.live_why_none(), next: m.live_next_none() };
      return { what: causeText(cause, judgement), next: CAUSE_WORDS[cause].next() };
    case 'unknown':
      if (event) return eventMessage(event);
      return reasonMessage(reason ?? 'lowConfidence');
    case 'away':
      return event ? eventMessage(event) : { what: reasonMessage('nobody').what, next: m.live_next_away() };
  }
}

export function causeText(cause: Cause, judgement: Judgement): string {
  const words = CAUSE_WORDS[cause];
  const minutes = Math.floor((judgement.lastedMs ?? 0) / 60_000);
  if (words.lasted && minutes >= 2) return words.lasted({ minutes });
  if (!(cause in SIDED_ANGLE)) return words.why();
  const angle = SIDED_ANGLE[cause as keyof typeof SIDED_ANGLE];
  const delta = judgement.deviations.find(({ id }) => id === angle)?.delta;
  if (!delta || !words.right || !words.left) return words.why();
  return delta > 0 ? words.right() : words.left();
}
