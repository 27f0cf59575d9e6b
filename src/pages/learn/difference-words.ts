import type { ComparedPosture, Easier, FeltTask } from '../../feel/difference';
import type { Range } from '../../program/set/reach';
import type { DifferenceSession } from '../../session/feel/difference-session.svelte';
import { m } from '../../paraglide/messages';
import { rangedBy } from '../../program/set/reach';
import { numberText } from '../../ui/amount';
import { lostText } from './tour-words';

interface SitWords {
  readonly title: () => string;
  readonly text: () => string;
  /** For who has not gone far enough. */
  readonly further: () => string;
  readonly stay: () => string;
  readonly name: () => string;
}

const SIT: Record<ComparedPosture, SitWords> = {
  slumped: {
    title: m.difference_slumped_title,
    text: m.difference_slumped_text,
    further: m.difference_slumped_further,
    stay: m.difference_stay_slumped,
    name: m.difference_slumped,
  },
  upright: {
    title: m.difference_upright_title,
    text: m.difference_upright_text,
    further: m.difference_upright_further,
    stay: m.difference_stay_upright,
    name: m.difference_upright,
  },
};

const TASK_TITLES: Record<FeltTask, () => string> = {
  turn: m.difference_turn_title,
  arm: m.difference_arm_title,
  breath: m.difference_breath_title,
};

export const ASKED: Record<FeltTask, () => string> = {
  turn: m.difference_ask_turn,
  arm: m.difference_ask_arm,
  breath: m.difference_ask_breath,
};

export const EASIER_WORDS: Record<Easier, () => string> = {
  slumped: m.difference_slumped,
  upright: m.difference_upright,
  same: m.difference_same,
};

/** The one loud word of the lesson's screen. */
export function differenceTitle({ step, isPaused, lost }: DifferenceSession): string {
  if (isPaused) return m.feel_paused_title();
  if (lost) return m.feel_lost_title();
  if (!step) return m.difference_ask_title();
  return step.part === 'settle' ? SIT[step.posture].title() : TASK_TITLES[step.part]();
}

/** What stands below it. `isArmHigh`: as high as is easy, not only to the eyes. */
export function differenceText({ step, lost, lesson }: DifferenceSession, isArmHigh: boolean): string {
  if (lost) return lostText(lost);
  if (!step) return m.difference_ask_text();
  const sit = SIT[step.posture];
  if (step.part === 'settle') return lesson.isNotFar ? sit.further() : sit.text();
  return `${sit.stay()} ${taskText(step.part, isArmHigh)}`;
}

/** What the voice says. */
export function spokenDifference(session: DifferenceSession, isArmHigh: boolean): string {
  return `${differenceTitle(session)}. ${differenceText(session, isArmHigh)}`;
}

function taskText(task: FeltTask, isArmHigh: boolean): string {
  switch (task) {
    case 'turn':
      return m.difference_turn_text();
    case 'arm':
      return isArmHigh ? m.difference_arm_high() : m.difference_arm_level();
    case 'breath':
      return m.difference_breath_text();
  }
}

/** How far the head turned in one way of sitting, with the error of the number. */
export function turnedText(posture: ComparedPosture, range: Range): string {
  const ranged = rangedBy('neckTurn');
  const side = (deg: number) =>
    ranged && deg > ranged.mostDeg ? m.exercise_range_most({ deg: numberText(ranged.mostDeg, 0) }) : numberText(deg, 0);
  const told = m.exercise_range({
    left: side(range.leftDeg),
    right: side(range.rightDeg),
    error: numberText(ranged?.errorDeg ?? 0, 0),
  });
  return `${SIT[posture].name()}: ${told}`;
}

/** What came out, whatever it is, and whether it is what was felt. */
export function outcomeTexts(session: DifferenceSession): readonly string[] {
  const { farther, felt } = session;
  const turned = { slumped: degrees(session, 'slumped'), upright: degrees(session, 'upright') };
  const alike = session.isTooAlike ? [m.difference_result_alike()] : [];
  const agreed = felt.turn === farther ? m.difference_agree() : m.difference_differ();
  switch (farther) {
    case null:
      return [...alike, m.difference_result_unmeasured()];
    case 'upright':
      return [...alike, m.difference_result_upright(turned), agreed];
    case 'slumped':
      return [...alike, m.difference_result_slumped(turned), agreed];
    case 'same': {
      const least = numberText(rangedBy('neckTurn')?.leastChangeDeg ?? 0, 0);
      return [...alike, m.difference_result_same({ ...turned, least }), agreed];
    }
  }
}

function degrees(session: DifferenceSession, posture: ComparedPosture): string {
  return numberText(session.totalIn(posture) ?? 0, 0);
}
