import type { DrawnDesk } from './desk-drawing';
import type { Trouble } from './trouble';

/** How somebody holds themselves at a desk beyond what its heights make them do. */
export type Habit = 'leaning' | 'shrugging' | 'slidForward' | 'reaching' | 'headAhead' | 'feetBack';

/** What stands about, each drawn where this desk and this body have it. */
export type DrawnThing =
  | 'books'
  | 'keyboard'
  | 'keyboardRaised'
  | 'footrest'
  | 'cushion'
  | 'backCushion'
  | 'armrests'
  | 'blocks'
  | 'lamp'
  | 'smallText'
  | 'largeText';

/** What is drawn as changed. */
export type ChangedPart = DrawnThing | 'screen' | 'seat' | 'table' | 'body';

export interface SideState {
  readonly habit?: Habit;
  readonly things?: readonly DrawnThing[];
  /** The screen and the keys are one. */
  readonly isLaptop?: boolean;
  /** Fingers above the line of the forearm, degrees. */
  readonly handUpDeg?: number;
}

/** How the desk after the change differs from the one before. */
export type DeskMove =
  { readonly part: keyof DrawnDesk; readonly to: 'fit' | number } | { readonly part: 'seat'; readonly to: 'table' };

export interface SideDrawing {
  readonly view: 'side';
  /** What is wrong before, with the heights of the desk. */
  readonly troubles: readonly Trouble[];
  readonly before: SideState;
  readonly after: SideState;
  readonly moves: readonly DeskMove[];
  readonly changed: readonly ChangedPart[];
  /** Only this part of it is drawn, larger. */
  readonly focus?: 'hands';
}

/** Where a screen's middle stands, centimetres to the right of and ahead of the eyes, and where it looks. */
export interface ScreenAbove {
  readonly x: number;
  readonly y: number;
  /** Facing the person: 0; its left edge nearer: positive. Degrees. */
  readonly turnDeg: number;
}

export type AbovePart = 'screens' | 'mouse' | 'keyboard' | 'window';

/** Seen from above; drawn for the right, and mirrored where it is the left. */
export interface AboveState {
  readonly screens: readonly ScreenAbove[];
  /** To the right +, degrees. */
  readonly headDeg: number;
  /** Right of the middle, ahead of the hips, centimetres. */
  readonly mouse: { readonly x: number; readonly y: number };
  readonly keyboardTo: number;
  readonly window: 'ahead' | 'behind' | 'side' | null;
}

export interface AboveDrawing {
  readonly view: 'above';
  readonly before: AboveState;
  readonly after: AboveState;
  readonly changed: readonly AbovePart[];
}

export type AdviceDrawing = SideDrawing | AboveDrawing;
