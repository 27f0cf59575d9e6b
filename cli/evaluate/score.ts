import { CAUSES, type Cause } from '../../src/geometry/cause';
import type { LandmarkName } from '../../src/geometry/landmarks';
import { angleErrors, ANGLES_ASKED, mean, type AngleErrors } from './angle-errors';
import type { MeasuredCase } from './measure-cases';

/** Shares are 0..1; null where nothing was asked. */
export interface Score {
  readonly pictures: number;
  readonly people: number;
  readonly found: number | null;
  readonly viewRight: number | null;
  /** Mean distance of eyes and shoulders from the truth, front pictures, pixels. */
  readonly landmarkPx: number | null;
  /** "front headTilt", "side headForward", … */
  readonly angles: Readonly<Record<string, AngleErrors>>;
  readonly judgement: JudgementScore;
}

export interface JudgementScore {
  /** Clear deviations called drifting or off. */
  readonly sensitivity: number | null;
  /** What is aligned or no posture at all and was not called so. */
  readonly specificity: number | null;
  /** Aligned pictures called aligned, not "unknown". */
  readonly alignedAnswered: number | null;
  readonly balanced: number | null;
  readonly mildSensitivity: number | null;
  readonly notPostureFlagged: number | null;
  /** Of the clear deviations found. */
  readonly causeRight: number | null;
  readonly worstPerson: number | null;
  readonly flaggedByCondition: Readonly<Record<string, number | null>>;
}

const PLACED: readonly LandmarkName[] = ['leftEye', 'rightEye', 'leftShoulder', 'rightShoulder'];

export function scoreOf(cases: readonly MeasuredCase[]): Score {
  const fronts = cases.filter((one) => one.case.view === 'front');
  const sides = cases.filter((one) => one.case.view !== 'front');
  return {
    pictures: cases.length,
    people: distinct(cases, (one) => one.case.person).length,
    found: share(cases, (one) => one.pose !== null),
    viewRight: share(cases, (one) => one.features.view === one.case.view),
    landmarkPx: mean(fronts.flatMap(distances)),
    angles: {
      ...errorsOf('front', fronts),
      ...errorsOf('side', sides),
    },
    judgement: judgementScore(fronts.filter((one) => one.case.condition.label !== 'baseline')),
  };
}

function errorsOf(view: 'front' | 'side', cases: readonly MeasuredCase[]): Record<string, AngleErrors> {
  const series = distinct(cases, (one) => one.case.series).map((name) =>
    cases.filter((one) => one.case.series === name),
  );
  return Object.fromEntries(ANGLES_ASKED[view].map((id) => [`${view} ${id}`, angleErrors(series, id)]));
}

function distances({ pose, truth }: MeasuredCase): number[] {
  if (!pose) return [];
  return PLACED.flatMap((name) => {
    const real = truth.landmarks[name];
    return real ? Math.hypot(pose.image[name].x - real.x, pose.image[name].y - real.y) : [];
  });
}

export function judgementScore(cases: readonly MeasuredCase[]): JudgementScore {
  const clear = cases.filter((one) => isDeviation(one) && !one.case.condition.isMild);
  const aligned = withLabel(cases, ['aligned']);
  const notPosture = withLabel(cases, ['lookAway', 'cameraMoved', 'chairMoved']);
  const sensitivity = share(clear, isFlagged);
  const specificity = share([...aligned, ...notPosture], (one) => !isFlagged(one));
  const alignedAnswered = share(aligned, (one) => one.judgement?.state === 'aligned');
  return {
    sensitivity,
    specificity,
    alignedAnswered,
    balanced: balance(sensitivity, mean([specificity ?? 0, alignedAnswered ?? 0])),
    mildSensitivity: share(
      cases.filter((one) => one.case.condition.isMild),
      isFlagged,
    ),
    notPostureFlagged: share(notPosture, isFlagged),
    causeRight: share(clear.filter(isFlagged), (one) => one.judgement?.cause === one.case.condition.label),
    worstPerson: worstPerson(cases),
    flaggedByCondition: byCondition(cases),
  };
}

function worstPerson(cases: readonly MeasuredCase[]): number | null {
  const each = distinct(cases, (one) => one.case.person).map((person) => {
    const mine = cases.filter((one) => one.case.person === person && !one.case.condition.isMild);
    const quiet = mine.filter((one) => !isDeviation(one));
    return balance(
      share(mine.filter(isDeviation), isFlagged),
      share(quiet, (one) => !isFlagged(one)),
    );
  });
  const known = each.filter((value) => value !== null);
  return known.length ? Math.min(...known) : null;
}

function byCondition(cases: readonly MeasuredCase[]): Record<string, number | null> {
  const names = distinct(cases, (one) => one.case.condition.name);
  return Object.fromEntries(
    names.map((name) => [
      name,
      share(
        cases.filter((one) => one.case.condition.name === name),
        isFlagged,
      ),
    ]),
  );
}

function isFlagged({ judgement }: MeasuredCase): boolean {
  return judgement?.state === 'off' || judgement?.state === 'drifting';
}

function isDeviation({ case: { condition } }: MeasuredCase): boolean {
  return CAUSES.includes(condition.label as Cause);
}

function withLabel(cases: readonly MeasuredCase[], labels: readonly string[]): MeasuredCase[] {
  return cases.filter((one) => labels.includes(one.case.condition.label));
}

function balance(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : (a + b) / 2;
}

function share<T>(of: readonly T[], test: (one: T) => boolean): number | null {
  return of.length ? of.filter(test).length / of.length : null;
}

function distinct<T>(from: readonly T[], key: (one: T) => string): string[] {
  return [...new Set(from.map(key))];
}
