import type { Reason } from './angle';
import type { Measurement } from './measurement';
import { neckInclination } from './neck-inclination';
import type { Profile } from './side-view';
import { trunkInclination } from './trunk-inclination';

/** The person's own upright profile: what neck and trunk inclination read then. Degrees. */
export interface UprightProfile {
  readonly neckInclination: number;
  readonly trunkInclination: number;
}

export interface SideFlexion {
  readonly thoracicFlexion: Measurement;
  readonly neckFlexion: Measurement;
}

/**
 * How much of a change of the profile is the upper trunk bending over the lower, and how much the neck: change from the
 * person's upright profile, flexion positive.
 *
 * Two inclinations change, three things can move (the whole trunk leans, the thorax bends, the neck bends), so the
 * smallest movement that explains both is taken; bending the thorax brings half as much neck flexion with it, as people
 * do when they keep looking ahead.
 */
export function sideFlexion(profile: Profile, upright: UprightProfile | null): SideFlexion {
  if (!upright) return bothUnmeasured('noBaseline');
  const trunk = trunkInclination(profile);
  if (typeof trunk === 'string') return bothUnmeasured(trunk);
  const neck = neckInclination(profile);
  const bend = explainProfile(trunk.value - upright.trunkInclination, neck.value - upright.neckInclination);
  return {
    thoracicFlexion: { value: bend.thoracicDeg, quality: profile.quality },
    neckFlexion: { value: bend.neckDeg, quality: profile.quality },
  };
}

function bothUnmeasured(reason: Reason): SideFlexion {
  return { thoracicFlexion: reason, neckFlexion: reason };
}

interface Bend {
  readonly leanDeg: number;
  readonly thoracicDeg: number;
  /** Neck flexion beyond what a thoracic bend brings with it. */
  readonly extraNeckDeg: number;
}

/** A degree of … turns hip→shoulder by so much: */
const TRUNK_PER_THORACIC = 0.6;
/** A degree of … turns shoulder→ear by so much: */
const NECK_PER = { lean: 0.8, thoracic: 0.84, neck: 0.5 };
const NECK_WITH_THORACIC = 0.5;
/** Common sizes of each movement, degrees: a big lean is less common than a big slump. */
const COMMON = { lean: 10, thoracic: 20, neck: 15 };

function explainProfile(trunkDeg: number, neckDeg: number): { thoracicDeg: number; neckDeg: number } {
  const best = explanations(trunkDeg, neckDeg).reduce((a, b) => (effort(b) < effort(a) ? b : a));
  return {
    thoracicDeg: best.thoracicDeg,
    neckDeg: best.extraNeckDeg + NECK_WITH_THORACIC * best.thoracicDeg,
  };
}

/** Each leaves one of the three movements out. */
function explanations(trunkDeg: number, neckDeg: number): readonly Bend[] {
  const perThoracic = NECK_PER.thoracic + NECK_PER.neck * NECK_WITH_THORACIC;
  const afterLean = (neckDeg - NECK_PER.lean * trunkDeg) / (perThoracic - TRUNK_PER_THORACIC * NECK_PER.lean);
  const bent = trunkDeg / TRUNK_PER_THORACIC;
  return [
    { leanDeg: trunkDeg - TRUNK_PER_THORACIC * afterLean, thoracicDeg: afterLean, extraNeckDeg: 0 },
    { leanDeg: trunkDeg, thoracicDeg: 0, extraNeckDeg: (neckDeg - NECK_PER.lean * trunkDeg) / NECK_PER.neck },
    { leanDeg: 0, thoracicDeg: bent, extraNeckDeg: (neckDeg - perThoracic * bent) / NECK_PER.neck },
  ];
}

function effort({ leanDeg, thoracicDeg, extraNeckDeg }: Bend): number {
  // A thorax hardly bends backward from sitting tall.
  const thoracic = thoracicDeg < 0 ? -3 * thoracicDeg : thoracicDeg;
  return Math.abs(leanDeg) / COMMON.lean + thoracic / COMMON.thoracic + Math.abs(extraNeckDeg) / COMMON.neck;
}
