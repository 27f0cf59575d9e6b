import { FINDING_IDS, type FindingId, type Findings } from './finding';
import { findingOf, isAnsweredFromSide, QUESTION_IDS, troubleOf, type Answers, type QuestionId } from './question';
import { SIDE_IDS, type SideId } from './side/side-angles';
import type { SideFindings } from './side/side-findings';
import type { Trouble } from './trouble';

/** What is known of one desk: what was seen of it, and what was answered. null: no camera was used. */
export interface DeskCase {
  readonly findings: Findings | null;
  /** What a picture from the side told; none: there was none. */
  readonly side?: SideFindings | null;
  readonly answers: Answers;
}

/** Only what the camera could not tell, and what no camera can. */
export function remainingQuestions({ findings, side }: Pick<DeskCase, 'findings' | 'side'>): readonly QuestionId[] {
  return QUESTION_IDS.filter((id) => {
    if (isAnsweredFromSide(id, side)) return false;
    const finding = findingOf(id);
    return finding === null || isOpen(findings, finding);
  });
}

/** Each once, the camera's first. What the camera told is not asked, and an older answer to it does not count. */
export function troublesOf({ findings, side, answers }: DeskCase): readonly Trouble[] {
  const seen = FINDING_IDS.flatMap((id) => {
    const finding = findings?.[id];
    return finding?.kind === 'told' ? [finding.what] : [];
  });
  const fromSide = SIDE_IDS.flatMap((id) => {
    const finding = side?.[id];
    return finding?.kind === 'told' ? [finding.what] : [];
  });
  const answered = remainingQuestions({ findings, side }).flatMap((id) => answeredTrouble(id, answers) ?? []);
  return [...new Set([...seen, ...fromSide, ...answered])];
}

/** The other questions ask what there is, not how it stands. */
const TELL_RIGHT = [
  'distance',
  'facing',
  'height',
  'smallText',
  'shoulders',
  'light',
  'glare',
  'back',
  'legs',
  'elbows',
  'wrists',
  'keyboard',
  'mouse',
] as const satisfies readonly QuestionId[];
type TellingQuestion = (typeof TELL_RIGHT)[number];
export type RightId = FindingId | TellingQuestion;

/** What a side picture shows to be right, by the question that would have said so. */
const RIGHT_FROM_SIDE: Partial<Record<SideId, TellingQuestion>> = { elbow: 'elbows', reach: 'keyboard' };

/** What is right as it is, by the finding or the question that says so. */
export function rightOf({ findings, side, answers }: DeskCase): readonly RightId[] {
  const seen: RightId[] = FINDING_IDS.filter((id) => findings?.[id].kind === 'fine');
  const fromSide = SIDE_IDS.flatMap((id) => (side?.[id].kind === 'fine' ? (RIGHT_FROM_SIDE[id] ?? []) : []));
  const answered = remainingQuestions({ findings, side })
    .filter(tellsRight)
    .filter((id) => answers[id] !== undefined && answeredTrouble(id, answers) === null);
  return [...new Set<RightId>([...seen, ...fromSide, ...answered])];
}

function tellsRight(id: QuestionId): id is TellingQuestion {
  return (TELL_RIGHT as readonly QuestionId[]).includes(id);
}

function isOpen(findings: Findings | null, id: FindingId): boolean {
  return findings === null || findings[id].kind === 'unknown';
}

function answeredTrouble(id: QuestionId, answers: Answers): Trouble | null {
  const answer = answers[id];
  return answer === undefined ? null : troubleOf(id, answer as never);
}
