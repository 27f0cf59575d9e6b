import type { SceneSignature } from '../geometry/scene-signature';
import { sceneShift } from '../geometry/scene-shift';
import { isMoved } from './camera-moved';

/** Whether the camera has moved since the baseline, as far as the signatures seen so far tell. */
export interface SceneCheck {
  readonly moved: boolean;
  /** Signatures in a row that say otherwise. */
  readonly otherwise: number;
}

export const SCENE_UNMOVED: SceneCheck = { moved: false, otherwise: 0 };

/** A person who walks past changes the scene for one look; a moved camera for all. */
const LOOKS_TO_BELIEVE = 2;

/** `now` is there every few seconds only; without one, or without a baseline's scene, nothing changes. */
export function stepSceneCheck(
  check: SceneCheck,
  baseline: SceneSignature | undefined,
  now: SceneSignature | undefined,
): SceneCheck {
  if (!baseline || !now) return check;
  const says = isMoved(sceneShift(baseline, now));
  if (says === check.moved) return { moved: check.moved, otherwise: 0 };
  const otherwise = check.otherwise + 1;
  return otherwise >= LOOKS_TO_BELIEVE ? { moved: says, otherwise: 0 } : { ...check, otherwise };
}
