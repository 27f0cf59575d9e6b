import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceKey } from '../../../scripts/footage/cache-key';
import { openStudios, type Studio } from '../../../scripts/footage/studio';
import { framesOf, type Film, type FilmFrame } from './film';

const FOLDER = fileURLToPath(new URL('../../../.cache/films', import.meta.url));

export interface RenderedFilm {
  readonly film: Film;
  readonly frames: readonly { readonly atMs: number; readonly file: string }[];
}

/** The frames of all films as files, drawn where none lies in the cache that the same code drew of the same shot. */
export async function renderFilms(
  films: readonly Film[],
  report: (line: string) => void,
): Promise<readonly RenderedFilm[]> {
  mkdirSync(FOLDER, { recursive: true });
  const code = sourceKey();
  const planned = films.map((film) => ({ film, frames: framesOf(film).map((frame) => placed(film, frame, code)) }));
  const left = planned.map(({ film, frames }) => ({ film, frames: frames.filter(({ file }) => !existsSync(file)) }));
  const missing = left.filter(({ frames }) => frames.length > 0);
  if (missing.length) await draw(missing, report);
  return planned;
}

interface Placed extends FilmFrame {
  readonly file: string;
}

interface Reel {
  readonly film: Film;
  readonly frames: readonly Placed[];
}

function placed({ name }: Film, frame: FilmFrame, code: string): Placed {
  const key = createHash('sha256').update(code).update(JSON.stringify(frame.shot)).digest('hex').slice(0, 20);
  return { ...frame, file: join(FOLDER, `${name}-${key}.jpg`) };
}

async function draw(missing: Reel[], report: (line: string) => void): Promise<void> {
  const studios = await openStudios(missing.length);
  try {
    await Promise.all(studios.all.map((studio) => drawReels(studio, missing, report)));
  } finally {
    await studios.close();
  }
}

async function drawReels(studio: Studio, left: Reel[], report: (line: string) => void): Promise<void> {
  for (let reel = left.shift(); reel; reel = left.shift()) {
    const beganMs = performance.now();
    for (const { shot, file } of reel.frames) {
      const { picture } = await studio.still(shot, 'image/jpeg');
      writeFileSync(`${file}.part`, picture);
      renameSync(`${file}.part`, file);
    }
    const each = Math.round((performance.now() - beganMs) / reel.frames.length);
    report(`drawn ${reel.film.name}: ${reel.frames.length} frames, ${each} ms each; ${left.length} films wait`);
  }
}
