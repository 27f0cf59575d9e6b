import type { Score } from './score';

/** The score as people read it. */
export function scoreTable({ pictures, people, found, viewRight, landmarkPx, angles, judgement: j }: Score): string {
  const head = `${pictures} pictures of ${people} people: found ${percent(found)}, view right ${percent(viewRight)}, eye and shoulder landmarks off by ${number(landmarkPx)} px`;
  const rows = Object.entries(angles).map(
    ([name, e]) =>
      `${name.padEnd(24)} MAE ${number(e.meanError)}  p90 ${number(e.p90Error)}  measured ${percent(e.measured)}  gain ${number(e.gain, 2)}  (mean true change ${number(e.meanTrueChange)})`,
  );
  const judged = `judgement, front: balanced ${percent(j.balanced)}, sensitivity ${percent(j.sensitivity)}, specificity ${percent(j.specificity)}, aligned answered ${percent(j.alignedAnswered)}, mild ${percent(j.mildSensitivity)}, not-posture flagged ${percent(j.notPostureFlagged)}, cause right ${percent(j.causeRight)}, worst person ${percent(j.worstPerson)}`;
  const flags = Object.entries(j.flaggedByCondition).map(([name, flagged]) => `${name} ${percent(flagged, 0)}`);
  return [head, ...rows, judged, `flagged by condition: ${flags.join(', ')}`].join('\n');
}

function percent(share: number | null, digits = 1): string {
  return share === null ? 'none' : `${(100 * share).toFixed(digits)} %`;
}

function number(value: number | null, digits = 1): string {
  return (value === null ? 'none' : value.toFixed(digits)).padStart(5);
}
