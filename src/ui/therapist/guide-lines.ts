import type { FrameSize, ImageLandmarks } from '../../geometry/landmarks';
import type { BodySegment, SegmentDifference } from '../../therapist/difference';
import { treePoint } from '../../therapist/body-tree';
import type { Vector2 } from '../../geometry/vectors';
import type { Plumb, PlumbColour } from '../../therapist/plumb';

/** Squares a twelfth of the picture's height, counted from its middle so that it stands symmetrical when mirrored. */
export function guideGrid({ width, height }: FrameSize): { columns: number[]; rows: number[] } {
  const step = height / 12;
  const around = (length: number): number[] => {
    const half = Math.floor(length / 2 / step);
    return Array.from({ length: 2 * half + 1 }, (_, index) => length / 2 + (index - half) * step);
  };
  return { columns: around(width), rows: around(height) };
}

/** What each colour is drawn with; the usual one shows on a picture and on paper. */
export const PLUMB_INKS: Readonly<Record<PlumbColour, string>> = {
  light: 'var(--guide, #fff)',
  dark: '#14211e',
  yellow: '#ffd54a',
  red: '#ff5c50',
  blue: '#4aa8ff',
};

/** Where it hangs, px; null: nobody to hang it through. */
export function plumbX({ x }: Plumb, image: ImageLandmarks | null): number | null {
  return x ?? (image && plumbOf(image));
}

/** The plumb line hangs through the middle of the hips where they are seen, else of the shoulders. */
export function plumbOf(image: ImageLandmarks): number {
  const areHipsSeen = image.leftHip.visibility >= 0.5 || image.rightHip.visibility >= 0.5;
  return treePoint(image, areHipsSeen ? 'midHip' : 'midShoulder').x;
}

export interface SegmentLine {
  readonly segment: BodySegment;
  readonly from: Vector2;
  readonly to: Vector2;
  /** null: there is nothing to match. */
  readonly isMatched: boolean | null;
}

/** The lines a therapist points at: head, neck, shoulders, trunk. */
export function segmentLines(
  image: ImageLandmarks,
  isSide: boolean,
  differences: readonly SegmentDifference[],
): SegmentLine[] {
  const line = (segment: BodySegment, from: Vector2, to: Vector2): SegmentLine => {
    const difference = differences.find((each) => each.segment === segment);
    return { segment, from, to, isMatched: difference ? difference.isMatched : null };
  };
  const [hip, shoulder, ear] = (['midHip', 'midShoulder', 'midEar'] as const).map((point) => treePoint(image, point));
  if (!hip || !shoulder || !ear) return [];
  const upright = [line('trunk', hip, shoulder), line('neck', shoulder, ear)];
  if (isSide) return [...upright, line('head', ear, image.nose)];
  // The figure itself draws head and shoulder lines; they are drawn again only to say how they match.
  if (differences.length === 0) return upright;
  const across = [
    line('shoulders', image.rightShoulder, image.leftShoulder),
    line('head', image.rightEar, image.leftEar),
  ];
  return [...upright, ...across];
}
