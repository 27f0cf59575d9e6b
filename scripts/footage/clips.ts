import { scriptOf } from '../../src/mannequin/demo-script';
import { withIdleMotion } from '../../src/mannequin/idle-motion';
import { postureAt, type PostureScript } from '../../src/mannequin/posture-script';
import { DESK_DAY_SCRIPT } from './desk-day';
import type { SceneChoice, Shot } from './shot';

/** Footage for the fake camera. */
export interface Clip {
  readonly scene: SceneChoice;
  readonly script: PostureScript;
  readonly fps: number;
  /** From then on the lens is covered. */
  readonly coveredFromMs?: number;
  /** The camera is pulled out at the end: the file ends in half a frame. */
  readonly isUnplugged?: boolean;
}

export const CLIPS = {
  /** Settle, baseline, upright, slump, upright; the end meets the beginning. */
  'desk-check': {
    scene: {},
    fps: 5,
    script: scriptOf([
      ['upright', 28],
      ['slump', 12],
      ['upright', 10],
    ]),
  },
  'covered-lens': { scene: {}, fps: 5, script: scriptOf([['upright', 20]]), coveredFromMs: 10_000 },
  unplug: { scene: {}, fps: 5, script: scriptOf([['upright', 10]]), isUnplugged: true },
  'side-view': {
    scene: { webcam: { placement: 'left-side' } },
    fps: 5,
    // Long enough upright at first for a baseline on a busy machine: one taken of the slump would turn the story round.
    script: scriptOf([
      ['upright', 22],
      ['slump', 8],
      ['upright', 10],
    ]),
  },
  /** Ten minutes at a desk for the monitor's bench. */
  'desk-day': { scene: {}, fps: 2, script: DESK_DAY_SCRIPT },
} as const satisfies Record<string, Clip>;

export type ClipName = keyof typeof CLIPS;

const NOISE = 3;

/** The shots of a clip in order; null where the lens is covered. */
export function shotsOf({ scene, script, fps, coveredFromMs = Infinity }: Clip): (Shot | null)[] {
  const count = Math.round((script.lengthMs / 1000) * fps);
  return Array.from({ length: count }, (_, index) => {
    const timeMs = (index * 1000) / fps;
    if (timeMs >= coveredFromMs) return null;
    return { scene, posture: withIdleMotion(postureAt(script, timeMs), timeMs), noise: NOISE, noiseSeed: index };
  });
}
