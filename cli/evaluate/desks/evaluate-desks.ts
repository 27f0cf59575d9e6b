import { seededChance } from '../../../src/geometry/chance';
import { findingsOf } from '../../../src/workstation/findings';
import { FINDING_IDS } from '../../../src/workstation/finding';
import type { PoseModel } from '../../../src/simulation/landmark-response';
import { DESK_KINDS, deskOf } from './desk-kinds';
import { drawnDesks } from './drawn-desks';
import { judgeDrawn, pictureDesks } from './judge-drawn';
import { scoreDesks, type DeskScore, type JudgedDesk } from './score-desks';
import { simulatedSights } from './simulated-desk';

const LOOKS_A_SECOND = 2;
const DESKS = 240;
/** Each at all twelve kinds of desks. */
const DRAWN_PEOPLE = 17;
const MODELS: readonly PoseModel[] = ['lite', 'full'];
/** People and desks from here on chose nothing: the thresholds were chosen on those of the seeds below a thousand. */
export const UNSEEN = 70_000;

type Out = { write(text: string): unknown };

/** All kinds of desks with somebody simulated at each, a line for everything that is told. Returns the exit status. */
export function evaluateDesks(out: Out): 0 | 1 {
  return reported(out, 'simulated', (model) => judgeSimulated(DESKS, { model, first: UNSEEN }));
}

/** The same judge on pictures of the mannequin, each read by both models as the page reads its camera. */
export async function evaluateDrawnDesks(out: Out, report: (line: string) => void): Promise<0 | 1> {
  const desks = await pictureDesks(drawnDesks(DRAWN_PEOPLE), report);
  const judged = new Map<PoseModel, readonly JudgedDesk[]>();
  for (const model of MODELS) judged.set(model, await judgeDrawn(desks, model));
  return reported(out, 'drawn', (model) => judged.get(model) ?? []);
}

function reported(out: Out, how: string, judgedBy: (model: PoseModel) => readonly JudgedDesk[]): 0 | 1 {
  const broken = MODELS.flatMap((model) => {
    const judged = judgedBy(model);
    out.write(`${judged.length} ${how} desks, ${model} model: ${scoreLine(scoreDesks(judged))}\n`);
    for (const id of FINDING_IDS) out.write(`  ${id.padEnd(14)} ${scoreLine(scoreDesks(judged, [id]))}\n`);
    return brokenDeskFloors(scoreDesks(judged)).map((sentence) => `${model}: ${sentence}`);
  });
  for (const sentence of broken) out.write(`Below the floor: ${sentence}\n`);
  return broken.length > 0 ? 1 : 0;
}

interface DeskSet {
  readonly model: PoseModel;
  /** Seed of the first person. */
  readonly first: number;
}

/** So many desks of all kinds in turn, each with somebody else. */
export function judgeSimulated(count: number, { model, first }: DeskSet): readonly JudgedDesk[] {
  return Array.from({ length: count }, (_, index) => {
    const desk = deskOf(DESK_KINDS[index % DESK_KINDS.length]!, seededChance(first + index + 1000));
    const sights = simulatedSights(desk, { seed: first + index, fps: LOOKS_A_SECOND, model });
    return { desk, findings: findingsOf(sights, { knowledge: {}, isApart: false }) };
  });
}

/** What holds of desks that are as they should be but for one thing. */
const LEAST_RIGHT = 0.95;
const MOST_WRONG = 0.02;

/** Sentences about what no longer holds. */
export function brokenDeskFloors({ right, wrong }: DeskScore): string[] {
  const short = right < LEAST_RIGHT ? [`right ${right.toFixed(3)}, at least ${LEAST_RIGHT} wanted`] : [];
  const amiss = wrong > MOST_WRONG ? [`wrong ${wrong.toFixed(3)}, at most ${MOST_WRONG} allowed`] : [];
  return [...short, ...amiss];
}

function scoreLine({ right, wrong, unknown }: DeskScore): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return `right ${percent(right)}, wrong ${percent(wrong)}, said to be unknown ${percent(unknown)}`;
}
