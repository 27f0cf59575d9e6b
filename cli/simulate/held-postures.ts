import { between, eitherSign, type Chance } from '../../src/geometry/chance';
import type { HeldKind, Part } from './day-script';
import { usual } from './usual-posture';

const S = 1000;
const MIN = 60 * S;

/** How often which of them, as shares. */
const HELD: readonly (readonly [share: number, make: (chance: Chance) => Part])[] = [
  [6, slump],
  [2, slid],
  [1.5, headDown],
  [1, chinInHand],
];

/** A posture that is clearly off and lasts for minutes. */
export function heldPosture(chance: Chance): Part {
  let left = chance() * HELD.reduce((sum, [share]) => sum + share, 0);
  for (const [share, make] of HELD) {
    left -= share;
    if (left < 0) return make(chance);
  }
  return slump(chance);
}

function held(chance: Chance, kind: HeldKind, posture: Part['posture']): Part {
  const moveMs = between(chance, 5 * S, 60 * S);
  return { kind, forMs: between(chance, 4 * MIN, 12 * MIN), moveMs, posture };
}

function slump(chance: Chance): Part {
  const depth = between(chance, 24, 42);
  const drawn = chance();
  const change =
    drawn < 0.6
      ? { thoracicFlexion: depth, neckFlexion: depth * between(chance, 0.3, 0.7) }
      : drawn < 0.8
        ? { neckFlexion: depth * 0.75, thoracicFlexion: depth / 6 }
        : { trunkLean: between(chance, 18, 28) };
  return held(chance, 'slump', usual(chance, change));
}

/** The shoulders stay at the backrest: the trunk, half a metre long, leans back by the slide and what the backrest gives. */
function slid(chance: Chance): Part {
  const seatForward = between(chance, 0.11, 0.18);
  const back = (Math.asin(seatForward / 0.5) * 180) / Math.PI + between(chance, 6, 20);
  const change = {
    seatForward,
    trunkLean: -back,
    lumbarFlexion: between(chance, 2, 16),
    thoracicFlexion: between(chance, 0, 14),
    neckFlexion: back * between(chance, 0.35, 0.7),
  };
  return held(chance, 'slid', usual(chance, change));
}

/** A laptop too low, a book on the desk, a phone that became a long read. */
function headDown(chance: Chance): Part {
  const headPitch = between(chance, 22, 38);
  const change = {
    headPitch,
    neckFlexion: headPitch * between(chance, 0.3, 0.7),
    thoracicFlexion: between(chance, 0, 14),
  };
  return held(chance, 'headDown', usual(chance, change));
}

/** Propped on one elbow: aside, tilted and rounded, the hand at the face all the while. */
function chinInHand(chance: Chance): Part {
  const side = eitherSign(chance);
  const change = {
    trunkSide: side * between(chance, 5, 9),
    headTilt: side * between(chance, 5, 12),
    thoracicFlexion: between(chance, 10, 20),
    neckFlexion: between(chance, 8, 16),
  };
  return { ...held(chance, 'chinInHand', usual(chance, change)), handAtFace: true };
}
