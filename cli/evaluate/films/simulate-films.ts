import { sceneWith } from '../../../src/mannequin/scene';
import { simulateLandmarks } from '../../../src/simulation/simulate-landmarks';
import { framesOf, type Film } from './film';
import { LiveLook } from './live-look';
import type { PlayedFilm } from './play-film';

/** Nobody's picture is dark. */
const MEAN_LUMA = 120;

/**
 * A film through the live check without a picture: the landmarks are the mannequin's true ones with the errors that the full
 * model was measured to make. Two hundred times as fast as drawing and looking; what light and lens do is not in it.
 */
export function simulateFilm(film: Film): PlayedFilm {
  const live = new LiveLook('litert-full');
  const scene = sceneWith(film.scene);
  const shown = framesOf(film).map(({ atMs, shot: { posture } }, index) => {
    const seeds = { personSeed: 31 + film.seed, frameSeed: film.seed * 5003 + index };
    const pose = simulateLandmarks({ scene, posture, timestampMs: atMs, ...seeds });
    return { atMs, judgement: live.see({ timestampMs: atMs, pose, check: { meanLuma: MEAN_LUMA } }) };
  });
  return { film, shown };
}
