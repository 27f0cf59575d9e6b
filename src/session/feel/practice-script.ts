import type { ComparedPosture, DifferenceStep } from '../../feel/difference';
import type { DrillId } from '../../feel/lessons';
import { NAMED_POSTURES } from '../../mannequin/demo-script';
import { postureWith, type PostureAngles } from '../../mannequin/posture-angles';
import { still, type PostureScript, type ScriptStep } from '../../mannequin/posture-script';

/** How the mannequin practises where there is no camera: lets go, then holds a place that is nearly right. */
interface Practice {
  readonly sways: readonly [PostureAngles, PostureAngles];
  readonly places: readonly PostureAngles[];
}

const { upright, slump } = NAMED_POSTURES;
const SUNKEN = postureWith({ trunkLean: -5, thoracicFlexion: 18, neckFlexion: 5, seatForwardCm: 1.5 });

const SAGITTAL: Practice = {
  sways: [SUNKEN, slump],
  places: [SUNKEN, postureWith({ neckFlexion: 8, thoracicFlexion: 1 }), upright],
};

const PRACTICES: Record<DrillId, Practice> = {
  head: SAGITTAL,
  back: SAGITTAL,
  neck: {
    sways: [postureWith({ headYaw: 34 }), postureWith({ headYaw: -34 })],
    places: [postureWith({ headYaw: 5 }), postureWith({ headYaw: -4 }), upright],
  },
  shoulders: {
    sways: [postureWith({ shoulderElevationLeft: 12 }), postureWith({ shoulderElevationRight: 12 })],
    places: [postureWith({ shoulderElevationLeft: 7 }), postureWith({ shoulderElevationRight: 5 }), upright],
  },
  lean: {
    sways: [postureWith({ trunkSideLean: 10 }), postureWith({ trunkSideLean: -10 })],
    places: [postureWith({ trunkSideLean: 4 }), postureWith({ trunkSideLean: -3 }), upright],
  },
};

const SWAY_MS = 1600;
const SWAYS = 5;
const MOVE_MS = 1400;
const HOLD_MS = 14_000;

export function practiceScript(id: DrillId): PostureScript {
  const { sways, places } = PRACTICES[id];
  const steps: ScriptStep[] = [];
  let atMs = 0;
  for (const place of places) {
    for (let sway = 0; sway < SWAYS; sway++, atMs += SWAY_MS)
      steps.push({ atMs, moveMs: SWAY_MS, posture: sways[sway % 2 ? 1 : 0] });
    steps.push({ atMs, moveMs: MOVE_MS, posture: place });
    atMs += HOLD_MS;
  }
  return { steps, lengthMs: atMs };
}

const TOUR_STEP_MS = 7000;

/** Slumped, over-upright, comfortable, over and over. */
export const TOUR_SCRIPT: PostureScript = {
  steps: [slump, postureWith({ thoracicFlexion: -8, trunkLean: 3 }), upright].map((posture, index) => ({
    atMs: index * TOUR_STEP_MS,
    moveMs: 2400,
    posture,
  })),
  lengthMs: 3 * TOUR_STEP_MS,
};

const SLUMPED = postureWith({ thoracicFlexion: 22, neckFlexion: 8, trunkLean: -3 });
const COMPARED: Record<ComparedPosture, PostureAngles> = { slumped: SLUMPED, upright };
const TURN_DEG = 46;
const LOOK_MS = 2600;

/** How the mannequin feels the difference; null: it has done everything. */
export function differenceScript(step: DifferenceStep | null): PostureScript {
  if (!step) return still(upright);
  const base = COMPARED[step.posture];
  switch (step.part) {
    case 'settle': {
      const from = COMPARED[step.posture === 'slumped' ? 'upright' : 'slumped'];
      return throughAll([from, base], 60_000);
    }
    case 'turn':
      return throughAll([{ ...base, headYaw: TURN_DEG }, base, { ...base, headYaw: -TURN_DEG }, base], 4 * LOOK_MS);
    case 'arm':
      return throughAll([{ ...base, arms: 'raised' }, base], 2 * LOOK_MS);
    case 'breath':
      return still(base);
  }
}

/** One posture after the other, as long in each, but for the last, which stays. */
function throughAll(postures: readonly PostureAngles[], lengthMs: number): PostureScript {
  return { steps: postures.map((posture, i) => ({ atMs: i * LOOK_MS, moveMs: 0.8 * LOOK_MS, posture })), lengthMs };
}
