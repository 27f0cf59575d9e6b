import type { Pixels } from '../../../src/camera/frame';
import { BlazePose } from '../../../src/pose/blaze-pose/blaze-pose';
import { FrameLooker } from '../../../src/pose/frame-looker';
import type { PoseResult } from '../../../src/pose/pose-client';
import type { ModelSize } from '../../../src/pose/pose-estimator';
import type { Judgement } from '../../../src/posture/judgement';
import { FIRST_JUDGING, judge, type JudgingState } from '../../../src/posture/judging';
import type { SavedBaseline } from '../../../src/posture/saved-baseline';
import { baselineOf, stepTaking } from '../../../src/posture/taking';
import { FIRST_TAKING, type Taking } from '../../../src/posture/taking-state';
import { readImage } from '../../picture/read-image';
import { engineParts } from '../../node-engine';
import type { Film } from './film';
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

/** LiveSession without a page: it holds the same state and calls the same functions in the same order. */
class LiveInNode {
  private taking: Taking = FIRST_TAKING;
  private saved: SavedBaseline | null = null;
  private judging: JudgingState = FIRST_JUDGING;

  constructor(
    private readonly engine: BlazePose,
    private readonly looker: FrameLooker,
    private readonly engineModel: string,
  ) {
    engine.lookCarefully(false);
  }

  async look(pixels: Pixels, timestampMs: number): Promise<Judgement | null> {
    const { width, height } = pixels;
    const result = await this.looker.look(this.engine, { image: pixels, timestampMs, width, height });
    if (!this.saved) return this.take(result);
    const judged = judge(result, { saved: this.saved }, this.judging);
    this.judging = judged.state;
    return judged.judgement;
  }

  private take(result: PoseResult): null {
    this.taking = stepTaking(this.taking, result);
    this.engine.lookCarefully(this.taking.capture.phase === 'holding');
    if (this.taking.capture.phase !== 'done') return null;
    const setup = { source: 'webcam', camera: 'film', engineModel: this.engineModel } as const;
    const made = baselineOf(this.taking, setup, { id: 'film', name: 'film', capturedAtMs: 0 });
    if ('capture' in made) this.taking = FIRST_TAKING;
    else this.begin(made);
    return null;
  }

  private begin(saved: SavedBaseline): void {
    this.saved = saved;
    this.engine.lookCarefully(false);
  }
}
