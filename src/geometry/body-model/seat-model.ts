import { frontInputs, type FrontStart } from './front-inputs';
import { runNetwork } from './network';
import { unpackNetworks } from './packed-network';
import { SEAT_FINDINGS, type SeatFinding } from './seat-finding';
import type { SeenPoints } from './seen-points';
import { mirrored } from './mirrored';
import packed from './seat-model.json';

/** What became of the seat since the baseline, seen from the front. */
export interface SeatReading {
  /** How likely each is; they sum to 1. */
  readonly findings: Readonly<Record<SeatFinding, number>>;
  /** Trunk against upright, degrees; negative is back. */
  readonly trunkLeanDeg: number;
  /** How far the shoulders have sunk in the room, centimetres; what the seat itself sank is part of it. */
  readonly sunkCm: number;
}

/** What the two sizes are learned in. */
export const SEAT_SIZES = { trunkLeanDeg: 15, sunkCm: 5 } as const;

const NETWORKS = unpackNetworks(packed.networks);

/**
 * Reads a front picture against the baseline with the network of `seat-model.json`, which learned the inverse of
 * `randomSeating` through the simulated camera (scripts/train-seat-model.ts). The mirror picture is read too, so that left
 * and right are treated alike.
 */
export function readSeat(baseline: FrontStart, now: SeenPoints): SeatReading {
  const inputs = [
    frontInputs(baseline, now),
    frontInputs({ ...baseline, points: mirrored(baseline.points) }, mirrored(now)),
  ];
  const read = inputs.flatMap((each) => NETWORKS.map((network) => decoded(runNetwork(network, each))));
  const mean = (pick: (one: Decoded) => number) => read.reduce((sum, one) => sum + pick(one), 0) / read.length;
  const findings = SEAT_FINDINGS.map((finding, i) => [finding, mean(({ chances }) => chances[i] ?? 0)]);
  return {
    findings: Object.fromEntries(findings) as Record<SeatFinding, number>,
    trunkLeanDeg: mean(({ lean }) => lean) * SEAT_SIZES.trunkLeanDeg,
    sunkCm: mean(({ sunk }) => sunk) * SEAT_SIZES.sunkCm,
  };
}

interface Decoded {
  readonly chances: readonly number[];
  readonly lean: number;
  readonly sunk: number;
}

function decoded(outputs: ArrayLike<number>): Decoded {
  const logs = SEAT_FINDINGS.map((_, i) => outputs[i] ?? 0);
  const most = Math.max(...logs);
  const shares = logs.map((log) => Math.exp(log - most));
  const sum = shares.reduce((total, share) => total + share, 0);
  const after = SEAT_FINDINGS.length;
  return { chances: shares.map((share) => share / sum), lean: outputs[after] ?? 0, sunk: outputs[after + 1] ?? 0 };
}
