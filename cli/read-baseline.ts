import type { View } from '../src/geometry/angle';
import type { Pose } from '../src/geometry/landmarks';
import { buildBaseline, isRefusal, type Baseline, type BaselineRefusal } from '../src/posture/baseline';
import type { PoseReader } from './pose-reader';

export interface BaselineRequest {
  readonly files: readonly string[];
  /** null: told from the pictures. */
  readonly view: View | null;
  readonly model: string;
}

export type BaselineAnswer =
  | { readonly kind: 'notAsked' }
  | { readonly kind: 'made'; readonly baseline: Baseline; readonly unread: readonly string[] }
  | { readonly kind: 'refused'; readonly why: BaselineRefusal['refused']; readonly unread: readonly string[] };

/** The person's aligned posture from the pictures named as such. Pictures that can't be read are left out and named. */
export async function readBaseline(request: BaselineRequest, reader: PoseReader): Promise<BaselineAnswer> {
  if (request.files.length === 0) return { kind: 'notAsked' };
  const poses: Pose[] = [];
  const unread: string[] = [];
  for (const file of request.files) {
    const reading = await reader.read(file);
    if ('error' in reading) unread.push(`${file}: ${reading.error}`);
    else if (reading.pose) poses.push(reading.pose);
  }
  const made = buildBaseline(poses, {
    id: 'measure',
    name: 'measure',
    engineModel: `litert-${request.model}`,
    capturedAtMs: 0,
    ...(request.view && { view: request.view }),
  });
  return isRefusal(made) ? { kind: 'refused', why: made.refused, unread } : { kind: 'made', baseline: made, unread };
}
