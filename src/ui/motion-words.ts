import { m } from '../paraglide/messages';
import { mostDeg, type Motion, type MotionChange, type MotionTaken } from '../therapist/motion';
import { amountText } from './amount';
import { rangeTexts, upToText } from './range-words';

export const MOTION_WORDS: Readonly<Record<Motion, { readonly name: () => string; readonly how: () => string }>> = {
  neckTurn: { name: m.body_motion_neck_turn, how: m.body_motion_neck_turn_how },
  neckSideBend: { name: m.body_motion_neck_bend, how: m.body_motion_neck_bend_how },
  overheadReach: { name: m.body_motion_arms, how: m.body_motion_arms_how },
  trunkSideBend: { name: m.body_motion_trunk, how: m.body_motion_trunk_how },
};

/** "To the left 52°, to the right 48°, give or take 6°." */
export function motionText(motion: Motion, { leftDeg, rightDeg }: Pick<MotionTaken, 'leftDeg' | 'rightDeg'>): string {
  const farthestDeg = Math.max(leftDeg, rightDeg);
  return rangeTexts(motion, { leftDeg, rightDeg, farthestDeg }, null).join(' ');
}

/** "52°", or "more than 60°". */
export function sideText(motion: Motion, deg: number): string {
  return `${upToText(deg, mostDeg(motion))}°`;
}

/** Of both sides together; a change that is less than a day makes is none. */
export function motionChangeText({ verdict, deltaDeg, leastDeg }: MotionChange): string {
  const delta = amountText(Math.abs(deltaDeg), 'deg');
  switch (verdict) {
    case 'none':
      return m.therapist_change_none({ threshold: amountText(leastDeg, 'deg') });
    case 'farther':
      return m.body_motion_farther({ delta });
    case 'lessFar':
      return m.body_motion_less({ delta });
  }
}
