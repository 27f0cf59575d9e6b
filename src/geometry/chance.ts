/** A source of chance handed in from outside: the next number in [0, 1). */
export type Chance = () => number;

/** The same numbers for the same seed, so that a training or a test can be repeated (mulberry32, public domain). */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function between(chance: Chance, low: number, high: number): number {
  return low + (high - low) * chance();
}

/** A normal deviate with mean 0 (Box–Muller). */
export function normal(chance: Chance, sd: number): number {
  return sd * Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

export function eitherSign(chance: Chance): 1 | -1 {
  return chance() < 0.5 ? -1 : 1;
}
