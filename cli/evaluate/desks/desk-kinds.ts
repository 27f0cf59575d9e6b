import { between, type Chance } from '../../../src/geometry/chance';
import type { DeskStep } from '../../../src/workstation/desk-step';
import type { FindingId } from '../../../src/workstation/finding';
import type { Trouble } from '../../../src/workstation/trouble';

/** `unknowable`: no camera at this desk can tell; saying that it is fine would do no harm. */
export type Expected = Trouble | 'fine' | 'unknowable';

/** A desk as somebody sits at it. Degrees and centimetres, signs as in the angle catalogue. */
export interface DeskTruth {
  readonly kind: DeskKind;
  readonly distanceCm: number;
  /** How far the head turns and bows for the screen. */
  readonly screenYawDeg: number;
  readonly bowDeg: number;
  /** Both collar bones up while typing. */
  readonly shrugDeg: number;
  readonly mouseLeanDeg: number;
  /** Trunk forward while reading. */
  readonly leanInDeg: number;
  readonly light: 'day' | 'warm' | 'flat' | 'backlight';
  readonly camera: 'above' | 'below';
  /** The camera stands on the screen, which is aside of where the person faces; otherwise it is straight ahead. */
  readonly isCameraAside: boolean;
  /** What ought to be said of each. */
  readonly expected: Readonly<Record<FindingId, Expected>>;
}

export const DESK_KINDS = [
  'fine',
  'near',
  'far',
  'low',
  'high',
  'turned',
  'laptop',
  'twoScreens',
  'shoulders',
  'mouse',
  'smallText',
  'backlight',
] as const;
export type DeskKind = (typeof DESK_KINDS)[number];

/** One thing is in the way, as plainly as people live with it, and everything else is as it should be. */
export function deskOf(kind: DeskKind, chance: Chance): DeskTruth {
  const side = chance() < 0.5 ? -1 : 1;
  const is = (...kinds: readonly DeskKind[]) => kinds.includes(kind);
  const turned = is('turned', 'twoScreens');
  const [least, most] = is('turned') ? [21, 28] : [24, 36];
  const bowDeg = is('low', 'laptop')
    ? between(chance, 18, 26)
    : is('high')
      ? -between(chance, 9, 15)
      : between(chance, 0, 7);
  return {
    kind,
    distanceCm: is('near') ? between(chance, 33, 40) : is('far') ? between(chance, 125, 145) : between(chance, 62, 78),
    screenYawDeg: turned ? side * between(chance, least, most) : between(chance, -7, 7),
    bowDeg,
    shrugDeg: is('shoulders') ? between(chance, 11, 16) : between(chance, 0, 1),
    mouseLeanDeg: is('mouse') ? side * between(chance, 8, 12) : between(chance, -1.5, 1.5),
    leanInDeg: is('smallText') ? between(chance, 14, 20) : between(chance, -1, 2),
    light: is('backlight') ? 'backlight' : (['day', 'warm', 'flat'] as const)[Math.floor(3 * chance())]!,
    camera: is('laptop', 'low') || chance() < 0.3 ? 'below' : 'above',
    isCameraAside: is('turned'),
    expected: {
      distance: is('near') ? 'screenNear' : is('far') ? 'screenFar' : is('twoScreens') ? 'unknowable' : 'fine',
      facing: !turned ? 'fine' : side > 0 ? 'screenLeft' : 'screenRight',
      screenHeight: is('low', 'laptop') ? 'screenLow' : is('high') ? 'screenHigh' : 'fine',
      shoulders: is('shoulders') ? 'shouldersRaised' : 'fine',
      mouse: !is('mouse') ? 'fine' : side > 0 ? 'pullsRight' : 'pullsLeft',
      leaningIn: is('smallText') ? 'leansIn' : 'fine',
      light: is('backlight') ? 'backlit' : 'fine',
    },
  };
}

/** What the body does in each step, against sitting upright and looking level. */
export interface StepPosture {
  readonly headYaw: number;
  readonly headPitch: number;
  readonly shrugDeg: number;
  readonly sideLean: number;
  readonly trunkLean: number;
}

const LEVEL: StepPosture = { headYaw: 0, headPitch: 0, shrugDeg: 0, sideLean: 0, trunkLean: 0 };

export function stepPosture(step: DeskStep, desk: DeskTruth): StepPosture {
  const atScreen = { ...LEVEL, headYaw: desk.screenYawDeg, headPitch: desk.bowDeg };
  switch (step) {
    case 'ahead':
      return LEVEL;
    case 'screen':
    case 'rest':
      return atScreen;
    case 'type':
      return { ...atScreen, shrugDeg: desk.shrugDeg };
    case 'mouse':
      return { ...atScreen, sideLean: desk.mouseLeanDeg };
    case 'read':
      return { ...atScreen, trunkLean: desk.leanInDeg };
  }
}
