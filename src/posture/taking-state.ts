import type { SceneSignature } from '../geometry/scene-signature';
import type { Pose } from '../geometry/landmarks';
import type { BaselineRefusal } from './baseline';
import { CAPTURE_START, type CaptureRefusal, type CaptureState } from './baseline-capture';

/** How far the taking of a baseline has come. */
export interface Taking {
  readonly capture: CaptureState;
  /** A camera beside the person makes a side baseline; settled when they are well in the picture. */
  readonly view: 'front' | 'side';
  /** As the person says; it can't be told from above the desk. */
  readonly position: 'sitting' | 'standing';
  /** The pictures were steady, and still no baseline came of them. */
  readonly refused: BaselineRefusal['refused'] | null;
  /** The careful looks at what is being held. */
  readonly careful: readonly Pose[];
  /** The newest signature of the scene. */
  readonly scene?: SceneSignature;
}

export const FIRST_TAKING: Taking = {
  capture: CAPTURE_START,
  view: 'front',
  position: 'sitting',
  refused: null,
  careful: [],
};

/** Why it has to be done once more; null while it goes on. */
export function refusalOf({ capture, refused }: Taking): CaptureRefusal | BaselineRefusal['refused'] | null {
  return capture.phase === 'refused' ? capture.reason : refused;
}
