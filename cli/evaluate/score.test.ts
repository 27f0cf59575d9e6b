import { expect, test } from 'vitest';
import type { AngleReading } from '../../src/geometry/angle';
import type { TrueAngles } from '../../src/mannequin/true-angles';
import type { Judgement } from '../../src/posture/judgement';
import { evaluateOptions } from './evaluate-options';
import { brokenFloors } from './floors';
import { evaluationGrid } from './grid';
import type { MeasuredCase } from './measure-cases';
import { scoreOf } from './score';
import { scoreTable } from './table';

const GRID = evaluationGrid('small');
const TILT_PER_CASE_DEG = 0.25;

type Answer = (one: (typeof GRID)[number]) => Partial<Judgement>;

/** Every picture found; head tilt read with an error; judged as told. */
function answered(answer: Answer, readTilt: (real: number) => number | null = (real) => real): MeasuredCase[] {
  return GRID.map((one, i) => {
    const angles = { headTilt: i * TILT_PER_CASE_DEG } as unknown as TrueAngles;
    const tilt = readTilt(i * TILT_PER_CASE_DEG);
    const reading = {
      id: 'headTilt',
      value: tilt ?? 0,
      unit: 'deg',
      sd: 1,
      view: one.view,
      quality: 1,
    } as AngleReading;
    return {
      case: one,
      file: `${one.id}.jpg`,
      truth: { angles } as MeasuredCase['truth'],
      pose: null,
      features: {
        timestampMs: 0,
        view: one.view,
        presence: 1,
        angles: tilt === null ? {} : { headTilt: reading },
        unmeasured: {},
      },
      judgement: { timestampMs: 0, state: 'aligned', severity: 0, deviations: [], ...answer(one) },
    };
  });
}

const QUIET = ['baseline', 'aligned', 'lookAway', 'cameraMoved', 'chairMoved'];
const perfect: Answer = ({ condition: { label } }) =>
  QUIET.includes(label) ? {} : { state: 'off', cause: label as NonNullable<Judgement['cause']> };

test('a judge that is always right scores in full', () => {
  const { judgement } = scoreOf(answered(perfect));
  expect(judgement).toMatchObject({
    balanced: 1,
    causeRight: 1,
    mildSensitivity: 1,
    notPostureFlagged: 0,
    worstPerson: 1,
  });
});

test('a judge that never flags and one that always does are balanced at a half or less', () => {
  expect(scoreOf(answered(() => ({}))).judgement.balanced).toBe(0.5);
  expect(scoreOf(answered(() => ({ state: 'off', cause: 'slump' }))).judgement.balanced).toBe(0.5);
});

test('hiding behind "unknown" costs half of what wrong flags cost', () => {
  const shy: Answer = (one) => (perfect(one).state ? perfect(one) : { state: 'unknown', reason: 'lowConfidence' });
  expect(scoreOf(answered(shy)).judgement).toMatchObject({ specificity: 1, alignedAnswered: 0, balanced: 0.75 });
});

test('an angle read at half size has a gain of a half; a constant offset is no error, for only change counts', () => {
  const half = scoreOf(answered(perfect, (real) => real / 2)).angles['front headTilt'];
  expect(half?.gain).toBeCloseTo(0.5, 6);
  const shifted = scoreOf(answered(perfect, (real) => real + 7)).angles['front headTilt'];
  expect(shifted?.meanError).toBeCloseTo(0, 6);
});

test('an angle never read is not measured, and its floor is broken', () => {
  const score = scoreOf(answered(perfect, () => null));
  expect(score.angles['front headTilt']).toMatchObject({ meanError: null, measured: 0 });
  expect(brokenFloors(score).some((line) => line.startsWith('front headTilt'))).toBe(true);
  expect(scoreTable(score)).toContain('front headTilt');
});

test('every picture of the grid has a name of its own and every series a baseline', () => {
  for (const size of ['small', 'full'] as const) {
    const grid = evaluationGrid(size);
    expect(new Set(grid.map(({ id }) => id)).size).toBe(grid.length);
    for (const series of new Set(grid.map((one) => one.series)))
      expect(grid.filter((one) => one.series === series && one.condition.label === 'baseline').length).toBeGreaterThan(
        2,
      );
  }
  expect(GRID.length).toBeLessThan(200);
});

test('options are understood or answered with a sentence', () => {
  expect(evaluateOptions(['--full', '--model', 'lite'])).toEqual({
    size: 'full',
    model: 'lite',
    json: false,
    errors: false,
    films: null,
  });
  expect(evaluateOptions(['--films'])).toMatchObject({ size: 'small', films: ['lite', 'full'] });
  expect(evaluateOptions(['--films', '--model', 'lite'])).toMatchObject({ films: ['lite'] });
  expect(evaluateOptions(['--model', 'huge'])).toContain('lite, full, heavy');
  expect(evaluateOptions(['--fast'])).toContain('--fast');
});
