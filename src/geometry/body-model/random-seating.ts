import { between, eitherSign, normal, type Chance } from '../chance';
import { atRest, CAMERA_AT_REST, moveCamera, randomHappening, type Happening } from './random-posture';
import { seatFindingOf, type SeatFinding } from './seat-finding';
import type { BodyPosture } from './seated-body';

export interface Seating extends Happening {
  readonly finding: SeatFinding;
}

type Change = Partial<Record<keyof BodyPosture, number>>;

/**
 * How people use a seat, as movements with continuous sizes; shares and ranges are ours. A rolled chair takes the whole
 * body along and lowers nothing; a recline turns the trunk about the hips; who slides brings the pelvis forward while the
 * shoulders stay at the backrest, so the trunk leans back by the slide over its length (about half a metre) and by
 * what the backrest gives, the lower back rounds, and the neck bends to keep the eyes on the screen.
 */
export function randomSeating(chance: Chance): Seating {
  const drawn = chance();
  if (drawn < 0.28) return asIs(randomHappening(chance));
  if (drawn < 0.36) return sunk(chance);
  if (drawn < 0.42) return asIs(moveCamera({ posture: atRest(chance), camera: CAMERA_AT_REST }, chance));
  if (drawn < 0.62) return moved(chance, { posture: atRest(chance), camera: CAMERA_AT_REST });
  if (drawn < 0.67) return moved(chance, randomHappening(chance));
  if (drawn < 0.79) return reclined(chance);
  return slid(chance);
}

function asIs(happening: Happening): Seating {
  return { ...happening, finding: seatFindingOf(happening, 0) };
}

function moved(chance: Chance, happening: Happening): Seating {
  const isAside = chance() < 0.5;
  const seatLeft = isAside ? eitherSign(chance) * between(chance, 0.03, 0.28) : normal(chance, 0.02);
  const rolls = !isAside || chance() < 0.5;
  // Eyes stay on the screen: who moves aside turns toward it.
  const towardScreen = -between(chance, 0, 1) * Math.atan2(seatLeft, 0.65) * DEGREES;
  return asIs(
    withChange(happening, {
      seatLeft,
      seatForward: rolls ? between(chance, -0.4, 0.15) : normal(chance, 0.01),
      seatUp: chance() < 0.4 ? between(chance, -0.1, 0.08) : 0,
      headYaw: towardScreen,
      trunkTurn: towardScreen * between(chance, 0, 0.8),
      trunkSide: normal(chance, 1),
    }),
  );
}

function reclined(chance: Chance): Seating {
  const back = between(chance, 3, 20);
  const rolls = chance() < 0.3 ? between(chance, -0.15, 0.08) : 0;
  const happening = withChange(
    { posture: atRest(chance), camera: CAMERA_AT_REST },
    { trunkLean: -back, neckFlexion: back * between(chance, 0.1, 0.8), seatForward: normal(chance, 0.008) + rolls },
  );
  return { ...happening, finding: seatFindingOf(happening, 0) };
}

/** Slumped with the pelvis tipped back, as many do who also slide a little: rounder than they lean back. */
function sunk(chance: Chance): Seating {
  const lumbar = between(chance, 4, 22);
  const thoracic = between(chance, 6, 34);
  const slideM = between(chance, 0, 0.08);
  const happening = withChange(
    { posture: atRest(chance), camera: CAMERA_AT_REST },
    {
      seatForward: slideM,
      seatUp: -between(chance, 0, 0.01),
      trunkLean: -between(chance, 0, lumbar),
      lumbarFlexion: lumbar,
      thoracicFlexion: thoracic,
      neckFlexion: (lumbar + thoracic) * between(chance, 0.1, 0.6),
      headPitch: normal(chance, 3),
    },
  );
  return { ...happening, finding: seatFindingOf(happening, slideM) };
}

function slid(chance: Chance): Seating {
  const slideM = between(chance, 0.03, 0.2);
  const back = Math.min(45, Math.asin(slideM / TRUNK_M) * DEGREES + between(chance, 0, 22));
  const side = chance() < 0.45 ? eitherSign(chance) * between(chance, 2, 11) : 0;
  const happening = withChange(
    { posture: atRest(chance), camera: CAMERA_AT_REST },
    {
      seatForward: slideM + (chance() < 0.35 ? between(chance, -0.2, 0.1) : 0),
      seatLeft: chance() < 0.45 ? normal(chance, 0.1) : 0,
      seatUp: -between(chance, 0, 0.02),
      trunkLean: -back,
      trunkSide: side,
      headTilt: side * between(chance, -0.3, 1.2) + normal(chance, 2),
      lumbarFlexion: between(chance, 0, 20),
      thoracicFlexion: between(chance, 0, 20),
      neckFlexion: back * between(chance, 0.3, 0.8),
      headPitch: normal(chance, 3),
    },
  );
  return { ...happening, finding: seatFindingOf(happening, slideM) };
}

const DEGREES = 180 / Math.PI;
/** Hips to shoulders of an adult who sits. */
const TRUNK_M = 0.5;

function withChange(happening: Happening, change: Change): Happening {
  const posture: Record<keyof BodyPosture, number> = { ...happening.posture };
  for (const key of Object.keys(change) as (keyof BodyPosture)[]) posture[key] += change[key] ?? 0;
  return { ...happening, posture };
}
