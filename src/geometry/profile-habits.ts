import { between, type Chance } from './chance';
import { atRest } from './body-model/random-posture';
import type { BodyPosture } from './body-model/seated-body';

type Movement = Partial<Record<keyof BodyPosture, number>>;

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
];
const TOTAL = HABITS.reduce((sum, [share]) => sum + share, 0);

/** Sitting still one time in eight, doing one thing mostly, two at once a quarter of the time. */
export function sagittalPosture(chance: Chance): BodyPosture {
  const doing = chance();
  const still = { ...atRest(chance), trunkTurn: 0, trunkSide: 0, headYaw: 0, headTilt: 0 };
  if (doing < 0.12) return still;
  const once = moved(still, draw(chance));
  return doing < 0.75 ? once : moved(once, draw(chance));
}

function draw(chance: Chance): Movement {
  let left = chance() * TOTAL;
  const [, habit] = HABITS.find(([share]) => (left -= share) < 0) ?? HABITS[0]!;
  return habit(chance);
}

function moved(posture: BodyPosture, movement: Movement): BodyPosture {
  const next: Record<keyof BodyPosture, number> = { ...posture };
  for (const key of Object.keys(movement) as (keyof BodyPosture)[]) next[key] += movement[key] ?? 0;
  return next;
}

/** The neck comes along because the eyes stay on the screen; the lower back rounds by tipping the pelvis and sliding. */
function slump(chance: Chance): Movement {
  const total = between(chance, 4, 50);
  const lumbarFlexion = chance() < 0.4 ? 0 : total * between(chance, 0, 0.45);
  return {
    thoracicFlexion: total - lumbarFlexion,
    lumbarFlexion,
    neckFlexion: total * between(chance, 0.1, 0.8),
    trunkLean: -lumbarFlexion * between(chance, 0, 1),
    seatForward: chance() < 0.5 ? (lumbarFlexion * between(chance, 0, 1)) / 250 : 0,
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
