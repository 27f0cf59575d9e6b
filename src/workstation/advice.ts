import { ADVICE, type AdviceId, type AdvicePlan } from './advice-table';
import { troublesOf, type DeskCase } from './desk-case';
import { optionsOf, type Answers, type QuestionId } from './question';
import type { Source } from './source';

export interface Advice {
  readonly id: AdviceId;
  readonly effect: 1 | 2 | 3;
  readonly cost: 0 | 1 | 2 | 3;
  readonly source: Source;
}

/** What does most comes first; of what does as much, what costs least. */
export function adviceFor(desk: DeskCase): readonly Advice[] {
  const troubles = new Set<string>(troublesOf(desk));
  const plans = Object.entries(ADVICE) as [AdviceId, AdvicePlan][];
  return plans
    .filter(([, plan]) => plan.for.some((trouble) => troubles.has(trouble)))
    .filter(([, { unless = [] }]) => !unless.some((trouble) => troubles.has(trouble)))
    .filter(([, { only, not }]) => hasAll(desk.answers, only) && !hasAny(desk.answers, not))
    .map(([id, { effect, cost, source }]) => ({ id, effect, cost, source }))
    .sort((a, b) => b.effect - a.effect || a.cost - b.cost);
}

function hasAll(answers: Answers, wanted: Answers = {}): boolean {
  return questionsIn(wanted).every((id) => answerIn(answers, id) === wanted[id]);
}

function hasAny(answers: Answers, unwanted: Answers = {}): boolean {
  return questionsIn(unwanted).some((id) => answerIn(answers, id) === unwanted[id]);
}

/** What was not answered is taken for the first answer, which asks for nothing special. */
function answerIn(answers: Answers, id: QuestionId): string | undefined {
  return answers[id] ?? optionsOf(id)[0];
}

function questionsIn(answers: Answers): QuestionId[] {
  return Object.keys(answers) as QuestionId[];
}
