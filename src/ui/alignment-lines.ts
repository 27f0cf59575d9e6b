import type { ImageLandmarks } from '../geometry/landmarks';
import type { Deviation } from '../posture/judgement';
import { along, distance, middle, slopeDeg } from './body-shape';
import type { Vector2 } from '../geometry/vectors';

/** A line through the body and the fan within which it may tilt before "off" begins. Screen pixels, un-mirrored. */
export interface AlignmentLine {
  readonly id: 'head' | 'shoulders';
  readonly from: Vector2;
  readonly to: Vector2;
  /** Two triangles that meet in the middle; null until there is a baseline to fan around. */
  readonly band: readonly Vector2[] | null;
}

const REACH = { head: 1.9, shoulders: 1.28 };
const FRONTAL_FROM = 0.35;

/** Head and shoulder line with their bands. Empty in the side view, where both lines shrink to a point. */
export function alignmentLines(image: ImageLandmarks, deviations: readonly Deviation[]): AlignmentLine[] {
  if (!isFrontal(image)) return [];
  const { rightEye, leftEye, rightEar, leftEar, rightShoulder, leftShoulder } = image;
  const eyes = middle(rightEye, leftEye);
  const headReach = (distance(rightEar, leftEar) / 2) * REACH.head;
  const shoulders = middle(rightShoulder, leftShoulder);
  const shoulderReach = (distance(rightShoulder, leftShoulder) / 2) * REACH.shoulders;
  return [
    line('head', { centre: eyes, slope: slopeDeg(rightEye, leftEye), reach: headReach }, find(deviations, 'headTilt')),
    line(
      'shoulders',
      { centre: shoulders, slope: slopeDeg(rightShoulder, leftShoulder), reach: shoulderReach },
      find(deviations, 'shoulderTilt'),
    ),
  ];
}

function isFrontal(image: ImageLandmarks): boolean {
  const width = Math.abs(image.leftShoulder.x - image.rightShoulder.x);
  const height = Math.abs(middle(image.leftShoulder, image.rightShoulder).y - middle(image.leftEar, image.rightEar).y);
  return width > FRONTAL_FROM * 2 * Math.max(height, 1);
}

interface Course {
  readonly centre: Vector2;
  readonly slope: number;
  readonly reach: number;
}

function line(id: AlignmentLine['id'], course: Course, deviation: Deviation | undefined): AlignmentLine {
  const { centre, slope, reach } = course;
  return {
    id,
    from: rayEnd(centre, slope + 180, reach),
    to: rayEnd(centre, slope, reach),
    band: deviation ? fan(course, deviation) : null,
  };
}

/**
 * Tilt is positive when the person's right is lower; their right is on the left of the un-mirrored picture, so a tilt
 * of +5° runs uphill on the screen, a slope of -5°. The baseline's slope is therefore slope + delta.
 */
function fan({ centre, slope, reach }: Course, { delta, offFrom }: Deviation): Vector2[] {
  const level = slope + delta;
  const ends = [level - offFrom, level + offFrom, level + 180 - offFrom, level + 180 + offFrom];
  const [a, b, c, d] = ends.map((end) => rayEnd(centre, end, reach)) as [Vector2, Vector2, Vector2, Vector2];
  return [centre, a, b, centre, c, d];
}

function rayEnd(from: Vector2, slope: number, length: number): Vector2 {
  const radians = (slope * Math.PI) / 180;
  return along(from, { x: from.x + Math.cos(radians), y: from.y + Math.sin(radians) }, length);
}

function find(deviations: readonly Deviation[], id: Deviation['id']): Deviation | undefined {
  return deviations.find((deviation) => deviation.id === id);
}
