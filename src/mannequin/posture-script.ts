import { mixPostures, UPRIGHT, type PostureAngles } from './posture-angles';

/** From `atMs` the figure moves for `moveMs` into a posture and keeps it until the next step. */
export interface ScriptStep {
  readonly atMs: number;
  readonly moveMs: number;
  readonly posture: PostureAngles;
}

/** Steps in order of time, repeated for ever: the first step starts from the posture of the last. */
export interface PostureScript {
  readonly steps: readonly ScriptStep[];
  readonly lengthMs: number;
}

export function still(posture: PostureAngles): PostureScript {
  return { steps: [{ atMs: 0, moveMs: 0, posture }], lengthMs: 1000 };
}

export function postureAt({ steps, lengthMs }: PostureScript, timeMs: number): PostureAngles {
  const now = ((timeMs % lengthMs) + lengthMs) % lengthMs;
  const begun = steps.filter((step) => step.atMs <= now);
  const current = begun.at(-1) ?? steps.at(-1);
  if (!current) return UPRIGHT;
  const before = begun.at(-2) ?? steps.at(-1) ?? current;
  const sinceMs = now - (begun.length ? current.atMs : current.atMs - lengthMs);
  if (sinceMs >= current.moveMs) return current.posture;
  return mixPostures(before.posture, current.posture, eased(sinceMs / current.moveMs));
}

/** Starts and stops gently, as bodies do. */
function eased(share: number): number {
  return share * share * (3 - 2 * share);
}
