import type { AbovePart, AboveState, ChangedPart, SideState } from '../workstation/advice-drawing';
import type { DrawnAbove, DrawnDesk, DrawnFigure } from '../workstation/desk-drawing';

export interface SideScene extends SideState {
  readonly desk: DrawnDesk;
  readonly figure: DrawnFigure;
  readonly tableTo: number;
}

export interface AboveSceneState {
  readonly state: AboveState;
  readonly figure: DrawnAbove;
}

/** One piece of advice as it is drawn at this person's desk. */
export type DrawnChangeScene =
  | {
      readonly view: 'side';
      readonly before: SideScene;
      readonly after: SideScene;
      readonly changed: readonly ChangedPart[];
      /** The same for both, so that what moved is seen to have moved. */
      readonly box: string;
    }
  | {
      readonly view: 'above';
      readonly before: AboveSceneState;
      readonly after: AboveSceneState;
      readonly changed: readonly AbovePart[];
      readonly box: string;
      /** What is drawn for the right is on the left. */
      readonly isMirrored: boolean;
    };
