import type { PoseModel } from '../../../src/simulation/landmark-response';
import { findingsOf } from '../../../src/workstation/findings';
import { renderCases } from '../render-cases';
import type { DeskTruth } from './desk-kinds';
import type { DrawnDesk } from './drawn-desks';
import { openLooks, sightsOf, type DeskPicture } from './look-at-drawn';
import type { JudgedDesk } from './score-desks';

export interface PicturedDesk {
  readonly desk: DeskTruth;
  readonly pictures: readonly DeskPicture[];
}

/** Draws what is not in the cache yet. */
export async function pictureDesks(
  desks: readonly DrawnDesk[],
  report: (line: string) => void,
): Promise<readonly PicturedDesk[]> {
  const rendered = await renderCases(
    desks.flatMap(({ cases }) => cases),
    report,
  );
  const files = new Map(rendered.map(({ case: { id }, file }) => [id, file]));
  return desks.map(({ desk, cases }) => ({
    desk,
    pictures: cases.map((one) => ({ step: one.step, file: files.get(one.id) ?? '' })),
  }));
}

/** All desks before one of the two models, and the check's own judge. */
export async function judgeDrawn(desks: readonly PicturedDesk[], model: PoseModel): Promise<readonly JudgedDesk[]> {
  const { lookAt, beginAnew, close } = await openLooks(model);
  const judged: JudgedDesk[] = [];
  for (const { desk, pictures } of desks) {
    beginAnew();
    const sights = await sightsOf(pictures, lookAt);
    judged.push({ desk, findings: findingsOf(sights, { knowledge: {}, isApart: false }) });
  }
  close();
  return judged;
}
