import type { AdviceId } from './advice-table';
import type { OwnHeights } from './desk-drawing';
import type { Findings } from './finding';
import type { LiveHint } from './live-hint';
import type { Answers } from './question';
import type { SideFindings } from './side/side-findings';

export type LengthUnit = 'cm' | 'inch';

export interface DeskCheck {
  /** Epoch, ms. */
  readonly at: number;
  readonly findings: Findings;
}

/** Numbers read from a picture from the side. The picture itself is kept nowhere. */
export interface SideCheck {
  /** Epoch, ms. */
  readonly at: number;
  readonly findings: SideFindings;
}

export interface DoneAdvice {
  readonly advice: AdviceId;
  /** Epoch, ms. */
  readonly at: number;
}

/** What the check keeps in this browser, apart from the history: it goes into no copy, link or report. */
export interface DeskState {
  readonly version: 1;
  readonly answers: Answers;
  /** The camera stands elsewhere than the screen. */
  readonly isCameraApart: boolean;
  /** How lengths are shown; null: as the region has it. */
  readonly unit: LengthUnit | null;
  readonly heightCm: number | null;
  /** As measured by the person, centimetres above the floor. */
  readonly heights: OwnHeights;
  /** Oldest first, the last few. */
  readonly checks: readonly DeskCheck[];
  /** Likewise. */
  readonly sides: readonly SideCheck[];
  readonly done: readonly DoneAdvice[];
  /** Epoch, ms: when to offer another check, once; null: not at all, or it was offered. */
  readonly remindAt: number | null;
  /** What the live check said of this desk unasked: never twice. */
  readonly hinted: readonly LiveHint[];
}

export const FRESH_DESK: DeskState = {
  version: 1,
  answers: {},
  isCameraApart: false,
  unit: null,
  heightCm: null,
  heights: {},
  checks: [],
  sides: [],
  done: [],
  remindAt: null,
  hinted: [],
};
