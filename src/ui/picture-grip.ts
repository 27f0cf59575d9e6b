import type { Vector2 } from '../geometry/vectors';

/** A point on a picture that a person can take hold of. Pixels of the picture. */
export interface PictureGrip {
  readonly key: string;
  readonly label: string;
  readonly at: Vector2;
  /** plain: where the model saw it; moved: put there by hand; tapped: set by hand in the first place. */
  readonly kind: 'plain' | 'moved' | 'tapped';
  readonly canDrag: boolean;
  /** `isSameMove`: part of a drag that has begun. */
  readonly move: (point: Vector2, isSameMove: boolean) => void;
}
