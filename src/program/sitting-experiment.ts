/** Three ways to sit for twenty minutes, in an order that chance decides: does one feel better than the others? */
export const WAYS = ['usual', 'upright', 'changing'] as const;
export type Way = (typeof WAYS)[number];

export interface Sitting {
  readonly way: Way;
  /** 0 not at all … 10 entirely comfortable. */
  readonly comfort: number;
  /** 0 none … 10 as much as there can be. */
  readonly effort: number;
}

export const SITTING_MS = 20 * 60_000;
/** From six on there is something to look at; with fewer than nine even the largest difference could be chance. */
export const FEWEST = 6;
/** More would take the exact test too long, and tell little more. */
export const MOST = 12;
const CLEAR_BELOW = 0.05;

/** The ways in blocks of three, each block shuffled, so that none comes only early or only late. `chance`: 0 … 1. */
export function randomOrder(chance: () => number): readonly Way[] {
  return Array.from({ length: MOST / WAYS.length }, () => shuffled(WAYS, chance)).flat();
}

function shuffled(ways: readonly Way[], chance: () => number): Way[] {
  const rest = [...ways];
  const order: Way[] = [];
  while (rest.length > 0) order.push(...rest.splice(Math.floor(chance() * rest.length), 1));
  return order;
}

export interface ExperimentResult {
  /** Share of all orders in which chance alone sets the ways as far apart, 0..1. */
  readonly p: number;
  readonly isClear: boolean;
}

/** An exact permutation test over every way the same numbers could have been dealt out. null: too few sittings. */
export function experimentResult(
  sittings: readonly Sitting[],
  valueOf: (sitting: Sitting) => number,
): ExperimentResult | null {
  const counted = sittings.slice(0, MOST);
  if (counted.length < FEWEST) return null;
  const groups = WAYS.map((way) => counted.filter((each) => each.way === way).map(valueOf));
  const p = permutationP(groups.filter((group) => group.length > 0));
  return { p, isClear: p < CLEAR_BELOW };
}

/** Rounding must not make two equal sums differ. */
const SLACK = 1e-9;

/** How often groups of these sizes lie at least as far apart as these do: the sum of squares between the groups. */
export function permutationP(groups: readonly (readonly number[])[]): number {
  const values = groups.flat();
  const sizes = groups.map(({ length }) => length);
  const observed = apart(
    groups.map((group) => sum(group)),
    sizes,
  );
  let [all, asFar] = [0, 0];
  deal(values, sizes, (sums) => {
    all += 1;
    if (apart(sums, sizes) >= observed - SLACK) asFar += 1;
  });
  return asFar / all;
}

/** What differs between two ways of dealing: the means' squares, weighted by how many each stands for. */
function apart(sums: readonly number[], sizes: readonly number[]): number {
  return sums.reduce((total, each, group) => total + each ** 2 / sizes[group]!, 0);
}

/** Every way to deal the values into groups of these sizes, told by the sums of the groups. */
function deal(values: readonly number[], sizes: readonly number[], onDeal: (sums: readonly number[]) => void): void {
  const sums = sizes.map(() => 0);
  const left = [...sizes];
  const from = (index: number): void => {
    const value = values[index];
    if (value === undefined) return onDeal(sums);
    for (let group = 0; group < left.length; group += 1) {
      if (left[group] === 0) continue;
      left[group]! -= 1;
      sums[group]! += value;
      from(index + 1);
      sums[group]! -= value;
      left[group]! += 1;
    }
  };
  from(0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
