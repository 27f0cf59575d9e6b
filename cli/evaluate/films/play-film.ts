import type { Pixels } from '../../../src/camera/frame';
import { BlazePose } from '../../../src/pose/blaze-pose/blaze-pose';
import { FrameLooker } from '../../../src/pose/frame-looker';
import type { ModelSize } from '../../../src/pose/pose-estimator';
import type { Judgement } from '../../../src/posture/judgement';
import { readImage } from '../../picture/read-image';
import { engineParts } from '../../node-engine';
import type { Film } from './film';
import { LiveLook } from './live-look';
import type { RenderedFilm } from './render-films';

/** What the page shows at a moment of a film. */
export interface Shown {
  readonly atMs: number;
  /** null until the baseline is taken, or where nothing is shown. */
  readonly judgement: Judgement | null;
}

export interface PlayedFilm {
  readonly film: Film;
  readonly shown: readonly Shown[];
}

/**
 * Films through the live check as the page runs it: the engine with its tracker and smoothing, the baseline taken by the
 * guide while the film's person sits tall, every picture judged and stepped. The clock is the film's own.
 */
export async function playFilms(
  films: readonly RenderedFilm[],
  model: ModelSize,
  report: (line: string) => void,
): Promise<readonly PlayedFilm[]> {
  const looker = new FrameLooker();
  const engine = new BlazePose({ ...(await engineParts()), readPixels: looker.readPixels });
  await engine.load({ model, smoothing: true });
  const played: PlayedFilm[] = [];
  for (const { film, frames } of films) {
    engine.reset();
    played.push({ film, shown: await play(frames, new LiveInNode(engine, looker, `litert-${model}`)) });
    report(`${model}: played ${film.name}`);
  }
  engine.dispose();
  return played;
}

async function play(frames: RenderedFilm['frames'], live: LiveInNode): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  for (const { atMs, file } of frames) shown.push({ atMs, judgement: await live.look(readImage(file), atMs) });
  return shown;
}

/** The engine before the live check: it takes careful looks when the check wants them. */
class LiveInNode {
  private readonly live: LiveLook;

  constructor(
    private readonly engine: BlazePose,
    private readonly looker: FrameLooker,
    engineModel: string,
  ) {
    this.live = new LiveLook(engineModel);
    engine.lookCarefully(false);
  }

  async look(pixels: Pixels, timestampMs: number): Promise<Judgement | null> {
    const { width, height } = pixels;
    const result = await this.looker.look(this.engine, { image: pixels, timestampMs, width, height });
    const shown = this.live.see(result);
    this.engine.lookCarefully(this.live.wantsCare);
    return shown;
  }
}
