import type { AmbientStep } from '../../coach/ambient';
import type { Cue } from '../../coach/cue';
import type { Allowance } from '../../program/allowance';
import type { ExerciseId } from '../../program/exercises';
import type { ArcPace } from '../../history/training/arc-pace';
import type { LocalStore } from '../../storage/local-store';
import type { LiveSession } from '../live/live-session.svelte';
import type { DayGap } from './day-gap';
import type { FeelAnswer } from './feel-check-answer';
import type { MonitorSettings } from '../../storage/monitor-settings';

/** What the monitor is made of; the page passes the real ones. */
export interface MonitorParts {
  readonly live: LiveSession;
  readonly settingsStore: LocalStore;
  readonly memoryStore: LocalStore;
  /** The hour at which the person's day begins: one for the coach and for History. */
  readonly boundaryHour: () => number;
  /** 0 … 1. */
  readonly chance: () => number;
  /** The live page is in view: look at every picture, as it does without a monitor. */
  readonly isLiveInView: () => boolean;
  /** Tells the person, in the ways they chose; null: nothing is to be told any more. */
  readonly tell: (cue: Cue | null, settings: MonitorSettings) => void;
  /** Shows, in the tab and nowhere else, how near a cue is; nothing is said yet. */
  readonly hint: (step: AmbientStep, settings: MonitorSettings) => void;
  /** How far the eight weeks of lessons have come; null: they have not begun. */
  readonly pace?: () => ArcPace | null;
  readonly onFeelAnswer?: (answer: FeelAnswer) => void;
  /** Nothing was looked at for a while, and now it is again, or the day is over. */
  readonly onGap?: (gap: DayGap) => void;
  /** Which movements this person's answers leave open; not given: those that suit nearly everybody. */
  readonly allowance?: () => Allowance;
  /** The exercises of a therapist's plan in use. */
  readonly planned?: () => readonly ExerciseId[];
  /** The movement of a break was done. */
  readonly onMovement?: (exercise: ExerciseId) => void;
}
