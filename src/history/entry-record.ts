import type { ComparedPosture } from '../feel/difference';
import type { Felt } from '../feel/difference-result';
import type { FeedbackSchedule } from '../feel/drill-plan';
import type { AngleId, View } from '../geometry/angle';
import type { ModelSize } from '../geometry/landmarks';
import type { RecordId } from './minute-record';

/** What stands beside the minutes. Each is written once; a change is a new entry. */
interface EntryBase {
  readonly id: RecordId;
  /** Epoch, ms: when it happened. */
  readonly at: number;
  /** Local time − UTC then, minutes. */
  readonly offsetMin: number;
}

/** A guess of how one sits, and what was measured. `error`: measured − guessed or value − target, in the angle's unit. */
export interface FeelTrialEntry extends EntryBase {
  readonly kind: 'feelTrial';
  readonly angle: AngleId;
  readonly trial: 'guess' | 'repositioning';
  readonly guessed: number;
  readonly measured: number;
  /** Below it a gap says nothing. */
  readonly mdc: number;
}

export interface ExerciseEntry extends EntryBase {
  readonly kind: 'exercise';
  readonly exercise: string;
  readonly sets: number;
  readonly repetitions: number;
  readonly holdSec: number;
  /** Effort, 0..10; null: not asked. */
  readonly effort: number | null;
  /** Range of motion reached, degrees; null: not measured. */
  readonly rangeDeg: number | null;
  /** By which model's share it was divided (`Range`): only ranges with the same can be compared. */
  readonly rangeModel?: ModelSize;
}

/** How comfortable the body feels: 0 not at all … 10 entirely. */
export interface ComfortEntry extends EntryBase {
  readonly kind: 'comfort';
  readonly comfort: number;
  /** Against how it felt a while before; left out where it was not asked. */
  readonly versusBefore?: 'better' | 'same' | 'worse';
}

/** One perception drill that was gone through. All numbers in the angle's unit, as distances from the baseline. */
export interface DrillEntry extends EntryBase {
  readonly kind: 'drill';
  readonly angle: AngleId;
  readonly baselineId: string;
  readonly target: number;
  /** Half width of the band then. */
  readonly band: number;
  readonly bandFactor: number;
  readonly feedback: FeedbackSchedule;
  /** A test without feedback, a day or a week after the first drills. */
  readonly isRetention: boolean;
  /** Value − target of each measured trial, in order. */
  readonly errors: readonly number[];
}

/** The comfortable tall place that a contrast tour found: the target of later drills with this baseline. */
export interface TargetEntry extends EntryBase {
  readonly kind: 'target';
  readonly angle: AngleId;
  readonly baselineId: string;
  readonly target: number;
  /** 0 at over-upright … 1 at slumped. */
  readonly place: number;
}

/** One round of telling two of one's own moments apart. */
export interface DiscriminationEntry extends EntryBase {
  readonly kind: 'discrimination';
  readonly angle: AngleId;
  readonly answered: number;
  readonly right: number;
  /** The smallest difference that was told, in the angle's unit; null: too few answers. */
  readonly threshold: number | null;
}

/** "Feel the difference": what felt easier slumped or upright, and how far the head turned in each. */
export interface DifferenceEntry extends EntryBase {
  readonly kind: 'difference';
  /** The way of sitting that chance put first. */
  readonly first: ComparedPosture;
  readonly felt: Felt;
  /** Head turn, to both sides together, degrees; null: not measured. */
  readonly slumpedDeg: number | null;
  readonly uprightDeg: number | null;
}

export interface NoteEntry extends EntryBase {
  readonly kind: 'note';
  readonly text: string;
}

/** Something the person changed on purpose: "new chair", "monitor 6 cm higher". */
export interface ExperimentEntry extends EntryBase {
  readonly kind: 'experiment';
  readonly text: string;
}

/** Why nothing was looked at for a while, as far as a web page is told. */
export const GAP_REASONS = [
  'slept',
  /** Slept, or the clock was set forward: on some systems both look the same. */
  'leapt',
  'pageFrozen',
  'pageClosed',
  'nobodyThere',
  'cameraGone',
  'cameraBusy',
  'cameraStopped',
  'cameraHeldBack',
  'cameraCovered',
  'cameraNotAllowed',
  'tooDark',
  'engineStopped',
  /** Another camera or engine, and nothing yet to compare with. */
  'noBaseline',
] as const;
export type GapReason = (typeof GAP_REASONS)[number];

/** A stretch of a followed day in which nothing was looked at; `at` is when it began. */
export interface GapEntry extends EntryBase {
  readonly kind: 'gap';
  /** Length, ms. */
  readonly forMs: number;
  readonly reason: GapReason;
}

/** What a baseline was: enough to read the minutes that rest on it years later. */
export interface BaselineEntry extends EntryBase {
  readonly kind: 'baseline';
  readonly baselineId: string;
  readonly name: string;
  readonly view: View;
  readonly engineModel: string;
  /** What each angle was while sitting tall. */
  readonly angles: Readonly<Partial<Record<AngleId, number>>>;
}

export type EntryRecord =
  | FeelTrialEntry
  | DrillEntry
  | TargetEntry
  | DiscriminationEntry
  | DifferenceEntry
  | ExerciseEntry
  | ComfortEntry
  | NoteEntry
  | ExperimentEntry
  | GapEntry
  | BaselineEntry;
export type EntryKind = EntryRecord['kind'];
export type EntryOf<Kind extends EntryKind> = Extract<EntryRecord, { kind: Kind }>;

export function entriesOf<Kind extends EntryKind>(entries: readonly EntryRecord[], kind: Kind): EntryOf<Kind>[] {
  return entries.filter((entry): entry is EntryOf<Kind> => entry.kind === kind);
}
