import * as v from 'valibot';
import { ADVICE_IDS } from '../workstation/advice-table';
import { FRESH_DESK, type DeskState } from '../workstation/desk-state';
import { FINDING_IDS, type Findings } from '../workstation/finding';
import { LIVE_HINTS } from '../workstation/live-hint';
import { HEIGHT_CM } from '../workstation/measures';
import { optionsOf, QUESTION_IDS, type Answers, type QuestionId } from '../workstation/question';
import { SIDE_IDS } from '../workstation/side/side-angles';
import type { SideFindings } from '../workstation/side/side-findings';
import { TROUBLES } from '../workstation/trouble';

/** More than anybody's desk ever has: what is larger was not written by this program. */
const MOST = 500;
const listOf = <Row extends v.GenericSchema>(row: Row) => v.pipe(v.array(row), v.maxLength(MOST));
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

const schema = v.object({
  version: v.literal(1),
  answers: v.pipe(v.record(v.string(), v.string()), v.transform(knownAnswers)),
  isCameraApart: v.fallback(v.boolean(), false),
  unit: v.fallback(v.nullable(v.picklist(['cm', 'inch'])), null),
  heightCm: v.fallback(v.nullable(v.pipe(finite, v.minValue(HEIGHT_CM.least), v.maxValue(HEIGHT_CM.most))), null),
  heights: v.fallback(v.object({ seat: heightAbove, table: heightAbove, screenTop: heightAbove }), {}),
  checks: v.fallback(listOf(v.object({ at: finite, findings })), []),
  sides: v.fallback(listOf(v.object({ at: finite, findings: sideFindings })), []),
  done: v.fallback(listOf(v.object({ advice: v.picklist(ADVICE_IDS), at: finite })), []),
  remindAt: v.fallback(v.nullable(finite), null),
  hinted: v.fallback(listOf(v.picklist(LIVE_HINTS)), []),
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
