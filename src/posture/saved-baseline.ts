import type { ImageLandmarks } from '../geometry/landmarks';
import type { SceneSignature } from '../geometry/scene-signature';
import type { Baseline } from './baseline';
import type { SeatAnswer } from './seat-doubt';
import type { SavedCheck } from './slouch-state';

/** A baseline with what the screen needs besides: where it was taken, and the figure to show as its ghost. */
export interface SavedBaseline {
  readonly source: 'webcam' | 'file' | 'mannequin';
  /** The camera's label; a baseline fits one camera. */
  readonly camera: string;
  /** Which of several cameras with this label; older baselines don't say. */
  readonly deviceId?: string;
  readonly ghost: ImageLandmarks;
  /** The scene around the person, by which a moved camera is told; older baselines have none. */
  readonly scene?: SceneSignature;
  readonly baseline: Baseline;
  /** The same moment through careful looks, which held places are compared with; not every engine can take them. */
  readonly careful?: Baseline;
  /** What a slouch on purpose showed that this camera can tell. */
  readonly check?: SavedCheck;
  /** "Did your chair move, or did you sink?", as it was answered here. */
  readonly seatAnswer?: SeatAnswer;
}

/** What a baseline must have in common with now: where the pictures come from, and whose landmarks they are. */
export interface Setup {
  readonly source: SavedBaseline['source'];
  readonly camera: string;
  readonly deviceId?: string;
  /** Another camera with this label is there. */
  readonly hasTwin?: boolean;
  readonly engineModel: string;
}
