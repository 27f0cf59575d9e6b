import type { FilmScore } from './score-films';

/** The score of a model's films as people read it. */
export function filmsTable(model: string, score: FilmScore): string {
  const head = [
    `${model}, live, ${score.holds} holds: right ${percent(score.right)} of the time after five seconds`,
    `aligned told ${percent(score.alignedTold)}`,
    `called posture when it was not ${percent(score.falseOff)}`,
    `found ${percent(score.found)}`,
    `cause right ${percent(score.causeRight)}`,
    `mild held found ${percent(score.mildFound)}`,
    `right after ${score.secondsToRight ?? '–'} s in the middle`,
  ].join(', ');
  const films = Object.entries(score.rightByFilm).map(([film, right]) => `  ${percent(right).padStart(8)}  ${film}`);
  const holds = Object.entries(score.said).map(([hold, said]) => `  ${hold.padEnd(16)} ${words(said)}`);
  return [head, ...films, ...holds].join('\n');
}

function words(said: Readonly<Record<string, number>>): string {
  const most = Object.entries(said).sort((a, b) => b[1] - a[1]);
  return most.map(([word, share]) => `${word} ${percent(share, 0)}`).join(', ');
}

function percent(share: number | null, digits = 1): string {
  return share === null ? 'none' : `${(100 * share).toFixed(digits)} %`;
}
