import { between, eitherSign, normal, type Chance } from '../../src/geometry/chance';
import { CAMERA_AT_REST, type CameraMove } from '../../src/geometry/body-model/random-posture';
import { type BodyPosture } from '../../src/geometry/body-model/seated-body';
import { heldPosture } from './held-postures';
import { usual } from './usual-posture';

/** What a coach is for: clearly off, and for minutes. */
export type HeldKind = 'slump' | 'slid' | 'headDown' | 'chinInHand';

/** What nobody needs to be told of. */
export type EventKind =
  'work' | 'reach' | 'glance' | 'phone' | 'drink' | 'call' | 'recline' | 'chair' | 'break' | 'standing' | 'visitor';

/** What somebody does for a while. */
export interface Stretch {
  readonly kind: HeldKind | EventKind;
  readonly fromMs: number;
  readonly toMs: number;
  /** How long it takes to get there from what came before. */
  readonly moveMs: number;
  /** null: nobody in the picture. */
  readonly posture: BodyPosture | null;
  /** A hand before the mouth. */
  readonly handAtFace: boolean;
  /** Where the camera is by then; a nudge stays. */
  readonly camera: CameraMove;
}

export interface DayScript {
  readonly stretches: readonly Stretch[];
  readonly lengthMs: number;
}

const S = 1000;
const MIN = 60 * S;

export type Part = Omit<Stretch, 'fromMs' | 'toMs' | 'camera' | 'handAtFace'> & { forMs: number; handAtFace?: boolean };

/** Eight hours at a desk: work with its small moves and events, now and then a posture that lasts, breaks, visitors. */
export function randomDay(chance: Chance, lengthMs: number): DayScript {
  const nudgeMs = chance() < 0.3 ? chance() * lengthMs : Infinity;
  const nudge = randomNudge(chance);
  const stretches: Stretch[] = [];
  let nowMs = 0;
  let nextHeldMs = between(chance, 10 * MIN, 40 * MIN);
  while (nowMs < lengthMs) {
    const isHeld = nowMs >= nextHeldMs;
    if (isHeld) nextHeldMs = nowMs + between(chance, 25 * MIN, 80 * MIN);
    const { forMs, ...part } = isHeld ? heldPosture(chance) : pick(chance);
    const camera = nowMs >= nudgeMs ? nudge : CAMERA_AT_REST;
    stretches.push({ handAtFace: false, ...part, camera, fromMs: nowMs, toMs: nowMs + forMs });
    nowMs += forMs;
  }
  return { stretches, lengthMs: nowMs };
}

/** How often what happens between them, as shares. */
const HAPPENINGS: readonly (readonly [share: number, make: (chance: Chance) => Part])[] = [
  [40, work],
  [10, reach],
  [14, glance],
  [5, phone],
  [6, drink],
  [1.2, call],
  [2, recline],
  [1.5, rollChair],
  [1.5, leave],
  [0.4, stand],
  [0.6, visit],
];

function pick(chance: Chance): Part {
  let left = chance() * HAPPENINGS.reduce((sum, [share]) => sum + share, 0);
  for (const [share, make] of HAPPENINGS) {
    left -= share;
    if (left < 0) return make(chance);
  }
  return work(chance);
}

function work(chance: Chance): Part {
  return { kind: 'work', forMs: between(chance, 30 * S, 5 * MIN), moveMs: 2 * S, posture: usual(chance) };
}

function reach(chance: Chance): Part {
  const posture = usual(chance, { trunkLean: between(chance, 10, 25), trunkSide: eitherSign(chance) * 10 });
  return { kind: 'reach', forMs: between(chance, 2 * S, 6 * S), moveMs: S, posture };
}

function glance(chance: Chance): Part {
  const isMonitor = chance() < 0.6;
  const change = isMonitor
    ? { headYaw: eitherSign(chance) * between(chance, 24, 50) }
    : { headPitch: between(chance, 20, 38), neckFlexion: 8 };
  return { kind: 'glance', forMs: between(chance, 2 * S, 40 * S), moveMs: 600, posture: usual(chance, change) };
}

function phone(chance: Chance): Part {
  const posture = usual(chance, { headPitch: between(chance, 22, 40), neckFlexion: between(chance, 8, 20) });
  return { kind: 'phone', forMs: between(chance, 10 * S, 50 * S), moveMs: S, posture };
}

function drink(chance: Chance): Part {
  const posture = usual(chance, { headPitch: -between(chance, 5, 20) });
  return { kind: 'drink', forMs: between(chance, 4 * S, 10 * S), moveMs: S, posture, handAtFace: true };
}

function call(chance: Chance): Part {
  const posture = usual(chance, { headYaw: normal(chance, 8), trunkLean: normal(chance, 2) });
  return { kind: 'call', forMs: between(chance, 5 * MIN, 25 * MIN), moveMs: 2 * S, posture };
}

/** Comfortably back, the pelvis where it was: variety. A backrest gives 15°. */
function recline(chance: Chance): Part {
  const back = between(chance, 5, 15);
  const posture = usual(chance, { trunkLean: -back, neckFlexion: back * between(chance, 0.2, 0.7) });
  return { kind: 'recline', forMs: between(chance, MIN, 12 * MIN), moveMs: 3 * S, posture };
}

/** Nearer to the desk or farther from it for a while; the body comes along as it is. */
function rollChair(chance: Chance): Part {
  const posture = usual(chance, { seatForward: between(chance, -0.15, 0.08), seatLeft: normal(chance, 0.03) });
  return { kind: 'chair', forMs: between(chance, MIN, 10 * MIN), moveMs: 2 * S, posture };
}

function leave(chance: Chance): Part {
  return { kind: 'break', forMs: between(chance, 90 * S, 15 * MIN), moveMs: 3 * S, posture: null };
}

function stand(chance: Chance): Part {
  return {
    kind: 'standing',
    forMs: between(chance, 5 * S, 60 * S),
    moveMs: 2 * S,
    posture: usual(chance, { seatUp: 0.42 }),
  };
}

/** Somebody else sits down for a moment; how unlike they are is drawn by whoever plays this. */
function visit(chance: Chance): Part {
  return { kind: 'visitor', forMs: between(chance, 10 * S, 45 * S), moveMs: 0, posture: usual(chance) };
}

function randomNudge(chance: Chance): CameraMove {
  return {
    ...CAMERA_AT_REST,
    pitchDeg: eitherSign(chance) * between(chance, 1, 7),
    rollDeg: eitherSign(chance) * between(chance, 0, 4),
  };
}
