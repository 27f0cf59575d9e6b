import { between, type Chance } from './chance';
import { atRest } from './body-model/random-posture';
import type { BodyPosture } from './body-model/seated-body';

type Movement = Partial<Record<keyof BodyPosture, number>> & {
  /** How far the pelvis came forward on the seat, metres; part of `seatForward`, the rest of which the chair went. */
  readonly slideM?: number;
};

export interface SagittalPosture {
  readonly posture: BodyPosture;
  readonly slideM: number;
}

/**
 * What people do at a desk, as a side camera sees it, with how often it is drawn. Sizes are spread evenly so that no
 * reading is drawn toward a habitual one; movements are coupled only where anatomy or the screen couples them.
 */
const HABITS: readonly (readonly [share: number, habit: (chance: Chance) => Movement])[] = [
  [4, slump],
  [3, pokeChin],
  [3, lean],
  [1.5, roundShoulders],
  [2.5, nod],
  [2.5, moveChair],
  [2, slide],
];
const TOTAL = HABITS.reduce((sum, [share]) => sum + share, 0);

/** Sitting still one time in eight, doing one thing mostly, two at once a quarter of the time. */
export function sagittalPosture(chance: Chance): SagittalPosture {
  const doing = chance();
  const posture = { ...atRest(chance), trunkTurn: 0, trunkSide: 0, headYaw: 0, headTilt: 0 };
  const still = { posture, slideM: 0 };
  if (doing < 0.12) return still;
  const once = moved(still, draw(chance));
  return doing < 0.75 ? once : moved(once, draw(chance));
}

function draw(chance: Chance): Movement {
  let left = chance() * TOTAL;
  const [, habit] = HABITS.find(([share]) => (left -= share) < 0) ?? HABITS[0]!;
  return habit(chance);
}

function moved({ posture, slideM }: SagittalPosture, { slideM: slid = 0, ...movement }: Movement): SagittalPosture {
  const next: Record<keyof BodyPosture, number> = { ...posture };
  for (const key of Object.keys(movement) as (keyof BodyPosture)[]) next[key] += movement[key] ?? 0;
  return { posture: next, slideM: slideM + slid };
}

/** The neck comes along because the eyes stay on the screen; the lower back rounds by tipping the pelvis and sliding. */
function slump(chance: Chance): Movement {
  const total = between(chance, 4, 50);
  const lumbarFlexion = chance() < 0.4 ? 0 : total * between(chance, 0, 0.45);
  const slideM = chance() < 0.5 ? (lumbarFlexion * between(chance, 0, 1)) / 250 : 0;
  return {
    thoracicFlexion: total - lumbarFlexion,
    lumbarFlexion,
    neckFlexion: total * between(chance, 0.1, 0.8),
    trunkLean: -lumbarFlexion * between(chance, 0, 1),
    seatForward: slideM,
    slideM,
  };
}

function pokeChin(chance: Chance): Movement {
  return { neckFlexion: between(chance, 3, 35) };
}

function lean(chance: Chance): Movement {
  return { trunkLean: chance() < 0.3 ? -between(chance, 1, 15) : between(chance, 3, 28) };
}

function roundShoulders(chance: Chance): Movement {
  const out = between(chance, 4, 28);
  return { leftProtraction: out, rightProtraction: out, thoracicFlexion: between(chance, 0, 8) };
}

function nod(chance: Chance): Movement {
  const headPitch = chance() < 0.25 ? -between(chance, 3, 20) : between(chance, 3, 45);
  return { headPitch, neckFlexion: headPitch > 0 ? headPitch * between(chance, 0, 0.8) : 0 };
}

function moveChair(chance: Chance): Movement {
  return { seatForward: between(chance, -0.12, 0.12), seatUp: between(chance, -0.06, 0.06) };
}

/** Hips to shoulders of an adult who sits, metres. */
const TRUNK_M = 0.5;
const DEGREES = 180 / Math.PI;

/** The pelvis comes forward while the shoulders stay at the backrest; the neck bends to keep the eyes on the screen. */
function slide(chance: Chance): Movement {
  const slideM = between(chance, 0.02, 0.2);
  const back = Math.asin(slideM / TRUNK_M) * DEGREES + between(chance, 0, 16);
  return {
    slideM,
    seatForward: slideM,
    seatUp: -between(chance, 0, 0.02),
    trunkLean: -back,
    lumbarFlexion: between(chance, 0, 18),
    thoracicFlexion: between(chance, 0, 16),
    neckFlexion: back * between(chance, 0.2, 0.8),
  };
}
