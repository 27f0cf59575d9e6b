import { FINDING_IDS, type FindingId, type Findings } from './finding';
import { findingOf, QUESTION_IDS, troubleOf, type Answers, type QuestionId } from './question';
import type { Trouble } from './trouble';

/** What is known of one desk: what was seen of it, and what was answered. null: no camera was used. */
export interface DeskCase {
  readonly findings: Findings | null;
  readonly answers: Answers;
}

/** Only what the camera could not tell, and what no camera can. */
export function remainingQuestions({ findings }: Pick<DeskCase, 'findings'>): readonly QuestionId[] {
  return QUESTION_IDS.filter((id) => {
    const finding = findingOf(id);
    return finding === null || isOpen(findings, finding);
  });
}

/** Each once, the camera's first. What the camera told is not asked, and an older answer to it does not count. */
export function troublesOf({ findings, answers }: DeskCase): readonly Trouble[] {
  const seen = FINDING_IDS.flatMap((id) => {
    const finding = findings?.[id];
    return finding?.kind === 'told' ? [finding.what] : [];
  });
  const answered = remainingQuestions({ findings }).flatMap((id) => answeredTrouble(id, answers) ?? []);
  return [...new Set([...seen, ...answered])];
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

/** What is right as it is, by the finding or the question that says so. */
export function rightOf({ findings, answers }: DeskCase): readonly RightId[] {
  const seen: RightId[] = FINDING_IDS.filter((id) => findings?.[id].kind === 'fine');
  const answered = remainingQuestions({ findings })
    .filter(tellsRight)
    .filter((id) => answers[id] !== undefined && answeredTrouble(id, answers) === null);
  return [...new Set<RightId>([...seen, ...answered])];
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
