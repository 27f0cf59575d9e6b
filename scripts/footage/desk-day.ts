import { NAMED_POSTURES } from '../../src/mannequin/demo-script';
import { mixPostures, postureWith } from '../../src/mannequin/posture-angles';
import type { PostureScript, ScriptStep } from '../../src/mannequin/posture-script';

const S = 1000;
const { upright, slump } = NAMED_POSTURES;
const sunken = mixPostures(upright, slump, 0.55);

/** Two upright minutes, a slow slump over three, found again; a glance or a reach now and then; a short break; work. */
const STEPS: readonly (readonly [atS: number, moveS: number, posture: ScriptStep['posture']])[] = [
  [0, 2, upright],
  [40, 1, postureWith({ headPitch: 26, neckFlexion: 8 })],
  [44, 1, upright],
  [75, 1, postureWith({ headYaw: 34 })],
  [79, 1, upright],
  [100, 1, postureWith({ arms: 'mouse' })],
  [120, 90, { ...sunken, arms: 'mouse' }],
  [215, 1, { ...sunken, headYaw: -22 }],
  [218, 1, sunken],
  [225, 75, slump],
  [330, 2, upright],
  [365, 1, postureWith({ arms: 'chin', headTilt: 4 })],
  [385, 1, upright],
  [410, 3, postureWith({ seatForwardCm: -55, trunkLean: -6 })],
  [420, 3, postureWith({ seatForwardCm: -55, seatRightCm: 130 })],
  [470, 4, upright],
  [520, 1, postureWith({ headPitch: 24, arms: 'phone' })],
  [535, 1, upright],
  [570, 3, postureWith({ trunkSideLean: 8, headTilt: 3 })],
  [588, 2, upright],
];

export const DESK_DAY_SCRIPT: PostureScript = {
  steps: STEPS.map(([atS, moveS, posture]) => ({ atMs: atS * S, moveMs: moveS * S, posture })),
  lengthMs: 600 * S,
};
