import type { ProfileChange } from './profile-change';
import { simulateProfiles, type SagittalChange, type SimulatedProfile } from './simulated-profiles';

export interface Explanation {
  readonly mean: SagittalChange;
  readonly sd: SagittalChange;
}

/**
 * How far the pose model's points lie from where they should be in a profile, one sd, hundredths of the trunk. The surest
 * come first: they tell soonest that a simulated body is out of the question.
 */
const NOISE: ProfileChange = {
  earForward: 1.1,
  earDown: 1.1,
  shoulderForward: 2,
  shoulderDown: 2.4,
  noseForwardOfEar: 1.8,
  noseBelowEar: 1.8,
  // Hips are dragged along by a lean and lifted by a slump.
  hipForward: 9,
  hipDown: 13,
};
const SEEN_KEYS = Object.keys(NOISE) as (keyof ProfileChange)[];
const CHANGES = [
  'thoracicFlexion',
  'neckFlexion',
  'neckInclination',
  'trunkInclination',
  'shoulderProtraction',
  'slide',
] as const;
/** Student's t: a point that is far off pulls less than a normal error would. */
const FREEDOM = 8;
/** No simulated body comes near: every point would have to be three sd off. */
const MOST_SURPRISE = 70;

/** Made once, when the first profile with a baseline is measured (a fifth of a second). */
let simulated: Simulated | undefined;

interface Simulated {
  readonly profiles: readonly SimulatedProfile[];
  /** What each shows, in noises, one after the other. */
  readonly shown: Float64Array;
}

function simulate(): Simulated {
  const profiles = simulateProfiles();
  return { profiles, shown: Float64Array.from(profiles.flatMap(({ seen }) => inNoises(seen))) };
}

function inNoises(change: ProfileChange): number[] {
  return SEEN_KEYS.map((key) => change[key] / NOISE[key]);
}

/**
 * What most likely bent when a profile changed so: the mean over simulated bodies, each weighted by how well it explains
 * the points given the pose model's errors. People lean, slump, poke the chin, nod and move the chair, and which of these
 * it was is told by all points together. Null where no such body looks like it.
 */
export function explainProfile(seen: ProfileChange): Explanation | null {
  simulated ??= simulate();
  const near = nearest(simulated, inNoises(seen));
  if (near.length === 0) return null;
  const mean = weighted(near, (truth, id) => truth[id]);
  const variance = weighted(near, (truth, id) => (truth[id] - mean[id]) ** 2);
  return { mean, sd: eachChange((id) => Math.sqrt(variance[id])) };
}

/** So much more than the best explains nothing: a weight of less than a millionth. */
const OUT_OF_THE_QUESTION = 28;

interface Near {
  readonly truth: SagittalChange;
  readonly weight: number;
}

/** Those that explain the points at all, by how well; none where none comes near enough. */
function nearest({ profiles, shown }: Simulated, seen: readonly number[]): readonly Near[] {
  let least = MOST_SURPRISE;
  const near: { truth: SagittalChange; surprise: number }[] = [];
  profiles.forEach(({ truth }, i) => {
    const surprise = surpriseAt(shown, i * SEEN_KEYS.length, seen, least + OUT_OF_THE_QUESTION);
    if (surprise === Infinity) return;
    near.push({ truth, surprise });
    least = Math.min(least, surprise);
  });
  if (!near.some(({ surprise }) => surprise < MOST_SURPRISE)) return [];
  return near.map(({ truth, surprise }) => ({ truth, weight: Math.exp((least - surprise) / 2) }));
}

/** Infinity from `enough` on. */
function surpriseAt(shown: Float64Array, from: number, seen: readonly number[], enough: number): number {
  let sum = 0;
  for (let k = 0; k < seen.length; k++) {
    const off = seen[k]! - shown[from + k]!;
    sum += FREEDOM * Math.log1p((off * off) / FREEDOM);
    if (sum > enough) return Infinity;
  }
  return sum;
}

function weighted(
  near: readonly Near[],
  valueOf: (truth: SagittalChange, id: keyof SagittalChange) => number,
): SagittalChange {
  const total = near.reduce((sum, { weight }) => sum + weight, 0);
  return eachChange((id) => near.reduce((sum, { truth, weight }) => sum + weight * valueOf(truth, id), 0) / total);
}

function eachChange(valueOf: (id: keyof SagittalChange) => number): SagittalChange {
  return Object.fromEntries(CHANGES.map((id) => [id, valueOf(id)])) as unknown as SagittalChange;
}
