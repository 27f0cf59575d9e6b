import { seededChance } from '../geometry/chance';

/** Seeded chance: the same seed draws the same numbers everywhere. */
export interface Random {
  /** 0 (included) … 1 (excluded). */
  next(): number;
  between(low: number, high: number): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  pick<T>(from: readonly T[]): T;
}

export function seededRandom(seed: number): Random {
  const next = seededChance(Math.imul(seed + 1, 0x9e3779b1));
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return { next, between: (low, high) => low + (high - low) * next(), normal, pick: (from) => pickFrom(from, next()) };
}

function pickFrom<T>(from: readonly T[], share: number): T {
  const picked = from[Math.floor(share * from.length)];
  if (picked === undefined) throw new Error('pick: nothing to pick from');
  return picked;
}
