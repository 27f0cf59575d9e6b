import { evaluateDesks, evaluateDrawnDesks } from './evaluate/desks/evaluate-desks';
import { exerciseOptions } from './evaluate/exercises/exercise-options';
import { evaluateExercises } from './evaluate/exercises/evaluate-exercises';
import { EVALUATE_HELP, evaluateOptions, type EvaluateOptions } from './evaluate/evaluate-options';
import { brokenFloors } from './evaluate/floors';
import { evaluateFilms } from './evaluate/films/evaluate-films';
import { evaluationGrid } from './evaluate/grid';
import { landmarkErrors } from './evaluate/landmark-errors';
import { measureCases, type MeasuredCase } from './evaluate/measure-cases';
import { evaluateNeck } from './evaluate/neck/evaluate-neck';
import { renderCases } from './evaluate/render-cases';
import { scoreOf } from './evaluate/score';
import { evaluateStanding } from './evaluate/standing/evaluate-standing';
import { scoreTable } from './evaluate/table';

const args = process.argv.slice(2);
const isExercises = args.includes('--exercises');
const isDesks = args.includes('--desks');
const isRendered = args.includes('--rendered');
const isStanding = args.includes('--standing');
const isNeck = args.includes('--neck');
const APART = ['--exercises', '--desks', '--rendered', '--standing', '--neck'];
const exercises = exerciseOptions(args.filter((arg) => !APART.includes(arg)));
const options = typeof exercises === 'string' ? exercises : evaluateOptions(exercises.rest);
if (args.includes('--help')) process.stdout.write(EVALUATE_HELP);
else if (typeof exercises === 'string') misuse(exercises);
else if (typeof options === 'string') misuse(options);
else if (isDesks && isRendered) process.exitCode = await evaluateDrawnDesks(process.stdout, report);
else if (isDesks) process.exitCode = evaluateDesks(process.stdout);
else if (isStanding) await evaluateStanding(process.stdout, report);
else if (isNeck) await evaluateNeck(process.stdout, report);
else if (isExercises) process.exitCode = evaluateExercises(exercises.options, process.stdout);
else if (options.films) process.exitCode = await evaluateFilms(options, report);
else await evaluate(options);

function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function evaluate({ size, model, json, errors }: EvaluateOptions): Promise<void> {
  const rendered = await renderCases(evaluationGrid(size), report);
  const measured = await measureCases(rendered, model, report);
  if (errors) return printErrors(measured);
  const score = scoreOf(measured);
  process.stdout.write(`${json ? JSON.stringify(score) : scoreTable(score)}\n`);
  const broken = size === 'small' && model === 'full' ? brokenFloors(score) : [];
  for (const sentence of broken) report(`Below the floor: ${sentence}`);
  if (broken.length) process.exitCode = 1;
}

function printErrors(cases: readonly MeasuredCase[]): void {
  const of = (isFront: boolean) => landmarkErrors(cases.filter((one) => (one.case.view === 'front') === isFront));
  process.stdout.write(`${JSON.stringify({ front: of(true), side: of(false) }, null, 1)}\n`);
}

function misuse(sentence: string): void {
  process.stderr.write(`${sentence}.\n${EVALUATE_HELP}`);
  process.exitCode = 2;
}
