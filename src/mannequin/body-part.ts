import type { DistanceField } from './signed-distance';
import type { Bone } from './skeleton';

/** A lump of the body and what it moves with: one bone, or the bending column of the trunk or neck. */
export interface BodyPart {
  readonly moves: Bone | 'spine' | 'neck';
  readonly field: DistanceField;
}
