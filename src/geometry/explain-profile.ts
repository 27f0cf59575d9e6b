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
let profiles: readonly SimulatedProfile[] | undefined;

/**
 * What most likely bent when a profile changed so: the mean over simulated bodies, each weighted by how well it explains
 * the points given the pose model's errors. People lean, slump, poke the chin, nod and move the chair, and which of these
 * it was is told by all points together. Null where no such body looks like it.
 */
export function explainProfile(seen: ProfileChange): Explanation | null {
  profiles ??= simulateProfiles();
  let least = Infinity;
  const surprises = profiles.map((profile) => {
    const surprise = surpriseAt(profile.seen, seen, least + OUT_OF_THE_QUESTION);
    least = Math.min(least, surprise);
    return surprise;
  });
  if (!(least < MOST_SURPRISE)) return null;
  const weights = surprises.map((s) => Math.exp((least - s) / 2));
  const mean = weighted(profiles, weights, (truth, id) => truth[id]);
  const variance = weighted(profiles, weights, (truth, id) => (truth[id] - mean[id]) ** 2);
  return { mean, sd: eachChange((id) => Math.sqrt(variance[id])) };
}

/** So much more than the best explains nothing: a weight of less than a millionth. */
const OUT_OF_THE_QUESTION = 28;

/** Infinity from `enough` on. */
function surpriseAt(expected: ProfileChange, seen: ProfileChange, enough: number): number {
  let sum = 0;
  for (const key of SEEN_KEYS) {
    const off = (seen[key] - expected[key]) / NOISE[key];
    sum += FREEDOM * Math.log1p((off * off) / FREEDOM);
    if (sum > enough) return Infinity;
  }
  return sum;
}

function weighted(
  from: readonly SimulatedProfile[],
  weights: readonly number[],
  valueOf: (truth: SagittalChange, id: keyof SagittalChange) => number,
): SagittalChange {
  const total = weights.reduce((a, b) => a + b, 0);
  const counted = from.flatMap(({ truth }, i) => (weights[i]! > 0 ? [{ truth, weight: weights[i]! }] : []));
  return eachChange((id) => counted.reduce((sum, { truth, weight }) => sum + weight * valueOf(truth, id), 0) / total);
}

function eachChange(valueOf: (id: keyof SagittalChange) => number): SagittalChange {
  return Object.fromEntries(CHANGES.map((id) => [id, valueOf(id)])) as unknown as SagittalChange;
}
