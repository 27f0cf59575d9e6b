import { LANDMARK_NAMES, type ImageLandmark, type LandmarkName, type WorldLandmark } from '../../geometry/landmarks';
import { refineByHeatmap } from './heatmap-refinement';
import {
  HEATMAP_SIZE,
  LANDMARK_SIZE,
  outputOfLength,
  POINT_COUNT,
  POINT_STRIDE,
  REGION_CENTRE_POINT,
  REGION_EDGE_POINT,
  WORLD_STRIDE,
} from './model-layout';
import { namedLandmarks } from '../named-landmarks';
import { toFrame, type Region } from './region';
import type { Vector2 } from '../../geometry/vectors';
import { sigmoid } from './sigmoid';

/** In a mirror the model takes a left hand for a right one: which point each is seen as. */
const OTHER_SIDE = LANDMARK_NAMES.map((name) => LANDMARK_NAMES.findIndex((other) => other === otherSide(name)));

/** What the landmark model says of one region. */
export interface DecodedLandmarks {
  /** 0..1: the model's belief that a person is in the region. */
  readonly presence: number;
  readonly image: Record<LandmarkName, ImageLandmark>;
  readonly world: Record<LandmarkName, WorldLandmark>;
  /** Where to look in the next frame. */
  readonly hipCentre: Vector2;
  readonly bodyEdge: Vector2;
}

export function decodeLandmarks(outputs: readonly Float32Array[], region: Region): DecodedLandmarks {
  const points = outputOfLength(outputs, POINT_COUNT * POINT_STRIDE);
  const heatmap = outputOfLength(outputs, HEATMAP_SIZE * HEATMAP_SIZE * POINT_COUNT);
  const world = outputOfLength(outputs, POINT_COUNT * WORLD_STRIDE);
  const at = (index: number) => imagePoint(points, heatmap, index, region);
  const seenAs = (index: number) => (region.mirrored ? OTHER_SIDE[index]! : index);
  const visibility = (index: number) => sigmoid(points[index * POINT_STRIDE + 3]!);
  return {
    presence: outputOfLength(outputs, 1)[0]!,
    image: namedLandmarks((index) => ({ ...at(seenAs(index)), visibility: visibility(seenAs(index)) })),
    world: namedLandmarks((index) => ({
      ...worldPoint(world, seenAs(index), region),
      visibility: visibility(seenAs(index)),
    })),
    hipCentre: at(REGION_CENTRE_POINT),
    bodyEdge: at(REGION_EDGE_POINT),
  };
}

function imagePoint(points: Float32Array, heatmap: Float32Array, index: number, region: Region): Vector2 {
  const raw = {
    x: points[index * POINT_STRIDE]! / LANDMARK_SIZE,
    y: points[index * POINT_STRIDE + 1]! / LANDMARK_SIZE,
  };
  const refined = refineByHeatmap(raw, heatmap, index);
  return toFrame(region, refined.x, refined.y);
}

/** The model sees the person upright in the turned square; this turns the point back into the frame's axes. */
function worldPoint(world: Float32Array, index: number, { rotationRad, mirrored }: Region) {
  const x = (mirrored ? -1 : 1) * world[index * WORLD_STRIDE]!;
  const y = world[index * WORLD_STRIDE + 1]!;
  const cos = Math.cos(rotationRad);
  const sin = Math.sin(rotationRad);
  return { x: x * cos - y * sin, y: x * sin + y * cos, z: world[index * WORLD_STRIDE + 2]! };
}

function otherSide(name: LandmarkName): string {
  const swapped: Readonly<Record<string, string>> = { left: 'right', right: 'left', Left: 'Right', Right: 'Left' };
  return name.replace(/^left|^right|Left$|Right$/, (side) => swapped[side]!);
}
