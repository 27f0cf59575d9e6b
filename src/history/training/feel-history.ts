import { arcAdvice, type ArcAdvice, type DrillRecord } from '../../feel/arc';
import {
  nextBandFactor,
  DRILL_TIMING,
  LEAST_TRIALS,
  TRIALS_A_DRILL,
  WIDEST,
  type DrillPlan,
} from '../../feel/drill-plan';
import { feelGapTrend, type FeelGapTrend, type FeelGuess } from '../../feel/feel-gap';
import { DRILL_LESSONS, holdingSdOf, ownSdOf, readsWithin, type DrillId } from '../../feel/lessons';
import { mean } from '../../feel/repositioning-error';
import { entriesOf, type EntryOf, type EntryRecord } from '../entry-record';
import { dayNumberOf, localMoment } from '../local-day';
import type { AngleId } from '../../geometry/angle';
import type { SavedBaseline } from '../../posture/saved-baseline';

/** A moment with the person's own clock: local − UTC, minutes. */
export interface When {
  readonly at: number;
  readonly offsetMin: number;
}

/** Drills of one angle as the arc wants them: days counted from the first. */
export function drillRecords(entries: readonly EntryRecord[], angle: AngleId): DrillRecord[] {
  const drills = fullDrills(entries, angle);
  const first = drills[0];
  return drills.map((drill) => ({
    day: first ? daysBetween(first, drill) : 0,
    absoluteError: mean(drill.errors.map(Math.abs)),
    band: drill.band,
    narrowestBand: drill.band / drill.bandFactor,
    isRetention: drill.isRetention,
  }));
}

/** Drills with enough trials to say something: one that was broken off early proves neither skill nor the lack of it. */
function fullDrills(entries: readonly EntryRecord[], angle: AngleId): EntryOf<'drill'>[] {
  return drillsOf(entries, angle).filter(({ errors }) => errors.length >= LEAST_TRIALS);
}

export function drillsOf(entries: readonly EntryRecord[], angle: AngleId): EntryOf<'drill'>[] {
  return entriesOf(entries, 'drill')
    .filter((entry) => entry.angle === angle)
    .sort((a, b) => a.at - b.at);
}

export function adviceFor(entries: readonly EntryRecord[], id: DrillId, now: When): ArcAdvice {
  const { angle } = DRILL_LESSONS[id];
  const first = fullDrills(entries, angle)[0];
  return arcAdvice(drillRecords(entries, angle), first ? daysBetween(first, now) : 0);
}

/** Who wanders further than this has not settled: readings of one place stay within ±2 standard deviations. */
const STEADY_WITHIN_SD = 4;

export interface PlanInput {
  readonly id: DrillId;
  readonly entries: readonly EntryRecord[];
  readonly saved: Pick<SavedBaseline, 'baseline' | 'careful'>;
  readonly now: When;
  readonly asksGuess: boolean;
}

/** Today's drill: the target of the last tour with this baseline, the band and the feedback that earlier drills earned. */
export function planFor({ id, entries, saved, now, asksGuess }: PlanInput): DrillPlan {
  const lesson = DRILL_LESSONS[id];
  const { baseline } = saved;
  const advice = adviceFor(entries, id, now);
  const isCareful = readsCarefully(saved, lesson.angle);
  const spread = baseline.angles[lesson.angle]?.spread;
  return {
    angle: lesson.angle,
    target: targetFor(entries, lesson.angle, baseline.id),
    ownSd: ownSdOf(id, { spread, isCareful }),
    bandFactor: nextFactor(drillsOf(entries, lesson.angle).at(-1)),
    trials: TRIALS_A_DRILL,
    feedback: advice.isRetentionDue ? 'none' : advice.stage.feedback,
    isCareful,
    readsWithin: readsWithin(id, isCareful),
    leaveBy: lesson.leaveBy,
    steadyWithin: STEADY_WITHIN_SD * holdingSdOf(id, spread),
    asksGuess,
    timing: DRILL_TIMING,
  };
}

/** Held places are read by careful looks where the baseline was taken through them too. */
export function readsCarefully({ careful }: Pick<SavedBaseline, 'careful'>, angle: AngleId): boolean {
  return careful?.angles[angle] !== undefined;
}

/** The newest tour with this baseline; a person's baseline is their comfortable tall until a tour has found it better. */
export function targetFor(entries: readonly EntryRecord[], angle: AngleId, baselineId: string): number {
  const targets = entriesOf(entries, 'target').filter(
    (entry) => entry.angle === angle && entry.baselineId === baselineId,
  );
  return targets.sort((a, b) => a.at - b.at).at(-1)?.target ?? 0;
}

function nextFactor(last: EntryOf<'drill'> | undefined): number {
  if (!last) return WIDEST;
  const inside = last.errors.filter((error) => Math.abs(error) <= last.band).length;
  return nextBandFactor(last.bandFactor, inside, last.errors.length);
}

export function guessesOf(entries: readonly EntryRecord[], angle: AngleId): FeelGuess[] {
  return entriesOf(entries, 'feelTrial')
    .filter((entry) => entry.angle === angle && entry.trial === 'guess')
    .map(({ at, guessed, measured, mdc }) => ({ atMs: at, guessed, measured, mdc }));
}

export function gapTrend(entries: readonly EntryRecord[], angle: AngleId): FeelGapTrend | null {
  return feelGapTrend(guessesOf(entries, angle));
}

function daysBetween(from: When, to: When): number {
  return dayNumber(to) - dayNumber(from);
}

function dayNumber({ at, offsetMin }: When): number {
  return dayNumberOf(localMoment(at, offsetMin, 0).day);
}
