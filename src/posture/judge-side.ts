import type { Pose } from '../geometry/landmarks';
import { profileOf } from '../geometry/side-view';
import { toDegrees } from '../geometry/units';
import type { UprightProfile } from '../geometry/upright-profile';
import type { Baseline } from './baseline';
import { severityIn } from './deviations';
import { headDownSeverity, READING_MS } from './gates';
import type { Deviation, Judgement } from './judgement';
import type { Cause } from '../geometry/cause';
import type { Seen } from './judge-front';
import { DRIFTING_AT, stateAt } from './severity';
import { slideSeverity } from './side-slide';

/** A slump brings the neck along; only a neck that moved clearly more than the trunk is the head's own doing. */
const NECK_LEADS_BY = 1.2;

/** One profile picture against the person's baseline, by the angle that left its limit furthest behind. */
export function judgeSide({ pose, baseline, deviations, timestampMs }: Seen): Judgement {
  const base = { timestampMs, severity: 0, deviations };
  if (deviations.length === 0) return { ...base, state: 'unknown', reason: 'lowConfidence' };
  const nod = nodOf(pose, baseline);
  if (nod > LOOKING_DOWN_FROM_DEG) return { ...base, state: 'unknown', ...lookingDown(nod) };
  const slid: [Cause, number] = ['slidDown', slideSeverity(pose, baseline)];
  const others = causeSeverities(deviations).filter((each) => !isBroughtBy(slid, each));
  const [cause, severity] = others.reduce((most, each) => (each[1] > most[1] ? each : most), slid);
  const state = stateAt(severity);
  return state === 'aligned' ? { ...base, state } : { ...base, state, cause, severity };
}

/** The neck of somebody who slid bends to keep the eyes on the screen. */
function isBroughtBy([, slide]: readonly [Cause, number], [cause]: readonly [Cause, number]): boolean {
  return cause === 'forwardHead' && stateAt(slide) !== 'aligned';
}

/** As in front: below the lower edge of the screen. */
const LOOKING_DOWN_FROM_DEG = 15;

function lookingDown(nodDeg: number): Pick<Judgement, 'reason' | 'event' | 'behind'> {
  const behind = { cause: 'headDown', severity: headDownSeverity(nodDeg), protectedMs: READING_MS } as const;
  return { reason: 'lookingDown', event: 'lookingDown', behind };
}

/** How far the line from ear to nose has turned down since the baseline, degrees; 0 where it can't be told. */
function nodOf(pose: Pose, { view, profile, setup }: Baseline): number {
  if (!profile || view === 'front') return 0;
  const now = profileOf(pose, view, setup.camera?.cameraRollDeg ?? 0);
  return typeof now === 'string' ? 0 : slopeOf(now) - slopeOf(profile);
}

function slopeOf({ nose, ear }: Pick<UprightProfile, 'nose' | 'ear'>): number {
  return toDegrees(Math.atan2(nose.y - ear.y, Math.abs(nose.x - ear.x)));
}

function causeSeverities(deviations: readonly Deviation[]): [Cause, number][] {
  const slump = severityIn(deviations, 'thoracicFlexion', 1);
  const neck = severityIn(deviations, 'neckFlexion', 1);
  return [
    ['slump', slump],
    ['forwardHead', slump >= DRIFTING_AT && neck < NECK_LEADS_BY * slump ? 0 : neck],
    ['leaningIn', severityIn(deviations, 'trunkInclination', 1)],
    ['roundedShoulders', severityIn(deviations, 'shoulderProtraction', 1)],
  ];
}
