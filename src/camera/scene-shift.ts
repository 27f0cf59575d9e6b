import { indexOfHighest, matchProfiles, peakOffset, type ProfileMatch } from './profile-match';
import type { SceneSignature } from './scene-signature';

/**
 * How the scene moved in the picture from one signature to another, un-mirrored. What lay at p from the picture's
 * middle lies at scale · p + (dx, dy) now.
 */
export interface SceneShift {
  /** Share of the picture's width; positive: the scene moved to the picture's right. Within ±1/6. */
  readonly dx: number;
  /** Share of the picture's height; positive: down. Within ±1/6. */
  readonly dy: number;
  /** Above 1: the scene is larger now (zoomed in, or the camera came nearer). 0.88..1.14. */
  readonly scale: number;
  /** 0..1: how far the three can be relied on. Low for plain walls, for blinds and where little is seen. */
  readonly confidence: number;
  /** 0..1: how alike the scenes are once laid on each other. Low together with rich scenes: it is another place. */
  readonly match: number;
}

const SMALLEST_SCALE = 0.88;
const SCALE_STEP = 0.02;
const SCALES = Array.from({ length: 14 }, (_, i) => SMALLEST_SCALE + i * SCALE_STEP);
/** Of scenes hardly seen the unchanged scale is the better guess: a hundredth of correlation for each tenth of zoom. */
const ZOOM_DOUBT = 0.1;
/** Measured on made-up rooms: pictures of one scene correlate at 0.84 and more, of two scenes at 0.42 on average. */
const [UNRELATED, SAME_SCENE] = [0.5, 0.85];
const CLEAR_PROMINENCE = 0.15;

/** Costs a few milliseconds: for one look every few seconds, not for every frame. */
export function sceneShift(before: SceneSignature, after: SceneSignature): SceneShift {
  const looks = SCALES.map((scale) => lookAt(before, after, scale));
  const scores = looks.map(({ score }) => score);
  const best = indexOfHighest(scores);
  const scale = SMALLEST_SCALE + (best + peakOffset(scores, best)) * SCALE_STEP;
  const { across, down } = lookAt(before, after, scale);
  return {
    dx: across.shiftCells / (before.columns[0]?.length ?? 1),
    dy: down.shiftCells / (before.rows[0]?.length ?? 1),
    scale,
    confidence: isScaleWithin(best) ? Math.min(confidenceOf(across), confidenceOf(down)) : 0,
    match: Math.max(0, (across.match + down.match) / 2),
  };
}

/** At the end of the search there is no peak, only a slope. */
function isScaleWithin(index: number): boolean {
  return index > 0 && index < SCALES.length - 1;
}

interface Look {
  readonly across: ProfileMatch;
  readonly down: ProfileMatch;
  readonly score: number;
}

function lookAt(before: SceneSignature, after: SceneSignature, scale: number): Look {
  const across = matchProfiles(before.columns, after.columns, scale);
  const down = matchProfiles(before.rows, after.rows, scale);
  return { across, down, score: (across.match + down.match) / 2 - ZOOM_DOUBT * Math.abs(scale - 1) };
}

function confidenceOf({ match, prominence }: ProfileMatch): number {
  return clamp01((match - UNRELATED) / (SAME_SCENE - UNRELATED)) * clamp01(prominence / CLEAR_PROMINENCE);
}

function clamp01(value: number): number {
  return Math.max(0, Math.min(1, value));
}
