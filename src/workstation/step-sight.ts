import type { Reason } from '../geometry/angle';
import { faceWander } from '../geometry/body-model/front-inputs';
import type { Estimate } from '../geometry/body-model/front-model';
import { middlePoints, type SeenPoints } from '../geometry/body-model/seen-points';
import { median, medianOf } from '../geometry/statistics';
import { SETTLE_MS, type DeskStep } from './desk-step';
import type { DeskLight } from './desk-light';
import type { DeskLook } from './desk-look';

/** What was seen while somebody did one thing. */
export interface StepSight {
  readonly points: SeenPoints;
  readonly wander: number;
  readonly distance: Estimate | null;
  /** Head turned against the camera, see DeskLook. */
  readonly yawDeg: number | null;
  readonly light: DeskLight;
}

export type UnseenReason = Reason | 'tooFewLooks' | 'skipped';

/** One for each thing that was done, or why nothing was seen of it. */
export type DeskSights = Readonly<Partial<Record<DeskStep, StepSight | UnseenReason>>>;

/** At one look a second the shortest step still has this many after the person has settled. */
const LEAST_LOOKS = 3;
/** Somebody who is there half of the time was doing something else. */
const LEAST_SHARE = 0.6;

export function isSeen(sight: StepSight | UnseenReason | undefined): sight is StepSight {
  return typeof sight === 'object';
}

/** The middle of all looks of a step, which one stray look can't move; or the commonest reason why there is none. */
export function sightOf(looks: readonly DeskLook[], beganMs: number): StepSight | UnseenReason {
  const settled = looks.filter(({ timestampMs }) => timestampMs - beganMs >= SETTLE_MS);
  if (settled.length < LEAST_LOOKS) return 'tooFewLooks';
  const good = settled.filter(({ points }) => points !== null);
  const points = good.flatMap((look) => (look.points ? [look.points] : []));
  const middle = middlePoints(points);
  if (!middle || good.length < LEAST_SHARE * settled.length) return commonest(settled) ?? 'lowConfidence';
  const yawDeg = median(good.flatMap((look) => look.yawDeg ?? []));
  return { points: middle, wander: faceWander(points), distance: distanceOf(good), yawDeg, light: lightOf(good) };
}

function distanceOf(looks: readonly DeskLook[]): Estimate | null {
  const known = looks.flatMap(({ distance }) => distance ?? []);
  if (known.length < LEAST_LOOKS) return null;
  return { value: medianOf(known.map(({ value }) => value)), sd: medianOf(known.map(({ sd }) => sd)) };
}

function lightOf(looks: readonly DeskLook[]): DeskLight {
  const faces = looks.flatMap(({ light }) => light.face ?? []);
  return {
    meanLuma: medianOf(looks.map(({ light }) => light.meanLuma)),
    face:
      faces.length < LEAST_LOOKS
        ? null
        : {
            faceLuma: medianOf(faces.map(({ faceLuma }) => faceLuma)),
            aroundLuma: medianOf(faces.map(({ aroundLuma }) => aroundLuma)),
            aroundBurnt: medianOf(faces.map(({ aroundBurnt }) => aroundBurnt)),
          },
  };
}

function commonest(looks: readonly DeskLook[]): Reason | null {
  const counts = new Map<Reason, number>();
  for (const { reason } of looks) if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
