import { matchProfiles, peakOffset, type ProfileMatch } from './profile-match';
import type { SceneSignature } from './scene-signature';

/**
 * How the scene moved in the picture from one signature to another, un-mirrored. What lay at p from the picture's
 * middle lies at scale · turn(p) + (dx, dy) now.
 */
export interface SceneShift {
  /** Share of the picture's width; positive: the scene moved to the picture's right. Within ±1/6. */
  readonly dx: number;
  /** Share of the picture's height; positive: down. Within ±1/6. */
  readonly dy: number;
  /** Above 1: the scene is larger now (zoomed in, or the camera came nearer). 0.86..1.16. */
  readonly scale: number;
  /**
   * Degrees, -8..8; positive: the scene turned clockwise. A level line then falls toward the person's left, so tilts
   * measured in the picture need this much added.
   */
  readonly rollDeg: number;
  /** 0..1: how far these can be relied on. Low for plain walls, for blinds and where little is seen. */
  readonly confidence: number;
  /** 0..1: how alike the scenes are once laid on each other. Low together with rich scenes: it is another place. */
  readonly match: number;
}

interface Turn {
  readonly scale: number;
  readonly rollDeg: number;
}

interface Look extends Turn {
  readonly across: ProfileMatch;
  readonly down: ProfileMatch;
  readonly score: number;
}

interface Scenes {
  readonly before: SceneSignature;
  readonly after: SceneSignature;
}

const UNMOVED: Turn = { scale: 1, rollDeg: 0 };
/** Auto-framing goes further in many small steps; a stand that slips turns by a few degrees. */
const COARSE_SCALES = [0.88, 0.92, 0.96, 1, 1.04, 1.08, 1.12];
const COARSE_ROLLS_DEG = [-6, -4, -2, 0, 2, 4, 6];
const STEP: Turn = { scale: 0.02, rollDeg: 1 };
const LARGEST: Turn = { scale: 0.15, rollDeg: 7.5 };
/** So alike that only small turns need to be tried: still scenes reach 0.98, a roll of four degrees 0.7. */
const SURE_SCORE = 0.9;
/** Of scenes hardly seen the unmoved one is the better guess: a hundredth of correlation for 10 % zoom or 10°. */
const SCALE_DOUBT = 0.1;
const ROLL_DOUBT = 0.001;
/** Measured on made-up rooms: pictures of one scene correlate at 0.84 and more, of two scenes at 0.43 (most: 0.7). */
const [UNRELATED, SAME_SCENE] = [0.6, 0.85];
const CLEAR_PROMINENCE = 0.15;

/** Costs 2 ms for a still scene and some 15 ms for a moved one: for a look every few seconds, not for every frame. */
export function sceneShift(before: SceneSignature, after: SceneSignature): SceneShift {
  const scenes = { before, after };
  const best = settle(scenes, climb(scenes, firstGuess(scenes)));
  const { across, down, scale, rollDeg } = best;
  const isWithin = Math.abs(scale - 1) < LARGEST.scale && Math.abs(rollDeg) < LARGEST.rollDeg;
  return {
    dx: across.shiftCells / lengthOf(before.columns),
    dy: down.shiftCells / lengthOf(before.rows),
    scale,
    rollDeg,
    confidence: isWithin ? Math.min(confidenceOf(across), confidenceOf(down)) : 0,
    match: Math.max(0, (across.match + down.match) / 2),
  };
}

function firstGuess(scenes: Scenes): Look {
  const unmoved = lookAt(scenes, UNMOVED);
  const isBlind = unmoved.across.match === 0 && unmoved.down.match === 0;
  if (isBlind || unmoved.score >= SURE_SCORE) return unmoved;
  const turns = COARSE_SCALES.flatMap((scale) => COARSE_ROLLS_DEG.map((rollDeg) => ({ scale, rollDeg })));
  return turns.map((turn) => lookAt(scenes, turn)).reduce(better, unmoved);
}

/** Steps to the best neighbour until none is better; the limits end it. */
function climb(scenes: Scenes, from: Look): Look {
  const best = [nearby(from, 1, 0), nearby(from, -1, 0), nearby(from, 0, 1), nearby(from, 0, -1)]
    .filter(({ scale, rollDeg }) => Math.abs(scale - 1) <= LARGEST.scale && Math.abs(rollDeg) <= LARGEST.rollDeg)
    .map((turn) => lookAt(scenes, turn))
    .reduce(better, from);
  return best === from ? from : climb(scenes, best);
}

/** Between the steps: where the parabola through the neighbours' scores is highest. */
function settle(scenes: Scenes, top: Look): Look {
  const scoreAt = (turn: Turn) => lookAt(scenes, turn).score;
  const ofScale = peakOffset([scoreAt(nearby(top, -1, 0)), top.score, scoreAt(nearby(top, 1, 0))], 1);
  const ofRoll = peakOffset([scoreAt(nearby(top, 0, -1)), top.score, scoreAt(nearby(top, 0, 1))], 1);
  return lookAt(scenes, nearby(top, ofScale, ofRoll));
}

function nearby({ scale, rollDeg }: Turn, scaleSteps: number, rollSteps: number): Turn {
  return { scale: scale + scaleSteps * STEP.scale, rollDeg: rollDeg + rollSteps * STEP.rollDeg };
}

function better(a: Look, b: Look): Look {
  return b.score > a.score ? b : a;
}

function lookAt({ before, after }: Scenes, { scale, rollDeg }: Turn): Look {
  const slope = scale * Math.sin((rollDeg * Math.PI) / 180);
  const rowStep = (slope * before.aspect * lengthOf(before.rows)) / before.rows.length;
  const columnStep = (-slope * lengthOf(before.columns)) / before.aspect / before.columns.length;
  const across = matchProfiles(before.columns, after.columns, { scale, stripStep: columnStep });
  const down = matchProfiles(before.rows, after.rows, { scale, stripStep: rowStep });
  const doubt = SCALE_DOUBT * Math.abs(scale - 1) + ROLL_DOUBT * Math.abs(rollDeg);
  return { across, down, scale, rollDeg, score: (across.match + down.match) / 2 - doubt };
}

function lengthOf(profiles: SceneSignature['rows']): number {
  return profiles[0]?.length ?? 1;
}

function confidenceOf({ match, prominence }: ProfileMatch): number {
  return clamp01((match - UNRELATED) / (SAME_SCENE - UNRELATED)) * clamp01(prominence / CLEAR_PROMINENCE);
}

function clamp01(value: number): number {
  return Math.max(0, Math.min(1, value));
}
