import type { EvaluateOptions } from '../evaluate-options';
import { filmsOf } from './cast';
import { brokenFilmFloors } from './film-floors';
import { filmsTable } from './films-table';
import { playFilms } from './play-film';
import { renderFilms } from './render-films';
import { scoreFilms } from './score-films';

type Report = (line: string) => void;

/** Draws, plays and scores the films with each model asked for, and prints the tables. The exit status. */
export async function evaluateFilms({ size, films, json }: EvaluateOptions, report: Report): Promise<0 | 1> {
  const rendered = await renderFilms(filmsOf(size), report);
  let status: 0 | 1 = 0;
  for (const model of films ?? []) {
    const score = scoreFilms(await playFilms(rendered, model, report));
    process.stdout.write(`${json ? JSON.stringify({ model, ...score }) : filmsTable(model, score)}\n`);
    const broken = size === 'small' ? brokenFilmFloors(model, score) : [];
    for (const sentence of broken) report(`Below the floor: ${model}, ${sentence}`);
    if (broken.length) status = 1;
  }
  return status;
}
