import { postureWith, type PostureAngles } from '../../src/mannequin/posture-angles';
import type { ScriptStep } from '../../src/mannequin/posture-script';
import type { Clip } from './clips';

/** Where the figure holds still in the drill's clip: the trials of a drill are measured against these. */
export const DRILL_PLACES = {
  upright: postureWith({}),
  sunken: postureWith({ trunkLean: -5, thoracicFlexion: 18, neckFlexion: 5, seatForwardCm: 1.5 }),
  headAhead: postureWith({ neckFlexion: 8, thoracicFlexion: 1 }),
} as const satisfies Record<string, PostureAngles>;

const DEEPER = postureWith({
  trunkLean: -9,
  thoracicFlexion: 34,
  lumbarShare: 0.35,
  neckFlexion: 10,
  seatForwardCm: 3,
});

const SWAY_MS = 1500;
const SWAYS = 6;
const MOVE_MS = 1400;

/** Letting go and never still, so that no drill takes it for an answer; then a place, held for some seconds. */
function visit(
  place: keyof typeof DRILL_PLACES,
  holdMs: number,
  startMs: number,
): { steps: ScriptStep[]; endMs: number } {
  const sways = Array.from({ length: SWAYS }, (_, index) => ({
    atMs: startMs + index * SWAY_MS,
    moveMs: SWAY_MS,
    posture: index % 2 ? DEEPER : DRILL_PLACES.sunken,
  }));
  const foundMs = startMs + SWAYS * SWAY_MS;
  return {
    steps: [...sways, { atMs: foundMs, moveMs: MOVE_MS, posture: DRILL_PLACES[place] }],
    endMs: foundMs + holdMs,
  };
}

const BASELINE_MS = 26_000;
const first = visit('sunken', 14_000, BASELINE_MS);
const second = visit('headAhead', 14_000, first.endMs);
const back = visit('upright', 0, second.endMs);

/** Long enough upright for a baseline, then three places found again and again; the end meets the beginning. */
export const LEARN_CLIPS = {
  'learn-drill': {
    scene: {},
    fps: 5,
    script: {
      steps: [
        { atMs: 0, moveMs: MOVE_MS, posture: DRILL_PLACES.upright },
        ...first.steps,
        ...second.steps,
        ...back.steps.slice(0, -1),
      ],
      lengthMs: back.endMs,
    },
  },
} as const satisfies Record<string, Clip>;
