import { LANDMARK_NAMES, type ImageLandmarks, type Pose } from '../geometry/landmarks';

/** How far back one can look. */
export const REPLAY_MS = 20_000;

/** Poses in order of time, none older than twenty seconds before the newest. */
export type Recording = readonly Pose[];

export function record(recording: Recording, pose: Pose): Recording {
  const last = recording.at(-1);
  // A clock that jumped back means another source: what was before does not belong to it.
  if (last && pose.timestampMs < last.timestampMs) return [pose];
  return [...recording.filter(({ timestampMs }) => pose.timestampMs - timestampMs <= REPLAY_MS), pose];
}

export function lengthMs(recording: Recording): number {
  return (recording.at(-1)?.timestampMs ?? 0) - (recording[0]?.timestampMs ?? 0);
}

/** The pose at a time since the beginning, between two looks where need be. null while nothing is recorded. */
export function poseAt(recording: Recording, sinceStartMs: number): Pose | null {
  const atMs = (recording[0]?.timestampMs ?? 0) + sinceStartMs;
  const later = recording.findIndex(({ timestampMs }) => timestampMs >= atMs);
  const after = recording[later] ?? recording.at(-1) ?? null;
  const before = recording[later - 1];
  if (!after || !before || later <= 0) return after;
  const share = (atMs - before.timestampMs) / (after.timestampMs - before.timestampMs);
  return { ...after, timestampMs: atMs, image: between(before.image, after.image, share) };
}

function between(a: ImageLandmarks, b: ImageLandmarks, share: number): ImageLandmarks {
  const mix = (from: number, to: number) => from + (to - from) * share;
  const entries = LANDMARK_NAMES.map((name) => {
    const [p, q] = [a[name], b[name]];
    return [name, { x: mix(p.x, q.x), y: mix(p.y, q.y), visibility: mix(p.visibility, q.visibility) }];
  });
  return Object.fromEntries(entries) as ImageLandmarks;
}

/** What was seen in the last stretch of the recording. */
export function lastStretch(recording: Recording, stretchMs: number): Recording {
  const end = recording.at(-1)?.timestampMs ?? 0;
  return recording.filter(({ timestampMs }) => end - timestampMs <= stretchMs);
}
