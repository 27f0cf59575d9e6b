import * as v from 'valibot';
import { ADVICE, type AdviceId } from '../../workstation/advice-table';
import { FINDING_IDS, type Findings } from '../../workstation/finding';
import { LIVE_HINTS, type LiveHint } from '../../workstation/live-hint';
import { HEIGHT_CM } from '../../workstation/measures';
import { optionsOf, QUESTION_IDS, type Answers, type QuestionId } from '../../workstation/question';
import { SIDE_IDS } from '../../workstation/side/side-angles';
import type { SideFindings } from '../../workstation/side/side-findings';
import { TROUBLES } from '../../workstation/trouble';
import type { OwnHeights } from '../../workstation/desk-drawing';

export type LengthUnit = 'cm' | 'inch';

export interface DeskCheck {
  /** Epoch, ms. */
  readonly at: number;
  readonly findings: Findings;
}

/** Numbers read from a picture from the side. The picture itself is kept nowhere. */
export interface SideCheck {
  /** Epoch, ms. */
  readonly at: number;
  readonly findings: SideFindings;
}

export interface DoneAdvice {
  readonly advice: AdviceId;
  /** Epoch, ms. */
  readonly at: number;
}

/** What the check keeps in this browser, apart from the history: it goes into no copy, link or report. */
export interface DeskState {
  readonly version: 1;
  readonly answers: Answers;
  /** The camera stands elsewhere than the screen. */
  readonly isCameraApart: boolean;
  /** How lengths are shown; null: as the region has it. */
  readonly unit: LengthUnit | null;
  readonly heightCm: number | null;
  /** As measured by the person, centimetres above the floor. */
  readonly heights: OwnHeights;
  /** Oldest first, the last few. */
  readonly checks: readonly DeskCheck[];
  /** Likewise. */
  readonly sides: readonly SideCheck[];
  readonly done: readonly DoneAdvice[];
  /** Epoch, ms: when to offer another check, once; null: not at all, or it was offered. */
  readonly remindAt: number | null;
  /** What the live check said of this desk unasked: never twice. */
  readonly hinted: readonly LiveHint[];
}

export const FRESH_DESK: DeskState = {
  version: 1,
  answers: {},
  isCameraApart: false,
  unit: null,
  heightCm: null,
  heights: {},
  checks: [],
  sides: [],
  done: [],
  remindAt: null,
  hinted: [],
};

const finite = v.pipe(v.number(), v.finite());
const heightAbove = v.exactOptional(v.pipe(finite, v.minValue(20), v.maxValue(220)));
const amount = v.nullable(v.object({ value: finite, sd: finite, unit: v.picklist(['cm', 'deg']), repeatSd: finite }));
const finding = v.variant('kind', [
  v.object({ kind: v.literal('fine'), seen: amount }),
  v.object({ kind: v.literal('told'), what: v.picklist(TROUBLES), seen: amount }),
  v.object({ kind: v.literal('unknown'), reason: v.string(), seen: amount }),
]);
const findings = v.pipe(
  v.object(Object.fromEntries(FINDING_IDS.map((id) => [id, finding]))),
  v.transform((found) => found as unknown as Findings),
);
const sideFindings = v.pipe(
  v.object(Object.fromEntries(SIDE_IDS.map((id) => [id, finding]))),
  v.transform((found) => found as unknown as SideFindings),
);
const adviceIds = Object.keys(ADVICE) as AdviceId[];

const schema = v.object({
  version: v.literal(1),
  answers: v.pipe(v.record(v.string(), v.string()), v.transform(knownAnswers)),
  isCameraApart: v.fallback(v.boolean(), false),
  unit: v.fallback(v.nullable(v.picklist(['cm', 'inch'])), null),
  heightCm: v.fallback(v.nullable(v.pipe(finite, v.minValue(HEIGHT_CM.least), v.maxValue(HEIGHT_CM.most))), null),
  heights: v.fallback(v.object({ seat: heightAbove, table: heightAbove, screenTop: heightAbove }), {}),
  checks: v.fallback(v.array(v.object({ at: finite, findings })), []),
  sides: v.fallback(v.array(v.object({ at: finite, findings: sideFindings })), []),
  done: v.fallback(v.array(v.object({ advice: v.picklist(adviceIds), at: finite })), []),
  remindAt: v.fallback(v.nullable(finite), null),
  hinted: v.fallback(v.array(v.picklist(LIVE_HINTS)), []),
});

/** Each field falls back by itself: one damaged answer never costs the others. */
export function parseDesk(stored: unknown): DeskState {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : FRESH_DESK;
}

/** An answer that a later version no longer knows is asked again. */
function knownAnswers(found: Readonly<Record<string, string>>): Answers {
  const known = QUESTION_IDS.filter((id) => (optionsOf(id) as readonly string[]).includes(found[id] ?? ''));
  return Object.fromEntries(known.map((id: QuestionId) => [id, found[id]]));
}
