import type { Lens, SceneChoice, Shot } from '../../../scripts/footage/shot';
import { postureAt, type PostureScript } from '../../../src/mannequin/posture-script';
import { withRestlessMotion } from '../../../src/mannequin/restless-motion';
import { seededRandom } from '../../../src/mannequin/random';
import { holdNamed, type Hold } from './holds';

/** A person before a camera, and what they do there, one hold after the other with upright sitting in between. */
export interface Film {
  readonly name: string;
  /** In words, for the table: what is hard about it. */
  readonly condition: string;
  readonly scene: SceneChoice;
  /** Noise of the sensor, levels of 255. */
  readonly noise: number;
  readonly quality: number;
  readonly holds: readonly (readonly [name: string, seconds: number])[];
  readonly fps: number;
  readonly seed: number;
}

export interface FilmHold extends Hold {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Sitting tall for the baseline: into the picture, a moment to settle, five steady seconds, and some to spare. */
export const BASELINE_MS = 14_000;
/** Back upright after each hold. */
const REST_MS = 6000;
const MOVE_MS = 1200;

export function holdsOf({ holds }: Film): readonly FilmHold[] {
  let atMs = BASELINE_MS;
  return holds.flatMap(([name, seconds]) => {
    const posture = { ...holdNamed(name), fromMs: atMs, toMs: atMs + seconds * 1000 };
    const rest = { ...holdNamed('upright'), fromMs: posture.toMs, toMs: posture.toMs + REST_MS };
    atMs = rest.toMs;
    return [posture, rest];
  });
}

export interface FilmFrame {
  readonly atMs: number;
  readonly shot: Shot;
}

export function framesOf(film: Film): readonly FilmFrame[] {
  const script = scriptOf(film);
  const drift = cameraDrift(film.seed);
  return Array.from({ length: Math.floor((script.lengthMs / 1000) * film.fps) }, (_, index) => {
    const atMs = (index * 1000) / film.fps;
    const posture = postureIn(film, script, atMs);
    const isMoving = postureAt(script, atMs) !== postureAt(script, Math.max(0, atMs - EXPOSURE_MS));
    const lens: Lens = {
      ...drift(atMs),
      quality: film.quality,
      ...(isMoving && { movedFrom: postureIn(film, script, atMs - EXPOSURE_MS) }),
    };
    return { atMs, shot: { scene: film.scene, posture, noise: film.noise, noiseSeed: film.seed * 5003 + index, lens } };
  });
}

/** A webcam in a room that is lit as rooms are. */
const EXPOSURE_MS = 33;

function postureIn({ seed }: Film, script: PostureScript, atMs: number) {
  return withRestlessMotion(postureAt(script, Math.max(0, atMs)), Math.max(0, atMs), seed);
}

function scriptOf(film: Film): PostureScript {
  const holds = holdsOf(film);
  const steps = holds.map(({ fromMs, posture }) => ({ atMs: fromMs, moveMs: MOVE_MS, posture }));
  const { posture } = holdNamed('upright');
  return { steps: [{ atMs: 0, moveMs: 0, posture }, ...steps], lengthMs: holds.at(-1)?.toMs ?? BASELINE_MS };
}

/** Automatic exposure and white balance wander by a tenth within a minute, as clouds pass and screens change. */
function cameraDrift(seed: number): (atMs: number) => Pick<Lens, 'exposure' | 'warmth'> {
  const random = seededRandom(seed + 77);
  const [a, b] = [random.next() * 6, random.next() * 6];
  return (atMs) => ({
    exposure: 1 + 0.1 * Math.sin(atMs / 9000 + a),
    warmth: 0.05 * Math.sin(atMs / 14_000 + b),
  });
}
