import { between, eitherSign, normal, type Chance } from '../chance';
import { UPRIGHT, type BodyPosture } from './seated-body';

/** How the camera moved since the baseline, room coordinates. */
export interface CameraMove {
  readonly right: number;
  readonly up: number;
  readonly near: number;
  readonly pitchDeg: number;
  readonly rollDeg: number;
  /** Auto-framing: 1.1 shows everything a tenth larger. */
  readonly zoom: number;
}

export interface Happening {
  readonly posture: BodyPosture;
  readonly camera: CameraMove;
}

export const CAMERA_AT_REST: CameraMove = { right: 0, up: 0, near: 0, pitchDeg: 0, rollDeg: 0, zoom: 1 };

type Step = (happening: Happening, chance: Chance) => Happening;

/**
 * What people do in front of a screen, as movements with continuous sizes. Shares and ranges are ours: wide enough that a
 * reading is not drawn toward one habit, and coupled only where anatomy or the screen couples them (a slump brings the
 * neck forward because the eyes stay on the screen, and the lower back rounds by tipping the pelvis back and sliding on the seat; looking down bends neck and head together).
 */
const MOVEMENTS: readonly (readonly [share: number, step: Step])[] = [
  [3, slump],
  [2.5, forwardHead],
  [3.5, lean],
  [1.5, sideLean],
  [2, headTilt],
  [2, unevenShoulders],
  [1.5, shrug],
  [1.2, roundedShoulders],
  [2, lookAround],
  [2, lookDown],
  [2.5, moveCamera],
  [4.5, moveChair],
];

/** A few movements at once, on top of the small ones nobody notices. */
export function randomHappening(chance: Chance): Happening {
  let happening: Happening = { posture: atRest(chance), camera: CAMERA_AT_REST };
  const count = pickCount(chance());
  for (let i = 0; i < count; i++) happening = pickMovement(chance)(happening, chance);
  return happening;
}

/** Sitting tall is never quite still: the sway of a person asked to sit still for a few seconds. */
export function atRest(chance: Chance): BodyPosture {
  return {
    ...UPRIGHT,
    trunkLean: normal(chance, 0.8),
    trunkSide: normal(chance, 0.6),
    trunkTurn: normal(chance, 1),
    thoracicFlexion: normal(chance, 0.8),
    neckFlexion: normal(chance, 1),
    headPitch: normal(chance, 2),
    headYaw: normal(chance, 2.5),
    headTilt: normal(chance, 0.9),
    leftElevation: normal(chance, 0.5),
    rightElevation: normal(chance, 0.5),
    leftProtraction: normal(chance, 1),
    rightProtraction: normal(chance, 1),
    seatForward: normal(chance, 0.003),
  };
}

function pickCount(share: number): number {
  if (share < 0.12) return 0;
  return share < 0.8 ? 1 : 2;
}

function pickMovement(chance: Chance): Step {
  const total = MOVEMENTS.reduce((sum, [share]) => sum + share, 0);
  let left = chance() * total;
  for (const [share, step] of MOVEMENTS) {
    left -= share;
    if (left < 0) return step;
  }
  return slump;
}

function move(happening: Happening, change: Partial<Record<keyof BodyPosture, number>>): Happening {
  const posture: Record<keyof BodyPosture, number> = { ...happening.posture };
  for (const key of Object.keys(change) as (keyof BodyPosture)[]) posture[key] += change[key] ?? 0;
  return { ...happening, posture };
}

function slump(happening: Happening, chance: Chance): Happening {
  const total = between(chance, 4, 50);
  const lumbarShare = chance() < 0.5 ? 0 : between(chance, 0, 0.4);
  const lumbar = total * lumbarShare;
  return move(happening, {
    thoracicFlexion: total * (1 - lumbarShare),
    lumbarFlexion: lumbar,
    neckFlexion: total * between(chance, 0.1, 0.8),
    trunkLean: -lumbar * between(chance, 0.4, 1.2),
    seatForward: chance() < 0.5 ? (lumbar * between(chance, 0, 1)) / 250 : 0,
  });
}

function forwardHead(happening: Happening, chance: Chance): Happening {
  return move(happening, {
    neckFlexion: between(chance, 3, 35),
    thoracicFlexion: chance() < 0.3 ? between(chance, 0, 6) : 0,
  });
}

function lean(happening: Happening, chance: Chance): Happening {
  if (chance() < 0.25) return move(happening, { trunkLean: -between(chance, 1, 15) });
  const trunkLean = between(chance, 3, 28);
  const rounds = chance() < 0.5;
  return move(happening, {
    trunkLean,
    thoracicFlexion: rounds ? trunkLean * between(chance, 0, 0.4) : 0,
    neckFlexion: rounds ? trunkLean * between(chance, -0.3, 0.4) : 0,
  });
}

function sideLean(happening: Happening, chance: Chance): Happening {
  const side = eitherSign(chance) * between(chance, 2, 16);
  return move(happening, { trunkSide: side, headTilt: chance() < 0.4 ? side * between(chance, 0, 1) : 0 });
}

function headTilt(happening: Happening, chance: Chance): Happening {
  const tilt = eitherSign(chance) * between(chance, 2, 22);
  return move(happening, { headTilt: tilt, neckSide: tilt * between(chance, 0, 0.6) });
}

function unevenShoulders(happening: Happening, chance: Chance): Happening {
  const up = (chance() < 0.85 ? 1 : -0.5) * between(chance, 2, 20);
  return move(happening, chance() < 0.5 ? { leftElevation: up } : { rightElevation: up });
}

function shrug(happening: Happening, chance: Chance): Happening {
  const up = between(chance, 2, 20);
  return move(happening, { leftElevation: up, rightElevation: up * between(chance, 0.85, 1.15) });
}

function roundedShoulders(happening: Happening, chance: Chance): Happening {
  const out = between(chance, 4, 28);
  return move(happening, { leftProtraction: out, rightProtraction: out, thoracicFlexion: between(chance, 0, 8) });
}

function lookAround(happening: Happening, chance: Chance): Happening {
  const yaw = eitherSign(chance) * between(chance, 4, 60);
  return move(happening, { headYaw: yaw, trunkTurn: chance() < 0.4 ? yaw * between(chance, 0, 0.5) : 0 });
}

function lookDown(happening: Happening, chance: Chance): Happening {
  const pitch = chance() < 0.25 ? -between(chance, 3, 20) : between(chance, 3, 45);
  return move(happening, { headPitch: pitch, neckFlexion: pitch > 0 ? pitch * between(chance, 0, 0.8) : 0 });
}

function moveChair(happening: Happening, chance: Chance): Happening {
  const moved = chance();
  if (moved < 0.5) return move(happening, { seatForward: between(chance, -0.12, 0.12) });
  if (moved < 0.7) return move(happening, { seatUp: between(chance, -0.08, 0.08) });
  return move(happening, {
    seatForward: between(chance, -0.1, 0.1),
    seatUp: normal(chance, 0.03),
    seatLeft: between(chance, -0.12, 0.12),
  });
}

export function moveCamera(happening: Happening, chance: Chance): Happening {
  const moved = chance();
  const camera = { ...happening.camera };
  if (moved < 0.35 || moved > 0.85) camera.pitchDeg = eitherSign(chance) * between(chance, 1, 10);
  if ((moved > 0.35 && moved < 0.55) || moved > 0.85) camera.rollDeg = eitherSign(chance) * between(chance, 1, 9);
  if ((moved > 0.55 && moved < 0.75) || moved > 0.85) camera.up = eitherSign(chance) * between(chance, 0.01, 0.08);
  if (moved > 0.75 && moved < 0.85) camera.zoom = between(chance, 0.75, 1.35);
  if (moved > 0.92) camera.right = between(chance, -0.1, 0.1);
  return { ...happening, camera };
}
