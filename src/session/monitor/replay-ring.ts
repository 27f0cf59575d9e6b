import type { FrameSize, ImageLandmarks, Pose } from '../../geometry/landmarks';

/** Landmarks of one look: no pixels. */
export interface ReplayFrame {
  readonly timestampMs: number;
  readonly frame: FrameSize;
  readonly image: ImageLandmarks;
}

/** What a cue can show again: the ten seconds before it. */
export const REPLAY_MS = 10_000;

/** Adds a look and lets go of what is older than ten seconds, but for one: looks may lie further apart than that. */
export function withLook(ring: readonly ReplayFrame[], pose: Pose | null, nowMs: number): readonly ReplayFrame[] {
  const oldest = ring.findLastIndex(({ timestampMs }) => nowMs - timestampMs >= REPLAY_MS);
  const recent = ring.slice(Math.max(0, oldest));
  return pose ? [...recent, { timestampMs: nowMs, frame: pose.frame, image: pose.image }] : recent;
}

/** The figure at a share of the way through the last ten seconds, moving evenly from look to look. null: nothing to show. */
export function replayAt(ring: readonly ReplayFrame[], share: number): ReplayFrame | null {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last) return null;
  const fromMs = Math.max(first.timestampMs, last.timestampMs - REPLAY_MS);
  const atMs = fromMs + share * (last.timestampMs - fromMs);
  const next = ring.find(({ timestampMs }) => timestampMs >= atMs) ?? last;
  const before = ring.findLast(({ timestampMs }) => timestampMs <= atMs) ?? first;
  const span = next.timestampMs - before.timestampMs;
  return span > 0 ? between(before, next, (atMs - before.timestampMs) / span) : next;
}

function between(before: ReplayFrame, next: ReplayFrame, share: number): ReplayFrame {
  const names = Object.keys(next.image) as (keyof ImageLandmarks)[];
  const entries = names.map((name) => {
    const [a, b] = [before.image[name], next.image[name]];
    const mix = (from: number, to: number) => from + (to - from) * share;
    return [name, { x: mix(a.x, b.x), y: mix(a.y, b.y), visibility: mix(a.visibility, b.visibility) }];
  });
  return { ...next, image: Object.fromEntries(entries) as unknown as ImageLandmarks };
}
